/** Which rows of two states of a table, or which rows and claims, are the same: told by what they say. */
import { groupBy } from '../../lib/groupBy';
import { textKey } from '../../lib/textKey';
import type { Table, TableRow } from './formats/sheet';
import { Builder } from './mapping/builder';
import type { Mapping } from './mapping/mapping';

/** What a row or a claim may be known by: all its cells, its id, when it was, its title and who it names. */
export type Part = 'cells' | 'id' | 'date' | 'title' | 'people';

export interface Named {
  /** What it says of a part; empty for nothing. */
  readonly textOf: (part: Part) => string;
}

/** A row of a table, with what it says under a mapping. */
export interface NamedRow extends Named {
  readonly row: TableRow;
}

/** Parts that name a row, the surest name first. Those that have a whole name in common are paired in their order. */
const NAMES: readonly { readonly parts: readonly Part[]; readonly isWhole: boolean }[] = [
  { parts: ['cells'], isWhole: true },
  { parts: ['id'], isWhole: false },
  { parts: ['date', 'title', 'people'], isWhole: true },
  { parts: ['title', 'people'], isWhole: false },
  { parts: ['date', 'people'], isWhole: false },
  { parts: ['title'], isWhole: false },
];

/** What is called by these parts; empty where nothing is. People alone name nothing. */
function nameOf({ textOf }: Named, parts: readonly Part[]): string {
  const texts = parts.map(textOf);
  return parts.some((part, at) => part !== 'people' && texts[at] !== '') ? texts.join('\0') : '';
}

/**
 * Finds for those of a later state the one of the earlier state that each is: those that say the same, wherever they stand;
 * then those that are named alike and that nothing else left is named so.
 */
export function matchRows<A extends Named, B extends Named>(
  before: readonly A[],
  after: readonly B[],
): ReadonlyMap<B, A> {
  const [old, now] = [new Set(before), new Set(after)];
  const pairs = new Map<B, A>();
  for (const { parts, isWhole } of NAMES) {
    const groups = groupBy(old, (one) => nameOf(one, parts));
    for (const [name, rows] of groupBy(now, (one) => nameOf(one, parts))) {
      if (name === '') continue;
      const others = groups.get(name) ?? [];
      if (!isWhole && (rows.length > 1 || others.length > 1)) continue;
      for (const [at, row] of rows.entries()) {
        const other = others[at];
        if (!other) break;
        pairs.set(row, other);
        old.delete(other);
        now.delete(row);
      }
    }
  }
  return pairs;
}

/** The rows of a table as they are matched with those of another state of it. */
export function namedRows(table: Table, mapping: Mapping): readonly NamedRow[] {
  const builder = new Builder(table, mapping);
  const textOf = (row: TableRow, part: Part): string => {
    switch (part) {
      case 'cells':
        return (row.written ?? row.cells).map((cell) => cell.trim()).join('\0');
      case 'date': {
        const { edtf, wording } = builder.date(row);
        return edtf ?? textKey(wording ?? '');
      }
      case 'people':
        return builder.parts('people', row).map(textKey).toSorted().join('\0');
      default:
        return textKey(builder.cells(part, row).join(', '));
    }
  };
  return table.rows.map((row) => ({ row, textOf: (part) => textOf(row, part) }));
}
