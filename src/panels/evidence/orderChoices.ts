import { allKinds, kindLabel } from '../../filter/labels';
import type { Claim, ClaimKind } from '../../model/claim';
import { type Reading, spanIn } from '../../model/reading';
import { type Match, startOf } from '../../model/span';
import { formatSpanShort } from '../../model/spanWords';
import { capitalize } from '../../model/text';

/** Claims of a kind, to choose from. */
interface ChoiceGroup {
  readonly kind: ClaimKind;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly words: string }[];
}

/** A list longer than this is no list to choose from. */
const MOST = 500;

/** What a claim may be compared with, by kind and in date order, and how many were left out. */
export interface Choices {
  readonly groups: readonly ChoiceGroup[];
  readonly left: number;
}

/**
 * All other claims of the layers shown. Where they are too many, those that the filter shows, and of these the nearest
 * in time. `matches` holds the claims of the layers shown and the filter's answer for each.
 */
export function orderChoices(
  claim: Claim,
  claims: readonly Claim[],
  matches: ReadonlyMap<string, Match>,
  reading: Reading,
): Choices {
  const others = claims.filter(({ id }) => id !== claim.id && matches.has(id));
  const chosen = others.length > MOST ? nearest(claim, others, matches, reading) : others;
  const start = (one: Claim) => startOf(spanIn(one, reading));
  const byDate = [...chosen].sort((a, b) => compare(start(a), start(b)));
  return {
    left: others.length - chosen.length,
    groups: allKinds
      .map((kind) => ({
        kind,
        label: capitalize(kindLabel(kind, 2)),
        choices: byDate.filter((one) => one.kind === kind),
      }))
      .filter(({ choices }) => choices.length > 0)
      .map((group) => ({
        ...group,
        choices: group.choices.map((one) => ({
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
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** Infinity, the start of what is undated, is equal to itself. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
