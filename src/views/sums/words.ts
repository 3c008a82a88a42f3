/** The words beside a sum: how much and when, who said so, what the other reading says. */
import { type OtherSum, type SumClaim, unitKey } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { scopeLabel, typeLabel, type Worded } from '../../model/vocabulary';
import { isOfMain, type SourcedWords, secondOwner } from '../../model/words/claims';
import { formatQuantity, shortSourceName } from '../../model/words/labels';
import { formatShift } from '../../model/words/shifts';
import { formatSize, formatWhen, isBounded } from '../../model/words/sums';
import { type DrawnSum, type Figure, isRate, levelOf, lineOf, missingEnds } from './figures';

/** What is done with a sum: "pledged"; '' for a figure that is only named ("estimated at"). */
const typeWord = (words: Worded, { type }: OtherSum): string => {
  const label = typeLabel(words, type);
  return / (at|as|of|to)$/.test(label) ? '' : label;
};

/** "×12 = $360M": what a monthly rate comes to in a year; '' for any other sum. */
const formatTwelvefold = (sum: OtherSum): string => {
  const level = levelOf(sum);
  return sum.basis === 'monthly' && level !== null ? `×12 = ${formatQuantity(level, sum.amount)}` : '';
};

/** A sum in a line: "$100M a year until 2019", "$50M, pledged once, spring 2006". */
export function formatHeadline({ sum, span }: Figure, words: Worded, isShort = false): string {
  const size = formatSize(sum, span);
  const twelve = isShort ? '' : formatTwelvefold(sum);
  const type = typeWord(words, sum);
  const once = sum.basis === 'one-off' ? `${type}${type && ' '}once` : type;
  const when = formatWhen(span);
  const figure = `${size}${twelve && ` (${twelve})`}`;
  const isPlain = isRate(sum) && type === '' && span?.shape === 'interval' && !isBounded(span);
  return [...(isPlain ? [[figure, when].filter(Boolean).join(' ')] : [figure, once, when])]
    .filter(Boolean)
    .join(', ');
}

/** What stands where there is no figure to draw: "[ “increased”, no figure ]", "[ denied: $50M ]". */
export function formatBare(
  { datum: { claim }, shown }: DrawnSum,
  words: Worded,
  isBracketed: boolean,
): string {
  const { sum } = shown;
  const text =
    sum.amount.value === null
      ? `${claim.short ?? claim.title}, no figure`
      : `${typeLabel(words, sum.type)}: ${formatSize(sum, shown.span)}`;
  return isBracketed ? `[ ${text} ]` : text;
}

/** Whether a claim is words alone: it has no figure, or says that there was none. */
export const isBare = ({ sum }: Figure, words: Worded): boolean =>
  sum.amount.value === null || lineOf(words, sum) === 'none';

/** Who said so. */
export const formatSpeaker = ({ shown }: DrawnSum): string => shown.sum.claimant;

/** Which end of the time is not given, and that it may be in the period. `saysEnd` unless the chart has it at the end itself. */
export function formatLimits({ shown, datum }: DrawnSum, saysEnd: boolean): string {
  const missing = missingEnds(shown.span);
  return [
    missing.start && 'start not given',
    saysEnd && missing.end && 'no end given',
    datum.match === 'possibly' && 'possibly in the period',
  ]
    .filter(Boolean)
    .join('; ');
}

/** What the other side says of it, the longest form first; none where it says nothing else. */
export function formatSecond(
  { datum, shown, second, differs }: DrawnSum,
  reading: Reading,
  words: SourcedWords,
): string[] {
  const { primary, others } = words.labels;
  const isAlone = datum.support === 'unsupported' && !second && !differs;
  if (reading === 'others' && isAlone) return isOfMain(datum.claim, words) ? [`only in ${primary}`] : [];
  if (!differs) return [];
  const name = shortSourceName(reading === 'primary' ? others : primary);
  if (!second) return reading === 'primary' ? [`${name}: a different account`, `${name} differ`] : [];
  const plain = isSameSum(shown.sum, second.sum)
    ? dateOf(second, shown).map((text) => `${secondOwner(datum.claim, reading, words)}: ${text}`)
    : sumOf(second, shown, datum.claim, words).map((text) => `${name}: ${text}`);
  return hasOtherLevel(shown.sum, second.sum) ? [`sum differs; ${plain[0] ?? ''}`, ...plain] : plain;
}

const isSameSum = (a: OtherSum, b: OtherSum): boolean =>
  a.amount.value === b.amount.value &&
  unitKey(a.amount) === unitKey(b.amount) &&
  a.basis === b.basis &&
  a.type === b.type;

const hasOtherLevel = (a: OtherSum, b: OtherSum): boolean => {
  const [first, other] = [levelOf(a), levelOf(b)];
  return first !== null && other !== null && (first !== other || unitKey(a.amount) !== unitKey(b.amount));
};

function dateOf(second: Figure, shown: Figure): string[] {
  if (!second.span) return ['a different account'];
  const date = formatWhen(second.span);
  const shift = shown.span ? formatShift(shown.span, second.span) : '';
  return shift ? [`${date}, ${shift}`, date] : [date];
}

function sumOf(
  second: Figure,
  shown: Figure,
  { scope, short: name, title }: SumClaim,
  words: Worded,
): string[] {
  const { sum } = second;
  if (sum.amount.value === null) return [`${name ?? title}, no figure`, 'no figure'];
  const isOther = sum.scope !== undefined && sum.scope !== (shown.sum.scope ?? scope);
  const whom = isOther && sum.scope ? `, for ${scopeLabel(words, sum.scope)}` : '';
  const short = formatHeadline({ ...second, span: null }, words, true);
  return [
    `${formatHeadline(second, words)}${whom}`,
    `${formatHeadline(second, words, true)}${whom}`,
    `${short}${whom}`,
    formatSize(sum, second.span),
  ].filter((text, at, all) => all.indexOf(text) === at);
}
