/** The sums of a scene as a chart that can be edited: a bar per reported sum, each on its own basis. */
import { boardOf } from '../../board/boardOf';
import type { Box } from '../../geometry/labels';
import { paperDimensions } from '../../geometry/paperDimensions';
import { middleOf } from '../../geometry/placedMark';
import { ellipsize } from '../../geometry/text';
import type { SumBasis, SumClaim } from '../../model/claim';
import { figuresIn } from '../../model/figures';
import { spanIn } from '../../model/reading';
import { formatQuantity, formatSumWords, type Unit } from '../../model/words/labels';
import { basisLabels, unitLabel } from '../../model/words/scales';
import { formatSpanShort } from '../../model/words/spans';
import { sums } from '../../views/sums';
import type { ExportInput } from '../exportInput';
import { column, inkOf, LABEL_SIZE, POINTS, page } from './slideStyle';

export interface SumChart {
  readonly title: string;
  /** What each bar is, from the bottom up, as charts with level bars have it. */
  readonly labels: readonly string[];
  /** A series per basis, so that no yearly rate is taken for a single sum; in one unit, null where it has no bar. */
  readonly series: readonly SumSeries[];
  readonly claims: readonly SumClaim[];
  /** Number format of the scale. */
  readonly format: string;
  /** The chart in words. */
  readonly alt: string;
}

export interface SumSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
}

/** Where bars begin, as a share of the chart's width. */
export const PLOT_START = 0.54;
/** The longest label, points as estimated: one line of what is left of the bars, in a font narrower than the estimate. */
const LONGEST = (PLOT_START * column.width * POINTS - 6) / 0.92;
/** Inches above the bars, for title and legend, and below them, for the scale. */
const HEAD = 0.28;
const FOOT = 0.22;

/** Fills that are told apart by how dark they are; each has a line around it. */
const FILLS: Readonly<Record<SumBasis, string>> = {
  annual: inkOf('sum'),
  monthly: 'C79C3A',
  'one-off': 'F1E4C3',
  cumulative: inkOf('sumInk'),
  package: 'DDC07C',
};

/** The chart of the marks that the view of sums has for a scene, those that the filter leaves out apart; null without a sum. */
export function sumChart(input: ExportInput): SumChart | null {
  const { view } = input;
  const board = boardOf({ ...input, views: [sums] }, paperDimensions(page.width * POINTS));
  const marks = [...board.marks.values()]
    .map(({ mark }) => mark)
    .filter(({ match }) => match !== 'outside')
    .sort((a, b) => middleOf(b.hit) - middleOf(a.hit));
  const claims = marks.flatMap(({ id }) => view.dataset.sums.find((claim) => claim.id === id) ?? []);
  const contested = new Set(marks.flatMap((mark) => (mark.contested ? [mark.id] : [])));
  const figures = claims.map((claim) => figuresIn(claim, view.reading));
  const bases = (Object.keys(FILLS) as SumBasis[]).filter((one) =>
    figures.some(({ basis, amount }) => basis === one && amount.value !== null),
  );
  if (bases.length === 0) return null;
  const counted = figures.find(({ amount }) => amount.value !== null)?.amount ?? {};
  const unit = unitLabel(counted);
  const labels = claims.map((claim) => labelOf(claim, contested.has(claim.id), input));
  return {
    title: unit === '' ? view.dataset.labels.sums : `${view.dataset.labels.sums} (${unit})`,
    labels: labels.map((label) => ellipsize(label, LABEL_SIZE, LONGEST)),
    series: bases.map((one) => ({
      name: basisLabels[one],
      color: FILLS[one],
      values: figures.map(({ basis, amount }) => (basis === one ? amount.value : null)),
    })),
    claims,
    format: formatOf(Math.max(0, ...figures.map(({ amount }) => amount.value ?? 0)), counted),
    alt: `${view.dataset.labels.sums}, each claim alone and none added up: ${[...labels].reverse().join('; ')}.`,
  };
}

/** "$100M a year, yearly estimate · until 2019 · Israeli officials, as cited by reports". */
function labelOf(claim: SumClaim, isContested: boolean, { view }: ExportInput): string {
  const possibly = view.matches.get(claim.id) === 'possibly' ? 'possibly in the period' : '';
  const when = formatSpanShort(spanIn(claim, view.reading));
  const sum = figuresIn(claim, view.reading);
  const words = `${formatSumWords(sum, view.dataset)}${isContested ? ' ≠' : ''}`;
  return [words, when, sum.claimant, possibly].filter(Boolean).join(' · ');
}

/** The scale in trillions down to thousands where that loses nothing, as spreadsheets write it. */
function formatOf(most: number, unit: Unit): string {
  const sign = /^\D*/.exec(formatQuantity(1, unit))?.[0] ?? '';
  const start = sign === '' ? '' : `"${sign.replaceAll('"', '')}"`;
  if (most >= 10e12) return `${start}#,##0,,,,"T";;0`;
  if (most >= 10e9) return `${start}#,##0,,,"B";;0`;
  if (most >= 10e6) return `${start}#,##0,,"M";;0`;
  return most >= 10e3 ? `${start}#,##0,"K";;0` : `${start}#,##0`;
}

/** Inches that a chart of so many bars asks for: title, scale, and a line or two for each. */
export const chartHeight = ({ labels }: SumChart): number =>
  Math.max(1.05, HEAD + FOOT + 0.2 * labels.length);

/** Where in a chart of this size its bars are drawn, in shares of it: the labels have the left of it. */
export const plotIn = ({ height }: Box): Box => ({
  x: PLOT_START,
  y: HEAD / height,
  width: 0.98 - PLOT_START,
  height: 1 - (HEAD + FOOT) / height,
});
