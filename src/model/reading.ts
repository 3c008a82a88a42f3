/** The two readings of a claim's date: that of the primary source, and that of other sources. */
import type { Claim, Comparison, Confidence, DateBasis, Finding } from './claim';
import { NO_SOURCE } from './dataset';
import { outerRange, type Span, stretchesOf } from './span';

export type Reading = 'primary' | 'others';

/** When the claim lies in a reading. Where other sources give no date, its own source's stands. */
export function spanIn(claim: Claim, reading: Reading): Span | null {
  return isMoved(claim, reading) ? (claim.others?.span ?? null) : claim.date.span;
}

/** How that date is known. A date taken from other sources is stated there. */
export function basisIn(claim: Claim, reading: Reading): DateBasis {
  return isMoved(claim, reading) ? 'stated' : claim.date.basis;
}

const isMoved = (claim: Claim, reading: Reading) => reading === 'others' && isDatedByOthers(claim);

/** Whether other sources give a date. */
const isDatedByOthers = ({ others }: Claim): boolean => others !== undefined && others.span !== null;

/** How well other sources support the date that a reading shows; undefined where the primary source's own is shown. */
export function supportIn(claim: Claim, reading: Reading): Confidence | 'unsupported' | undefined {
  if (claim.layer === 'others') return claim.confidence;
  if (reading === 'primary') return undefined;
  return (claim.others?.span && claim.others.confidence) || 'unsupported';
}

interface Compared extends Pick<Claim, 'layer' | 'citations'> {
  readonly others?: Pick<Comparison, 'finding'> | undefined;
}

/**
 * What other sources do with a claim of the primary source; without a comparison it was not compared. Null for one that only
 * they make, and for one that no source makes, which leaves nothing to compare.
 */
export function findingOf({ layer, others, citations }: Compared): Finding | null {
  if (layer === 'others') return null;
  if (others) return others.finding;
  return citations.every(({ source }) => source === NO_SOURCE) ? null : 'not-compared';
}

/** Whether two dates cover the same instants; of sets, in the same stretches. */
export function sameSpan(a: Span | null, b: Span | null): boolean {
  if (!a || !b) return a === b;
  const first = outerRange(a);
  const second = outerRange(b);
  if (first.from !== second.from || first.to !== second.to) return false;
  const [ofFirst, ofSecond] = [stretchesOf(a), stretchesOf(b)];
  return (
    ofFirst.length === ofSecond.length &&
    ofFirst.every(({ from, to }, at) => from === ofSecond[at]?.from && to === ofSecond[at].to)
  );
}
