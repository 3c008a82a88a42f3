/** Mappings by the headings of their tables, kept in this browser for the next table of the same shape. */
import type { Mapping } from '../../data/import/mapping/mapping';

type Headings = readonly string[];

const PREFIX = 'relata-mapping:';

const keyOf = (headings: Headings): string => PREFIX + JSON.stringify(headings);

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' &&
  value !== null &&
  'fields' in value &&
  'conventions' in value &&
  'leftOut' in value;

/** The mapping that was used for a table with these headings; null where none was kept. */
export function recallMapping(headings: Headings): Mapping | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(headings)) ?? 'null');
    return isMapping(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps a mapping for tables with these headings; null forgets it. */
export function rememberMapping(headings: Headings, mapping: Mapping | null): void {
  try {
    if (mapping) localStorage.setItem(keyOf(headings), JSON.stringify(mapping));
    else localStorage.removeItem(keyOf(headings));
  } catch {
    // Forbidden or full: the next table is guessed anew.
  }
}
