/** The options that claims have, as columns of numbers, and how many claims stand behind each. */

import { MemoTable } from '../../lib/memoizeWeak';
import type { Codes } from '../../lib/number';
import type { CodedField } from '../../model/dataset';
import { basisIn } from '../../model/reading';
import type { ClaimColumns } from './claimColumns';
import { codeField, fieldOf, numbering } from './codedFields';
import { byRow, INSIDE, OUTSIDE, POSSIBLY } from './matchCodes';

export type FacetKey = 'people' | 'kinds' | 'themes' | 'finding' | 'layers' | 'certainty';

export interface FacetCount {
  readonly inside: number;
  readonly possibly: number;
}

type Counted = { -readonly [K in keyof FacetCount]: FacetCount[K] };

interface OptionColumn {
  readonly options: readonly string[];
  /** Per row, the code of its options together. */
  readonly codes: Codes;
  /** The places in `options` of those of each code, each once. */
  readonly placesOf: readonly (readonly number[])[];
}

const fieldFor = (columns: ClaimColumns, key: FacetKey): CodedField<readonly string[] | string | null> =>
  key === 'certainty' && columns.reading === 'others'
    ? codeField(columns.claims, (claim) => basisIn(claim, 'others'))
    : fieldOf(columns, key);

function optionColumn(columns: ClaimColumns, key: FacetKey): OptionColumn {
  const { codes, values } = fieldFor(columns, key);
  const [placeOf, places] = numbering<string>();
  const placesOf = values.map((): readonly number[] => []);
  // A value of a large file need not be that of a claim that was kept.
  for (const code of new Set(codes)) placesOf[code] = [...new Set([values[code] ?? []].flat())].map(placeOf);
  return { options: [...places.keys()], codes, placesOf };
}

const COLUMNS = new MemoTable<ClaimColumns, FacetKey, OptionColumn>();
const columnOf = (columns: ClaimColumns, key: FacetKey): OptionColumn =>
  COLUMNS.get(columns, key, () => optionColumn(columns, key));

/** Per row whether the claim has one of these options: `INSIDE` or `OUTSIDE`. */
export function matchOptions(columns: ClaimColumns, key: FacetKey, wanted: readonly string[]): Uint8Array {
  const { options, codes, placesOf } = columnOf(columns, key);
  const isWanted = (place: number) => wanted.includes(options[place] ?? '');
  return byRow(
    codes,
    Uint8Array.from(placesOf, (places) => (places.some(isWanted) ? INSIDE : OUTSIDE)),
  );
}

/** Every option that a claim has. */
export const optionsIn = (columns: ClaimColumns, key: FacetKey): readonly string[] =>
  columnOf(columns, key).options;

/** How many claims with each option are inside and possibly so, going by their `matches`; counted once for those. */
export function countOptions(
  columns: ClaimColumns,
  key: FacetKey,
  matches: Uint8Array,
): ReadonlyMap<string, FacetCount> {
  const column = columnOf(columns, key);
  return COUNTS.get(matches, column, () => countIn(column, matches));
}

const COUNTS = new MemoTable<Uint8Array, OptionColumn, ReadonlyMap<string, FacetCount>>();

function countIn(
  { options, codes, placesOf }: OptionColumn,
  matches: Uint8Array,
): ReadonlyMap<string, FacetCount> {
  /** Numbers of rows by match and code. */
  const rows = [INSIDE, POSSIBLY].map(() => new Uint32Array(placesOf.length));
  for (let row = 0; row < matches.length; row += 1) {
    const its = rows[matches[row] ?? OUTSIDE];
    const code = codes[row] ?? 0;
    if (its) its[code] = (its[code] ?? 0) + 1;
  }
  const counts = options.map((option) => [option, { inside: 0, possibly: 0 }] as [string, Counted]);
  for (const [code, places] of placesOf.entries())
    for (const place of places) {
      const count = counts[place]?.[1];
      if (!count) continue;
      count.inside += rows[INSIDE]?.[code] ?? 0;
      count.possibly += rows[POSSIBLY]?.[code] ?? 0;
    }
  return new Map(counts.filter(([, count]) => count.inside + count.possibly > 0));
}
