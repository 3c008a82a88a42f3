import { useSyncExternalStore } from 'react';
import type { Dataset } from '../../model/dataset';
import { SHELF } from './briefingStorage';
import { createDesk, type Desk, type DeskState, lookAgain } from './briefingStore';

const desks = new Map<string, Desk>();

/**
 * The desk of a dataset in this window: there is one, so that what could not be saved outlives a change of page. It
 * hears what other windows do, and asks before unsaved work is closed.
 */
export function deskOf(dataset: Dataset): Desk {
  const known = desks.get(dataset.id);
  if (known) return known;
  const desk = createDesk(dataset, () => localStorage);
  desks.set(dataset.id, desk);
  const look = () => lookAgain(desk);
  globalThis.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(SHELF)) look();
  });
  globalThis.addEventListener('pageshow', ({ persisted }) => persisted && look());
  globalThis.addEventListener('beforeunload', (event) => {
    if (desk.get().own.some(({ saving }) => saving !== 'saved')) event.preventDefault();
  });
  return desk;
}

/** The desk of a dataset and what is on it now. */
export function useDesk(dataset: Dataset): readonly [Desk, DeskState] {
  const desk = deskOf(dataset);
  return [desk, useSyncExternalStore(desk.subscribe, desk.get)];
}
