import { use } from 'react';
import type { Dataset } from '../model/dataset';
import type { Many } from '../views/view';

const loadMany = (): Promise<Many> => import('../board/density/densityModule').then(({ many }) => many);
let loading: Promise<Many> | null = null;

/** Data below these need nothing but marks and a lane each. */
const FEW = { events: 300, others: 60, people: 12 };

function needsMany({ events, aid, periods }: Dataset): boolean {
  if (events.length > FEW.events || aid.length > FEW.others || periods.length > FEW.others) return true;
  return new Set(events.flatMap(({ people }) => people[0] ?? [])).size > FEW.people;
}

/** What only data of many claims or people need; suspends until it is there. */
export function useMany(dataset: Dataset): Many | undefined {
  if (!needsMany(dataset)) return undefined;
  loading ??= loadMany();
  return use(loading);
}
