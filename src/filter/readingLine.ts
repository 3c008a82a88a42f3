/** The line under the title: what is on screen, in one or two sentences. */
import type { AidClaim, Claim, ClaimKind, PeriodClaim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { type Reading, spanIn } from '../model/reading';
import { type Match, startOf } from '../model/span';
import { formatSpan } from '../model/spanWords';
import { INSIDE, POSSIBLY } from './answerCodes';
import { codesIn } from './answers';
import { type ClaimColumns, columnsOf } from './claimColumns';
import type { Filter } from './filter';
import { aidTypeLabels, formatAmount, kindLabel, statusLabels } from './labels';
import { countOptions, type FacetCount } from './optionColumns';
import { UNNAMED } from './options';
import { formatFilter, isWide } from './words';

/** All that the line is made from. */
export interface ReadingLineInput {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly matches: ReadonlyMap<string, Match>;
  readonly reading: Reading;
}

/** The claims that match, surely and possibly. */
interface Shown<C extends Claim = Claim> {
  readonly inside: readonly C[];
  readonly possibly: readonly C[];
}

/** How many match, by kind. */
type Tally = ReadonlyMap<string, FacetCount>;

/** What the line is made from, counted once. */
interface Counted extends ReadingLineInput {
  readonly columns: ClaimColumns;
  readonly codes: Uint8Array;
  readonly kinds: Tally;
}

const MOST_SUMS = 3;
const MOST_STRAINS = 3;

/** Of claims that stand in the dataset's order from row `first` on. */
const pick = <C extends Claim>(claims: readonly C[], codes: Uint8Array, first: number): Shown<C> => ({
  inside: claims.filter((_, at) => codes[first + at] === INSIDE),
  possibly: claims.filter((_, at) => codes[first + at] === POSSIBLY),
});

/** "7 meetings or visits (and 2 possibly)", "possibly 1 letter"; '' for none. Names only the kinds that occur. */
function formatShown(tally: Tally, kinds: readonly ClaimKind[]): string {
  const present = kinds.filter((kind) => tally.has(kind));
  const { inside, possibly } = sumOf(tally, present);
  const say = (count: number) => `${count} ${present.map((kind) => kindLabel(kind, count)).join(' or ')}`;
  if (present.length === 0) return '';
  if (inside === 0) return `possibly ${say(possibly)}`;
  return possibly > 0 ? `${say(inside)} (and ${possibly} possibly)` : say(inside);
}

const sumOf = (tally: Tally, kinds: readonly ClaimKind[]): FacetCount =>
  kinds.reduce(
    (sum, kind) => ({
      inside: sum.inside + (tally.get(kind)?.inside ?? 0),
      possibly: sum.possibly + (tally.get(kind)?.possibly ?? 0),
    }),
    { inside: 0, possibly: 0 },
  );

const joinParts = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

const IN_PERSON: readonly ClaimKind[] = ['meeting', 'visit'];

/** Who takes part most often, where that tells the claims apart: "4 with Khaled Mashaal". */
function formatMostSeen({ dataset: { people }, columns, codes, kinds }: Counted): string {
  const { inside } = sumOf(kinds, IN_PERSON);
  const times = new Map<string, number>();
  for (const [row, { kind, people: met }] of columns.claims.entries())
    if (codes[row] === INSIDE && IN_PERSON.includes(kind))
      for (const id of new Set(met)) times.set(id, (times.get(id) ?? 0) + 1);
  const most = people
    .filter(({ id }) => id !== UNNAMED)
    .map(({ id, name }) => ({ name, count: times.get(id) ?? 0 }))
    .filter(({ count }) => count > 1 && count < inside)
    .reduce((best, one) => (one.count > best.count ? one : best), { name: '', count: 0 });
  return most.count > 0 ? `${most.count} with ${most.name}` : '';
}

function formatSums({ dataset, codes, kinds }: Counted): string {
  const { inside, possibly } = pick(dataset.aid, codes, dataset.events.length);
  const all = [...inside, ...possibly];
  const sums = all.filter(({ amount }) => amount.usd !== null);
  if (sums.length === 0 || sums.length > MOST_SUMS) return formatShown(kinds, ['aid']);
  const say = (claim: AidClaim) =>
    `${possibly.includes(claim) ? 'possibly ' : ''}${aidTypeLabels[claim.type]} ${formatAmount(claim)}`;
  const silent = all.length - sums.length;
  const rest = silent > 0 ? `, and ${silent} ${kindLabel('aid', silent)} without a figure` : '';
  return `aid ${sums.map(say).join(', ')}${rest}`;
}

function formatStatus({ inside, possibly }: Shown<PeriodClaim>, reading: Reading): string {
  const sure = inside.length > 0;
  const periods = [...(sure ? inside : possibly)].sort(
    (a, b) => startOf(spanIn(a, reading)) - startOf(spanIn(b, reading)),
  );
  const words = [...new Set(periods.map(({ status }) => statusLabels[status]))].join(', then ');
  return sure || words === '' ? words : `possibly ${words}`;
}

function formatOrigin({ dataset, columns, codes }: Counted): string {
  const layers = countOptions(columns, 'layers', codes);
  const [own, other] = (['article', 'record'] as const).map((layer) => layers.get(layer)?.inside ?? 0);
  const articles = dataset.sources.filter(({ primary }) => primary).length;
  const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`;
  const parts = [
    own ? `${records(own)} from ${articles > 1 ? `${articles} articles` : 'one article'}` : '',
    other ? `${records(other)} from the public record` : '',
  ];
  return joinParts(parts, ' and ') || 'no records';
}

function formatStrain({ dataset, matches, reading }: Counted): string {
  const strains = dataset.periods.filter(({ id, status }) => status === 'strained' && matches.has(id));
  if (strains.length > MOST_STRAINS) return ` ${strains.length} periods of strained relations.`;
  return strains
    .map((claim) => {
      const span = spanIn(claim, reading);
      return ` ${span ? `${claim.title}, ${formatSpan(span)}` : claim.title}.`;
    })
    .join('');
}

function formatWide(counted: Counted): string {
  const groups: readonly (readonly ClaimKind[])[] = [
    IN_PERSON,
    ['letter'],
    ['statement'],
    ['aid'],
    ['context'],
    ['status'],
  ];
  const counts = joinParts(
    groups.map((kinds) => formatShown(counted.kinds, kinds)),
    ', ',
  );
  return `${joinParts([formatOrigin(counted), counts], ': ')}.${formatStrain(counted)}`;
}

function formatNarrow(counted: Counted): string {
  const { dataset, filter, codes, reading, kinds } = counted;
  const firstPeriod = dataset.events.length + dataset.aid.length;
  const parts = [
    joinParts(
      [formatShown(kinds, IN_PERSON), filter.leaders.length === 1 ? '' : formatMostSeen(counted)],
      ', ',
    ),
    ...(['letter', 'statement', 'context'] as const).map((kind) => formatShown(kinds, [kind])),
    formatSums(counted),
    formatStatus(pick(dataset.periods, codes, firstPeriod), reading),
  ];
  return `${formatFilter(filter, dataset)}: ${joinParts(parts, '; ') || 'no records'}.`;
}

/**
 * The reading line, made from what matches: "2006–2010: 7 meetings or visits, 4 with Khaled Mashaal; aid pledged $50M;
 * close." Untouched, it says what there is; it always says when dates are the public record's.
 */
export function formatReadingLine(input: ReadingLineInput): string {
  const columns = columnsOf(input.dataset, input.reading);
  const codes = codesIn(input.matches, columns);
  const counted = { ...input, columns, codes, kinds: countOptions(columns, 'kinds', codes) };
  const line = isWide(input.filter, input.dataset) ? formatWide(counted) : formatNarrow(counted);
  return input.reading === 'record' ? `${line} Dates as the public record gives them.` : line;
}
