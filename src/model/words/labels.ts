/** Sums and other facts of claims in words. */
import { memoizeWeak } from '../../lib/memoizeWeak';
import { formatFigure } from '../../lib/number';
import type { Amount, AmountQualifier, DateBasis, Finding, OtherSum, SumBasis } from '../claim';
import { claimsOf, type Dataset, NO_SOURCE } from '../dataset';
import { type Noun, typeLabel, type Vocabulary } from '../vocabulary';

const UNITS = [
  { size: 1, letter: '' },
  { size: 1e3, letter: 'K' },
  { size: 1e6, letter: 'M' },
  { size: 1e9, letter: 'B' },
] as const;
const TRILLION = { size: 1e12, letter: 'T' } as const;

/** Signs of currencies that stand before a figure; of others the code does. */
export const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** What is counted: a currency or another unit. */
export type Unit = Pick<Amount, 'currency' | 'unit'>;

/** A figure in its unit, short, to at most one decimal: "$50M", "$1.3B", "€400K", "ILS 5M", "300 trucks". */
export function formatQuantity(value: number, { currency = '', unit }: Unit): string {
  const figure = (size: number) => Math.round((Math.abs(value) / size) * 10) / 10;
  const { size, letter } = UNITS.find((one) => figure(one.size) < 1000) ?? TRILLION;
  const sign = unit === undefined ? (SIGNS[currency] ?? `${currency} `) : '';
  return `${value < 0 ? '−' : ''}${sign.trim() === '' ? '' : sign}${figure(size)}${letter}${unit === undefined ? '' : ` ${unit}`}`;
}

/** What stands before a sum: "over ", "up to ", or nothing. */
export const qualifierWords: Readonly<Record<AmountQualifier, string>> = {
  exact: '',
  over: 'over ',
  'up-to': 'up to ',
  'at-least': 'at least ',
  range: '',
  unquantified: '',
};

/** How a date is known, in one or two words, for options and for the filter in words. */
export const certaintyLabels: Readonly<Record<DateBasis, string>> = {
  stated: 'stated',
  derived: 'worked out',
  inferred: 'inferred',
  set: 'set by hand',
  unstated: 'not given',
};

/** What other sources do with a claim of the primary source. */
export const findingLabels: Readonly<Record<Finding, string>> = {
  agrees: 'agree',
  'more-precise': 'more precise',
  differs: 'differ',
  'not-found': 'nothing found',
  'not-compared': 'not compared',
};

const RATES: Readonly<Record<SumBasis, string>> = {
  'one-off': '',
  annual: ' a year',
  monthly: ' a month',
  cumulative: ' in all',
  package: ' as a package',
};

/** An amount with its qualifier and basis: "over $120M", "$100M a year", "$20M to $50M"; "no figure given" without one. */
export function formatAmount({ amount, basis }: Pick<OtherSum, 'amount' | 'basis'>): string {
  const { value, low, qualifier } = amount;
  if (value === null) return 'no figure given';
  const from = qualifier === 'range' && low !== undefined ? `${formatQuantity(low, amount)} to ` : '';
  return `${from}${qualifierWords[qualifier]}${formatQuantity(value, amount)}${RATES[basis]}`;
}

const BASES: Readonly<Record<SumBasis, string>> = {
  'one-off': 'one-off',
  annual: 'yearly',
  monthly: 'monthly',
  cumulative: 'cumulative',
  package: 'package',
};

/** "pledged $50M, one-off"; "estimated at $100M a year, yearly"; "pledged, no figure given, one-off". */
export function formatSumWords(sum: OtherSum, words: Vocabulary): string {
  const between = sum.amount.value === null ? ', ' : ' ';
  return `${typeLabel(words, sum.type)}${between}${formatAmount(sum)}, ${BASES[sum.basis]}`;
}

/** "1 paragraph", "3 paragraphs". */
const formatNumber = (count: number, { one, many }: Noun): string =>
  `${formatFigure(count)} ${count === 1 ? one : many}`;

/** Why a row of a table has no claim: it has the headings, or stands above them. */
export const ABOVE_CLAIMS: readonly [has: string, above: string] = [
  'it has the headings',
  'it stands above the headings',
];

/**
 * What a dataset rests on: "The Paper (58 paragraphs); compared with other sources (40)"; where nothing is compared, "The
 * Paper (58 paragraphs); other sources (40)".
 */
export function formatSources(dataset: Dataset): string {
  const { sources, labels, paragraphNotes } = dataset;
  // Rows of a table above its first claim say nothing, so nobody would count them.
  const above = paragraphNotes.filter(({ reason }) => ABOVE_CLAIMS.includes(reason)).length;
  const primary = sources.filter((source) => source.primary);
  const others = otherSources(dataset).length;
  const compared = countCompared(dataset);
  const names = primary.map(
    ({ publisher, paragraphs }) =>
      `${publisher}${paragraphs ? ` (${formatNumber(paragraphs - above, labels.paragraph)})` : ''}`,
  );
  const beside =
    compared > 0
      ? `compared with ${labels.others} (${formatFigure(compared)})`
      : others > 0 && `other sources (${formatFigure(others)})`;
  return [names.join(', '), beside].filter(Boolean).join('; ');
}

/** The sources beside the primary ones, without what stands where none is given. */
export const otherSources = ({ sources }: Dataset) =>
  sources.filter(({ id, primary }) => !primary && id !== NO_SOURCE);

/** How many other sources the primary one is compared with: they stand behind comparisons, disputes and claims of their own. */
export const countCompared: (dataset: Dataset) => number = memoizeWeak((dataset: Dataset) => {
  const left = new Set(otherSources(dataset).map(({ id }) => id));
  const { size } = left;
  for (const { layer, citations, others, disputed = [] } of claimsOf(dataset)) {
    if (left.size === 0) break;
    const own = layer === 'others' ? citations : [];
    const cited = [own, others?.citations ?? [], disputed.flatMap((dispute) => dispute.citations)];
    for (const { source } of cited.flat()) left.delete(source);
  }
  return size - left.size;
});

/** Whether any claim is compared with other sources, or only they make it. */
export const isCompared: (dataset: Dataset) => boolean = memoizeWeak(({ events, sums, periods }: Dataset) =>
  [events, sums, periods].some((claims) =>
    claims.some(({ layer, others }) => layer === 'others' || others !== undefined),
  ),
);

/** How a source is named beside a date: "others" for "other sources", names without "the". */
export const shortSourceName = (label: string): string =>
  label === 'other sources' ? 'others' : label.replace(/^the /, '');

/** "$24–28M"; one sum where both are written alike. */
export function formatBetween(low: number, high: number, unit: Unit): string {
  const [first, last] = [formatQuantity(low, unit), formatQuantity(high, unit)];
  if (first === last) return first;
  const [, sign = '', , end = ''] = /^(\D*)([\d.]+)(.*)$/.exec(last) ?? [];
  const start = first.endsWith(end) ? first.slice(0, first.length - end.length) : first;
  return `${start}–${last.slice(sign.length)}`;
}
