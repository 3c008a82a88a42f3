/** The line under the title: what is on screen, in one or two sentences. */

import { PERIOD, SUM, type SumClaim } from '../model/claim';
import { type Dataset, firstRowOf } from '../model/dataset';
import { UNNAMED } from '../model/lanes';
import { type Reading, spanIn } from '../model/reading';
import type { Match } from '../model/span';
import { kindLabel, statusLabel, statusTerm, typeLabel } from '../model/vocabulary';
import { formatAmount } from '../model/words/labels';
import { formatSpan } from '../model/words/spans';
import { type ClaimColumns, columnsOf } from './columns/claimColumns';
import { INSIDE, LAYER_HIDDEN, POSSIBLY } from './columns/matchCodes';
import { matchCodesOf, weakest } from './columns/matchResults';
import { countOptions, matchOptions } from './columns/optionColumns';
import { startAt } from './columns/timeColumns';
import { formatFilter, isWide } from './describeFilter';
import type { Filter } from './filter';
import { formatShown, type KindCounts, kindsApart, kindsInPerson, ownInWords, sumOfKinds } from './kindWords';

/** All that the line is made from. */
export interface SummaryLineInput {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly matches: ReadonlyMap<string, Match>;
  readonly reading: Reading;
}

/** What the line is made from, counted once. */
interface Counted extends SummaryLineInput {
  readonly columns: ClaimColumns;
  readonly codes: Uint8Array;
  readonly kinds: KindCounts;
}

const MOST_SUMS = 3;
const MOST_STRAINS = 3;

const joinParts = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

/** Who takes part most often, where that tells the claims apart: "4 with Ann Lee". */
function formatMostSeen({ dataset, columns, codes, kinds }: Counted): string {
  const { people } = dataset;
  const together = kindsInPerson(dataset);
  const { inside } = sumOfKinds(kinds, together);
  const met = weakest([codes, matchOptions(columns, 'kinds', together)], codes.length);
  const times = countOptions(columns, 'people', met);
  const most = people
    .filter(({ id }) => id !== UNNAMED)
    .map(({ id, name }) => ({ name, count: times.get(id)?.inside ?? 0 }))
    .filter(({ count }) => count > 1 && count < inside)
    .reduce((best, one) => (one.count > best.count ? one : best), { name: '', count: 0 });
  return most.count > 0 ? `${most.count} with ${most.name}` : '';
}

/** Up to `most` sums with a figure that have the answer of this code. */
function sumsIn({ dataset, codes }: Counted, wanted: number, most: number): SumClaim[] {
  const first = firstRowOf(dataset, 'sums');
  const sums: SumClaim[] = [];
  for (let at = 0; at < dataset.sums.length && sums.length < most; at += 1) {
    const claim = codes[first + at] === wanted ? dataset.sums[at] : undefined;
    if (claim && claim.amount.value !== null) sums.push(claim);
  }
  return sums;
}

function formatSums(counted: Counted): string {
  const inside = sumsIn(counted, INSIDE, MOST_SUMS + 1);
  const possibly = sumsIn(counted, POSSIBLY, MOST_SUMS + 1);
  const sums = inside.length + possibly.length;
  if (sums === 0 || sums > MOST_SUMS) return formatShown(counted.dataset, counted.kinds, [SUM]);
  const say = (claim: SumClaim) => `${typeLabel(counted.dataset, claim.type)} ${formatAmount(claim)}`;
  const all = sumOfKinds(counted.kinds, [SUM]);
  const silent = all.inside + all.possibly - sums;
  const rest =
    silent > 0 ? `, and ${silent} ${kindLabel(counted.dataset, SUM, silent)} without a figure` : '';
  return `${[...inside.map(say), ...possibly.map((claim) => `possibly ${say(claim)}`)].join(', ')}${rest}`;
}

