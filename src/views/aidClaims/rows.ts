/** Every aid claim beside the others, by whom the money is said to be for. */
import { type Entry, entriesOf } from '../../filter/entries';
import type { AidClaim, AidScope } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { startOf } from '../../model/span';
import { type Yearly, yearlyEquivalent } from '../../model/yearly';
import type { ViewInput } from '../view';

export interface AidClaimRow {
  readonly entry: Entry<AidClaim>;
  readonly yearly: Yearly | null;
}

export interface ScopeGroup {
  readonly scope: AidScope;
  /** In order of the start of their periods, then the larger first. */
  readonly rows: readonly AidClaimRow[];
  /** How many of them the filter lets through. */
  readonly count: number;
}

export interface AidClaimsRows {
  readonly groups: readonly ScopeGroup[];
  /** Largest yearly sum in the shown layers, US dollars, so that the scale keeps still while filtering. */
  readonly most: number;
  readonly reading: Reading;
}

const SCOPES: readonly AidScope[] = ['hamas', 'hamas-and-others', 'government', 'military-wing'];

/** No groups unless a claim of the record's layer is shown: the article's own stand in the aid chart. */
export function aidClaimsRows({ dataset, matches, reading, others }: ViewInput): AidClaimsRows {
  const inLayers = entriesOf(dataset.aid, matches, reading, 'ghost');
  const most = Math.max(0, ...inLayers.map(({ claim }) => yearlyEquivalent(claim)?.high ?? 0));
  const entries = entriesOf(dataset.aid, matches, reading, others);
  if (!entries.some(({ claim }) => claim.layer === 'record')) return { groups: [], most, reading };
  const groups = SCOPES.map((scope) => groupOf(scope, entries)).filter(({ rows }) => rows.length > 0);
  return { groups, most, reading };
}

function groupOf(scope: AidScope, entries: readonly Entry<AidClaim>[]): ScopeGroup {
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
