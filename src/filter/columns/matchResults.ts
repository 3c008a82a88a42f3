/** The filter's matches for all claims of a dataset: a byte each, read as a map from id to match. */

import { formatFigure } from '../../lib/number';
import type { Match } from '../../model/span';
import type { ClaimColumns } from './claimColumns';
import { codeOf, INSIDE, LAYER_HIDDEN, matchOf, OUTSIDE, POSSIBLY } from './matchCodes';

/** Claim id → answer, in file order, for those claims that have one. */
export class MatchResults implements ReadonlyMap<string, Match> {
  readonly columns: ClaimColumns;
  /** Per row of `columns`. */
  readonly codes: Uint8Array;
  #counts: Uint32Array | null = null;

  constructor(columns: ClaimColumns, codes: Uint8Array) {
    this.columns = columns;
    this.codes = codes;
  }

  /** How many claims have the answer of this code. */
  count(code: number): number {
    if (!this.#counts) {
      const counts = new Uint32Array(4);
      for (const one of this.codes) counts[one] = (counts[one] ?? 0) + 1;
      this.#counts = counts;
    }
    return this.#counts[code] ?? 0;
  }

  get size(): number {
    return this.codes.length - this.count(LAYER_HIDDEN);
  }

  get(id: string): Match | undefined {
    const row = this.columns.rowOf(id);
    return row === undefined ? undefined : matchOf(this.codes[row]);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): MapIterator<[string, Match]> {
    for (const [row, claim] of this.columns.claims.entries()) {
      const match = matchOf(this.codes[row]);
      if (match) yield [claim.id, match];
    }
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<Match> {
    for (const [, match] of this.entries()) yield match;
  }

  [Symbol.iterator](): MapIterator<[string, Match]> {
    return this.entries();
  }

  forEach(callback: (match: Match, id: string, map: ReadonlyMap<string, Match>) => void): void {
    for (const [id, match] of this.entries()) callback(match, id, this);
  }
}

/** The answers of any map as one per row of `columns`; those that are already so come back as they are. */
export function matchCodesOf(matches: ReadonlyMap<string, Match>, columns: ClaimColumns): Uint8Array {
  if (matches instanceof MatchResults && matches.columns === columns) return matches.codes;
  return Uint8Array.from(columns.claims, ({ id }) => codeOf(matches.get(id)));
}

/** Row by row the weakest of several answers, which is the largest code; all inside where there are none. */
export function weakest([first, ...others]: readonly Uint8Array[], rows: number): Uint8Array {
  const codes = first?.slice() ?? new Uint8Array(rows);
  for (const column of others)
    for (let row = 0; row < rows; row += 1) {
      const code = column[row] ?? 0;
      if (code > (codes[row] ?? 0)) codes[row] = code;
    }
  return codes;
}

export interface MatchCounts {
  readonly inside: number;
  readonly possibly: number;
  readonly outside: number;
  readonly total: number;
}

/** How many claims have each answer. */
export function countMatches(matches: ReadonlyMap<string, Match>): MatchCounts {
  if (matches instanceof MatchResults) {
    const [inside, possibly, outside] = [INSIDE, POSSIBLY, OUTSIDE].map((code) => matches.count(code));
    return { inside: inside ?? 0, possibly: possibly ?? 0, outside: outside ?? 0, total: matches.size };
  }
  const counts = { inside: 0, possibly: 0, outside: 0 };
  for (const match of matches.values()) counts[match] += 1;
  return { ...counts, total: matches.size };
}

/** The live count: "12 of 38 records", or "12 of 38 records, 3 possibly". */
export function formatCount({ inside, possibly, total }: MatchCounts): string {
  const count = `${formatFigure(inside)} of ${formatFigure(total)} claims`;
  return possibly > 0 ? `${count}, ${formatFigure(possibly)} possibly` : count;
}
