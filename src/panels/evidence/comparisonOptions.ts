import { capitalize } from '../../lib/text';
import type { Claim, ClaimKind } from '../../model/claim';
import { type Reading, spanIn } from '../../model/reading';
import { type Match, startOf } from '../../model/span';
import { allKinds, kindLabel } from '../../model/words/labels';
import { formatSpanShort } from '../../model/words/spans';

/** Options of one kind of claim. */
interface OptionGroup {
  readonly kind: ClaimKind;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly words: string }[];
}

/** Maximum options listed. */
const MAX_OPTIONS = 500;

/** Claims to compare with, by kind and in date order, and how many were left out. */
export interface ComparisonOptions {
  readonly groups: readonly OptionGroup[];
  readonly left: number;
}

/**
 * All other claims of the layers shown; above the maximum, the matching ones nearest in time. `matches` holds the claims
 * of the layers shown with their matches.
 */
export function comparisonOptions(
  claim: Claim,
  claims: readonly Claim[],
  matches: ReadonlyMap<string, Match>,
  reading: Reading,
): ComparisonOptions {
  const others = claims.filter(({ id }) => id !== claim.id && matches.has(id));
  const chosen = others.length > MAX_OPTIONS ? nearest(claim, others, matches, reading) : others;
  const start = (one: Claim) => startOf(spanIn(one, reading));
  const byDate = [...chosen].sort((a, b) => compare(start(a), start(b)));
  return {
    left: others.length - chosen.length,
    groups: allKinds
      .map((kind) => ({
        kind,
        label: capitalize(kindLabel(kind, 2)),
        options: byDate.filter((one) => one.kind === kind),
      }))
      .filter(({ options }) => options.length > 0)
      .map((group) => ({
        ...group,
        options: group.options.map((one) => ({
          id: one.id,
          words: `${formatSpanShort(spanIn(one, reading))} · ${one.title}`,
        })),
      })),
  };
}

function nearest(
  claim: Claim,
  others: readonly Claim[],
  matches: ReadonlyMap<string, Match>,
  reading: Reading,
): readonly Claim[] {
  const at = startOf(spanIn(claim, reading));
  const distance = (one: Claim) => {
    const start = startOf(spanIn(one, reading));
    return start === at ? 0 : Math.abs(start - at);
  };
  return others
    .filter(({ id }) => matches.get(id) !== 'outside')
    .map((one) => ({ one, far: distance(one) }))
    .sort((a, b) => compare(a.far, b.far))
    .slice(0, MAX_OPTIONS)
    .map(({ one }) => one);
}

/** Compares numbers; Infinity, the start of an undated claim, equals itself. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
