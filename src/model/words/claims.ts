/** A claim in words, the same wherever it is named: on a mark, in a list, in a file. */
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { Claim, DateBasis } from '../claim';
import type { Dataset } from '../dataset';
import { type Reading, spanIn } from '../reading';
import type { Worded } from '../vocabulary';
import { formatAmount, shortSourceName } from './labels';
import { formatSpan } from './spans';

const BASIS_WORDS: Record<DateBasis, string> = {
  stated: 'stated',
  derived: 'worked out from another date',
  inferred: 'inferred from the context',
  set: 'set by hand',
  unstated: 'no date given',
};

export const formatBasis = (basis: DateBasis): string => BASIS_WORDS[basis];

/** Parts of a time that no date has: "early 2002" is some time in 2002. */
const PART =
  /\b(?:early|beginning|start|mid|middle|late|end|anfang|mitte|ende|début|fin|winter|easter|christmas)\b.*\d\d/i;

/** The source's own words where they say finer or vaguer when it was than its date can; '' where they do not. */
export const ownWords = ({ basis, wording }: Claim['date']): string =>
  basis === 'stated' && wording && PART.test(wording) ? wording : '';

/** The words of a dataset, and its sources. */
export type SourcedWords = Worded & Pick<Dataset, 'sources'>;

const mainIds = memoizeWeak(
  (sources: Dataset['sources']): ReadonlySet<string> =>
    new Set(sources.filter(({ primary }) => primary).map(({ id }) => id)),
);

/** Whether the main source makes a claim: not one that rests on something else, as what was added by hand may. */
export const isOfMain = ({ layer, citations }: Claim, { sources }: Pick<Dataset, 'sources'>): boolean =>
  layer === 'primary' &&
  (mainIds(sources).size === 0 || citations.some(({ source }) => mainIds(sources).has(source)));

/** How sure a date is in a reading: how the primary source knows it, or how well other sources support it. */
export function formatCertainty(claim: Claim, reading: Reading, words: SourcedWords): string {
  const { primary, others } = words.labels;
  const wording = ownWords(claim.date);
  const known = `${wording && `“${wording}”, `}${formatBasis(claim.date.basis)}`;
  if (claim.layer === 'others') return `only in ${others}, ${claim.confidence} confidence`;
  if (reading === 'primary') return known;
  const { finding, span, confidence } = claim.others ?? { finding: 'not-compared', span: null };
  if (span && !confidence) return `${others}, not compared`;
  if (span) return `${others}, ${confidence} confidence`;
  const own = claim.date.basis !== 'set' && isOfMain(claim, words) ? `as in ${primary}` : known;
  if (finding === 'not-compared') return `${own}, not compared`;
  return `${own}, ${finding === 'not-found' ? 'nothing found' : 'no date'} in ${others}`;
}

/** Whose the date is that stands beside the one shown: other sources', or in their reading whoever says the claim's own. */
export function secondOwner(claim: Claim, reading: Reading, words: SourcedWords): string {
  const { primary, others } = words.labels;
  if (reading === 'others' && claim.date.basis === 'set') return BASIS_WORDS.set;
  const own = isOfMain(claim, words) ? primary : 'its own date';
  return shortSourceName(reading === 'primary' ? others : own);
}

/** A claim's date in a reading, and how sure it is. */
export function formatDate(claim: Claim, reading: Reading, words: SourcedWords): string {
  const span = spanIn(claim, reading);
  return span ? `${formatSpan(span)} · ${formatCertainty(claim, reading, words)}` : 'undated';
}

/** The accessible name of a claim's mark: what, when and how sure. */
export function formatClaimName(claim: Claim, reading: Reading, words: SourcedWords): string {
  const span = spanIn(claim, reading);
  const certainty =
    span || reading === 'others' || claim.layer === 'others'
      ? `, ${formatCertainty(claim, reading, words)}`
      : '';
  return `${claim.title}, ${formatSpan(span)}${certainty}`;
}

/** That other sources differ from what the primary source's reading shows, with their sum and date; '' where they do not. */
export function formatContest(claim: Claim, reading: Reading, { labels }: Worded): string {
  if (reading !== 'primary' || claim.others?.finding !== 'differs') return '';
  const { span, sum } = claim.others;
  const instead = [...(sum ? [formatAmount(sum)] : []), ...(span ? [formatSpan(span)] : [])];
  return `${labels.others} differ${instead.length > 0 ? `: ${instead.join(', ')}` : ''}`;
}
