/** Claims as the views get them: with their date in the chosen reading and the filter's answer. */
import type { Claim, Confidence, DateBasis } from '../model/claim';
import { basisIn, type Reading, sameSpan, spanIn, supportIn } from '../model/reading';
import type { Match, Span } from '../model/span';

/** What becomes of claims that do not match: drawn faintly, or left out. */
export type Others = 'ghost' | 'hidden';

export interface Entry<C extends Claim = Claim> {
  readonly claim: C;
  readonly span: Span | null;
  readonly basis: DateBasis;
  readonly match: Match;
  /** How well the public record supports the date, where it is the record's. */
  readonly support?: Confidence | 'unsupported';
  /** The article's date, where the reading has moved the claim away from it; null when the article gives none. */
  readonly was?: Span | null;
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
    const span = spanIn(claim, reading);
    const was = spanIn(claim, 'article');
    const support = supportIn(claim, reading);
    const moved = !sameSpan(was, span);
    return [
      {
        claim,
        match,
        span,
        basis: basisIn(claim, reading),
        ...(support && { support }),
        ...(moved && { was }),
      },
    ];
  });
}
