/** Every aid claim beside the others, by whom the money is said to be for. */
import {
  type ClaimDatum,
  type ClaimSubset,
  datumsIn,
  isDrawn,
  largestShown,
  subsetOf,
} from '../../filter/columns/claimSubset';
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { AidClaim, AidScope } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { type Range, startOf } from '../../model/span';
import { type Yearly, yearlyEquivalent } from '../../model/yearly';
import type { ViewInput } from '../view';

export interface AidClaimRow {
  readonly entry: ClaimDatum<AidClaim>;
  readonly yearly: Yearly | null;
}

export interface ScopeGroup {
  readonly scope: AidScope;
  /** In order of the start of their periods, then the larger first. */
  readonly rows: readonly AidClaimRow[];
  /** How many of them the filter lets through. */
  readonly count: number;
}

export interface AidClaimsData {
  /** All aid claims; none unless a claim of the record's layer is shown, as the article's own stand in the aid chart. */
  readonly field: ClaimSubset<AidClaim>;
  readonly groupsIn: (window: Range) => readonly ScopeGroup[];
  /** Largest yearly sum in the shown layers, US dollars, so that the scale keeps still while filtering. */
  readonly most: number;
  readonly reading: Reading;
}

export const scopes: readonly AidScope[] = ['hamas', 'hamas-and-others', 'government', 'military-wing'];

export function aidClaimsData(input: ViewInput): AidClaimsData {
  const { dataset, reading } = input;
  const all = subsetOf(input, dataset.aid, dataset.events.length);
  const { claims, codes, first, unmatched, rows } = all;
  const wanted = claims.some(({ layer }, at) => layer === 'record' && isDrawn(codes[first + at], unmatched));
  const field = wanted ? all : { ...all, rows: rows.slice(0, 0) };
  return {
    field,
    groupsIn: (window) => groupsOf(datumsIn(field, window)),
    most: largestShown(yearlySumsOf(claims), codes, first),
    reading,
  };
}

const groupsOf = (entries: readonly ClaimDatum<AidClaim>[]): ScopeGroup[] =>
  scopes.map((scope) => groupOf(scope, entries)).filter(({ rows }) => rows.length > 0);

const yearlySumsOf = memoizeWeak((claims: readonly AidClaim[]) =>
  Float64Array.from(claims, (claim) => yearlyEquivalent(claim)?.high ?? 0),
);

function groupOf(scope: AidScope, entries: readonly ClaimDatum<AidClaim>[]): ScopeGroup {
  const rows = entries
    .filter(({ claim }) => claim.scope === scope)
    .map((entry) => ({ entry, yearly: yearlyEquivalent(entry.claim) }))
    .sort(byTimeThenSum);
  return { scope, rows, count: rows.filter(({ entry }) => entry.match !== 'outside').length };
}

function byTimeThenSum(a: AidClaimRow, b: AidClaimRow): number {
  const [first, second] = [startOf(a.entry.span), startOf(b.entry.span)];
  if (first !== second) return first < second ? -1 : 1;
  return (b.yearly?.high ?? -1) - (a.yearly?.high ?? -1);
}
