/** Claims as the views get them: with their date in the chosen reading and the filter's answer. */
import type { Claim, DateBasis } from '../model/claim';
import { basisIn, type Reading, spanIn } from '../model/reading';
import type { Match, Span } from '../model/span';

/** What becomes of claims that do not match: drawn faintly, or left out. */
export type Others = 'ghost' | 'hidden';

export interface Entry<C extends Claim = Claim> {
  readonly claim: C;
  readonly span: Span | null;
  readonly basis: DateBasis;
  readonly match: Match;
}

/** The claims that have an answer in `matches` (those of other layers have none), in the order given. */
export function entriesOf<C extends Claim>(
  claims: readonly C[],
  matches: ReadonlyMap<string, Match>,
  reading: Reading,
  others: Others,
): Entry<C>[] {
  return claims.flatMap((claim) => {
    const match = matches.get(claim.id);
    if (!match || (match === 'outside' && others === 'hidden')) return [];
    return [{ claim, match, span: spanIn(claim, reading), basis: basisIn(claim, reading) }];
  });
}
