/** Mappings by the headings of their tables, kept in this browser for the next table of the same shape. */
import { keptMapping, type Mapping } from '../../data/import/mapping/mapping';
import { parseMapping } from '../../data/import/mappingSchema';

type Headings = readonly string[];

const PREFIX = 'relata-mapping:';

const keyOf = (headings: Headings): string => PREFIX + JSON.stringify(headings);

/** The mapping that was used for a table with these headings; null where none was kept, or it cannot be read. */
export function recallMapping(headings: Headings): Mapping | null {
  try {
    return parseMapping(JSON.parse(localStorage.getItem(keyOf(headings)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps a mapping for tables with these headings; null forgets it. */
export function rememberMapping(headings: Headings, mapping: Mapping | null): void {
  try {
    if (mapping) localStorage.setItem(keyOf(headings), JSON.stringify(keptMapping(mapping)));
    else localStorage.removeItem(keyOf(headings));
  } catch {
    // Forbidden or full: the next table is guessed anew.
  }
}
