/** The options that claims have, as columns of numbers, and how many claims stand behind each. */

import { MemoTable } from '../../lib/memoizeWeak';
import type { Claim } from '../../model/claim';
import { basisIn, findingOf, type Reading } from '../../model/reading';
import type { ClaimColumns } from './claimColumns';
import { INSIDE, OUTSIDE } from './matchCodes';

export type FacetKey = 'people' | 'kinds' | 'themes' | 'finding' | 'layers' | 'certainty';

export interface FacetCount {
  readonly inside: number;
  readonly possibly: number;
}

/** The options of row `i` are `options[at[j]]` for `j` from `starts[i]` to before `starts[i + 1]`, each once. */
interface OptionColumn {
  readonly options: readonly string[];
  readonly starts: Uint32Array;
  readonly at: Uint32Array;
}

const NONE: readonly string[] = [];

const optionsOf: Readonly<Record<FacetKey, (claim: Claim, reading: Reading) => readonly string[]>> = {
  people: (claim) => claim.people,
  kinds: (claim) => [claim.kind],
  themes: (claim) => claim.themes,
  finding: (claim) => {
    const finding = findingOf(claim);
    return finding === null ? NONE : [finding];
  },
  layers: (claim) => [claim.layer],
  certainty: (claim, reading) => [basisIn(claim, reading)],
};

function optionColumn({ claims, reading }: ClaimColumns, key: FacetKey): OptionColumn {
  const places = new Map<string, number>();
  const starts = new Uint32Array(claims.length + 1);
  const at: number[] = [];
  for (const [row, claim] of claims.entries()) {
    const options = optionsOf[key](claim, reading);
    for (const option of options.length > 1 ? new Set(options) : options) {
      const place = places.get(option) ?? places.size;
      places.set(option, place);
      at.push(place);
    }
    starts[row + 1] = at.length;
  }
  return { options: [...places.keys()], starts, at: Uint32Array.from(at) };
}

const COLUMNS = new MemoTable<ClaimColumns, FacetKey, OptionColumn>();
const columnOf = (columns: ClaimColumns, key: FacetKey): OptionColumn =>
  COLUMNS.get(columns, key, () => optionColumn(columns, key));

/** Per row whether the claim has one of these options: `INSIDE` or `OUTSIDE`. */
export function matchOptions(columns: ClaimColumns, key: FacetKey, wanted: readonly string[]): Uint8Array {
  const { options, starts, at } = columnOf(columns, key);
  const isWanted = Uint8Array.from(options, (option) => Number(wanted.includes(option)));
  const codes = new Uint8Array(columns.claims.length).fill(OUTSIDE);
  for (let row = 0; row < codes.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let next = starts[row] ?? 0; next < end; next += 1)
      if (isWanted[at[next] ?? 0] === 1) codes[row] = INSIDE;
  }
  return codes;
}

/** Every option that a claim has. */
export const optionsIn = (columns: ClaimColumns, key: FacetKey): readonly string[] =>
  columnOf(columns, key).options;

/** How many claims with each option are inside and possibly so, going by the answers' codes; counted once for those. */
export function countOptions(
  columns: ClaimColumns,
  key: FacetKey,
  codes: Uint8Array,
): ReadonlyMap<string, FacetCount> {
  const column = columnOf(columns, key);
  return COUNTS.get(codes, column, () => countIn(column, codes));
}

const COUNTS = new MemoTable<Uint8Array, OptionColumn, ReadonlyMap<string, FacetCount>>();

function countIn({ options, starts, at }: OptionColumn, codes: Uint8Array): ReadonlyMap<string, FacetCount> {
  const inside = new Uint32Array(options.length);
  const possibly = new Uint32Array(options.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? OUTSIDE;
    if (code >= OUTSIDE) continue;
    const tally = code === INSIDE ? inside : possibly;
    const end = starts[row + 1] ?? 0;
    for (let next = starts[row] ?? 0; next < end; next += 1) {
      const place = at[next] ?? 0;
      tally[place] = (tally[place] ?? 0) + 1;
    }
  }
  const counts = options.map(
    (option, place) => [option, { inside: inside[place] ?? 0, possibly: possibly[place] ?? 0 }] as const,
  );
  return new Map(counts.filter(([, count]) => count.inside + count.possibly > 0));
}
