/** What is said of a sum in a reading, and what the other reading says of it. */
import type { ClaimDatum } from '../../filter/columns/claimSubset';
import type { OtherSum, SumClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { Span } from '../../model/span';
import { type SumLine, typeTerm, type Vocabulary } from '../../model/vocabulary';

/** A sum with its date, as one side has it. */
export interface Figure {
  readonly sum: OtherSum;
  readonly span: Span | null;
  /** The date was worked out or read from the context. */
  readonly isWorkedOut: boolean;
}

/** A claim as it is drawn. */
export interface DrawnSum {
  readonly datum: ClaimDatum<SumClaim>;
  readonly shown: Figure;
  /** What the side that is not shown has instead; null where it has nothing else. */
  readonly second: Figure | null;
  /** Other sources differ, in the date, in the sum or in the account. */
  readonly differs: boolean;
}

const ownFigure = (claim: SumClaim): Figure => ({
  sum: claim,
  span: claim.date.span,
  isWorkedOut: claim.date.basis !== 'stated',
});

/** A claim as it stands in a reading, and unless `hasOthers` is false beside what the other reading has. */
export function drawnSum(datum: ClaimDatum<SumClaim>, reading: Reading, hasOthers = true): DrawnSum {
  const { claim, span, match } = datum;
  const { others } = claim;
  const differs = hasOthers && match !== 'outside' && others?.finding === 'differs';
  const own = ownFigure(claim);
  const theirs: Figure | null =
    others && (others.sum || others.span)
      ? {
          sum: others.sum ?? claim,
          span: others.span ?? claim.date.span,
          isWorkedOut: others.span ? false : own.isWorkedOut,
        }
      : null;
  if (reading === 'primary') return { datum, shown: own, second: differs ? theirs : null, differs };
  return {
    datum,
    shown: theirs ?? { ...own, span },
    second: hasOthers && theirs && match !== 'outside' ? own : null,
    differs,
  };
}

/** How high a sum stands on its scale: a monthly rate by what it comes to in a year. Null without a figure. */
export const levelOf = ({ amount: { value }, basis }: OtherSum): number | null =>
  value === null ? null : basis === 'monthly' ? value * 12 : value;

/** A rate goes on for a time; anything else was said once, or added up by whoever says it. */
export const isRate = ({ basis }: OtherSum): boolean => basis === 'annual' || basis === 'monthly';

/** How the type of a sum is outlined: an offer is dashed, a denial has no outline. */
export const lineOf = (words: Vocabulary, { type }: OtherSum): SumLine =>
  typeTerm(words, type)?.line ?? 'solid';

/** Which ends of a stretch are not given. */
export function missingEnds(span: Span | null): { readonly start: boolean; readonly end: boolean } {
  const isStretch = span?.shape === 'interval';
  return { start: isStretch && span.start === 'unknown', end: isStretch && span.end === 'unknown' };
}
