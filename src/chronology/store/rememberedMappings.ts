/** Mappings by the headings of their tables, kept in this browser for the next table of the same shape. */
import { NO_HEADINGS } from '../../data/import/formats/sheet';
import { keptMapping, type Mapping } from '../../data/import/mapping/mapping';
import { parseMapping } from '../../data/import/mappingSchema';
import type { TableOverview } from '../../data/import/session/messages';

type Headings = Pick<TableOverview, 'headings' | 'headingRow'>;

const PREFIX = 'relata-mapping:';

const keyOf = ({ headings }: Headings): string => PREFIX + JSON.stringify(headings);

/** Whether a table has headings that tell another one of the same shape. */
export const hasHeadings = ({ headingRow }: Pick<TableOverview, 'headingRow'>): boolean =>
  headingRow !== NO_HEADINGS;

/** The mapping that was used for a table with these headings; null where none was kept, or it cannot be read. */
export function recallMapping(table: Headings): Mapping | null {
  if (!hasHeadings(table)) return null;
  try {
    return parseMapping(JSON.parse(localStorage.getItem(keyOf(table)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps a mapping for tables with these headings; null forgets it. */
export function rememberMapping(table: Headings, mapping: Mapping | null): void {
  if (!hasHeadings(table)) return;
  try {
    if (mapping) localStorage.setItem(keyOf(table), JSON.stringify(keptMapping(mapping)));
    else localStorage.removeItem(keyOf(table));
  } catch {
    // Forbidden or full: the next table is guessed anew.
  }
}
