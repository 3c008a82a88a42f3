/** How far the mapping of a table has come, kept in this browser so that it survives the page. The table itself is not. */
import { keptMapping } from '../../data/import/mapping/mapping';
import type { ReadingRequest } from '../../data/import/session/messages';
import { type KeptWork, type Known, parseWork, type Work } from '../../data/import/workSchema';

const PREFIX = 'relata-unfinished:';

/** Most readings of a place that are kept, to go back to. */
const MOST_READINGS = 20;

const keyOf = (source: Known): string =>
  PREFIX + ('chronology' in source ? source.chronology : Object.values(source.mark).join(' '));

const keptReading = ({ mapping, mends }: ReadingRequest) => ({ mapping: keptMapping(mapping), mends });

function textOf(source: Known, work: Work): string {
  const readings = Object.entries(work.readings).map(([place, all]) => [
    place,
    all.slice(0, MOST_READINGS).map(keptReading),
  ]);
  return JSON.stringify({ ...work, source, readings: Object.fromEntries(readings) });
}

/** Keeps how far a table has come; null forgets it. */
export function rememberWork(source: Known, work: Work | null): void {
  try {
    if (work) localStorage.setItem(keyOf(source), textOf(source, work));
    else localStorage.removeItem(keyOf(source));
  } catch {
    // Forbidden or full: what was answered then lasts as long as the page.
  }
}

function recall(key: string): KeptWork | null {
  try {
    return parseWork(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

/** All that is kept; nothing where the browser forbids it. */
export function recallWork(): readonly KeptWork[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => recall(key) ?? []);
  } catch {
    return [];
  }
}

/** Whether the browser has kept how far a table has come. */
export const isRemembered = (source: Known): boolean => recall(keyOf(source)) !== null;