/** The statuses of the periods with the answer of this code, in order of their first start; undated ones last. */
function statusesIn({ dataset, columns, codes }: Counted, wanted: number): string[] {
  const first = firstRowOf(dataset, 'periods');
  const starts = new Map<string, number>();
  for (const [at, { status }] of dataset.periods.entries()) {
    if (codes[first + at] !== wanted) continue;
    const start = startAt(columns.times, first + at);
    if (!(start >= (starts.get(status) ?? Number.NaN))) starts.set(status, start);
  }
  return [...starts].sort(([, a], [, b]) => (a === b ? 0 : a - b)).map(([status]) => status);
}

function formatStatus(counted: Counted): string {
  const say = (statuses: readonly string[]) =>
    statuses.map((status) => statusLabel(counted.dataset, status).toLowerCase()).join(', then ');
  const sure = say(statusesIn(counted, INSIDE));
  const words = sure || say(statusesIn(counted, POSSIBLY));
  return sure || words === '' ? words : `possibly ${words}`;
}

function formatOrigin({ dataset, columns, codes, matches }: Counted): string {
  const layers = countOptions(columns, 'layers', codes);
  const [own, other] = (['primary', 'others'] as const).map((layer) => layers.get(layer)?.inside ?? 0);
  const claims = (count: number) => (count === 1 ? ' claim' : ' claims');
  const parts = [
    own ? ownInWords(dataset, own, matches, claims(own)) : '',
    other ? `${other}${claims(other)} that only ${dataset.labels.others} make` : '',
  ];
  return joinParts(parts, ' and ') || 'no claims';
}

function formatStrain({ dataset, codes, reading }: Counted): string {
  const first = firstRowOf(dataset, 'periods');
  const strains = dataset.periods.filter(
    ({ status }, at) =>
      statusTerm(dataset, status)?.tone === 'strained' && codes[first + at] !== LAYER_HIDDEN,
  );
  if (strains.length > MOST_STRAINS)
    return ` ${strains.length} ${dataset.labels.period.many} of strained relations.`;
  return strains
    .map((claim) => {
      const span = spanIn(claim, reading);
      return ` ${span ? `${claim.title}, ${formatSpan(span)}` : claim.title}.`;
    })
    .join('');
}

function formatWide(counted: Counted): string {
  const { dataset } = counted;
  const groups = [kindsInPerson(dataset), ...kindsApart(dataset).map((kind) => [kind]), [SUM], [PERIOD]];
  const counts = joinParts(
    groups.map((kinds) => formatShown(counted.dataset, counted.kinds, kinds)),
    ', ',
  );
  return `${joinParts([formatOrigin(counted), counts], ': ')}.${formatStrain(counted)}`;
}

function formatNarrow(counted: Counted): string {
  const { dataset, filter } = counted;
  const parts = [
    joinParts(
      [
        formatShown(counted.dataset, counted.kinds, kindsInPerson(dataset)),
        filter.people.length === 1 ? '' : formatMostSeen(counted),
      ],
      ', ',
    ),
    ...kindsApart(dataset).map((kind) => formatShown(counted.dataset, counted.kinds, [kind])),
    formatSums(counted),
    formatStatus(counted),
  ];
  return `${formatFilter(filter, dataset)}: ${joinParts(parts, '; ') || 'no claims'}.`;
}

/**
 * The reading line, made from what matches: "2006–2010: 7 meetings or visits, 4 with Ann Lee; pledged $50M; close."
 * Untouched, it says what there is; it always says when dates are those of other sources.
 */
export function formatSummaryLine(input: SummaryLineInput): string {
  const columns = columnsOf(input.dataset, input.reading);
  const codes = matchCodesOf(input.matches, columns);
  const counted = { ...input, columns, codes, kinds: countOptions(columns, 'kinds', codes) };
  const line = isWide(input.filter, input.dataset) ? formatWide(counted) : formatNarrow(counted);
  return input.reading === 'others' ? `${line} Dates as in ${input.dataset.labels.others}.` : line;
}
