/** The line under the title: what is on screen, in one or two sentences. */
import type { AidClaim, Claim, ClaimKind, PeriodClaim } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { type Reading, spanIn } from '../model/reading';
import { type Match, startOf } from '../model/span';
import { formatSpan } from '../model/spanWords';
import type { Filter } from './filter';
import { aidTypeLabels, formatAmount, kindLabel, statusLabels } from './labels';
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

const MOST_SUMS = 3;

const pick = <C extends Claim>(claims: readonly C[], matches: ReadonlyMap<string, Match>): Shown<C> => ({
  inside: claims.filter(({ id }) => matches.get(id) === 'inside'),
  possibly: claims.filter(({ id }) => matches.get(id) === 'possibly'),
});

const ofKinds = ({ inside, possibly }: Shown, kinds: readonly ClaimKind[]): Shown => ({
  inside: inside.filter(({ kind }) => kinds.includes(kind)),
  possibly: possibly.filter(({ kind }) => kinds.includes(kind)),
});

/** "7 meetings or visits (and 2 possibly)", "possibly 1 letter"; '' for none. Names only the kinds that occur. */
function formatShown({ inside, possibly }: Shown, kinds: readonly ClaimKind[]): string {
  const all = [...inside, ...possibly];
  const present = kinds.filter((kind) => all.some((claim) => claim.kind === kind));
  const say = (count: number) => `${count} ${present.map((kind) => kindLabel(kind, count)).join(' or ')}`;
  if (all.length === 0) return '';
  if (inside.length === 0) return `possibly ${say(possibly.length)}`;
  return possibly.length > 0 ? `${say(inside.length)} (and ${possibly.length} possibly)` : say(inside.length);
}

const joinParts = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

/** Who takes part most often, where that tells the claims apart: "4 with Khaled Mashaal". */
function formatMostSeen({ inside }: Shown, { people }: Dataset): string {
  const times = new Map<string, number>();
  for (const id of inside.flatMap((claim) => claim.people)) times.set(id, (times.get(id) ?? 0) + 1);
  const most = people
    .filter(({ id }) => id !== UNNAMED)
    .map(({ id, name }) => ({ name, count: times.get(id) ?? 0 }))
    .filter(({ count }) => count > 1 && count < inside.length)
    .reduce((best, one) => (one.count > best.count ? one : best), { name: '', count: 0 });
  return most.count > 0 ? `${most.count} with ${most.name}` : '';
}

function formatSums({ inside, possibly }: Shown<AidClaim>): string {
  const all = [...inside, ...possibly];
  const sums = all.filter(({ amount }) => amount.usd !== null);
  if (sums.length === 0 || sums.length > MOST_SUMS) return formatShown({ inside, possibly }, ['aid']);
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

function formatOrigin({ dataset, matches }: ReadingLineInput): string {
  const claims = claimsOf(dataset).filter(({ id }) => matches.has(id));
  const own = claims.filter(({ layer }) => layer === 'article').length;
  const articles = dataset.sources.filter(({ primary }) => primary).length;
  const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`;
  const parts = [
    own > 0 ? `${records(own)} from ${articles > 1 ? `${articles} articles` : 'one article'}` : '',
    own < claims.length ? `${records(claims.length - own)} from the public record` : '',
  ];
  return joinParts(parts, ' and ') || 'no records';
}

function formatStrain({ dataset, matches, reading }: ReadingLineInput): string {
  return dataset.periods
    .filter(({ id, status }) => status === 'strained' && matches.has(id))
    .map((claim) => {
      const span = spanIn(claim, reading);
      return ` ${span ? `${claim.title}, ${formatSpan(span)}` : claim.title}.`;
    })
    .join('');
}

function formatWide(input: ReadingLineInput, shown: Shown): string {
  const groups: readonly (readonly ClaimKind[])[] = [
    ['meeting', 'visit'],
    ['letter'],
    ['statement'],
    ['aid'],
    ['context'],
    ['status'],
  ];
  const counts = joinParts(
    groups.map((kinds) => formatShown(ofKinds(shown, kinds), kinds)),
    ', ',
  );
  return `${joinParts([formatOrigin(input), counts], ': ')}.${formatStrain(input)}`;
}

function formatNarrow({ dataset, filter, matches, reading }: ReadingLineInput, shown: Shown): string {
  const inPerson = ofKinds(shown, ['meeting', 'visit']);
  const parts = [
    joinParts(
      [
        formatShown(inPerson, ['meeting', 'visit']),
        filter.leaders.length === 1 ? '' : formatMostSeen(inPerson, dataset),
      ],
      ', ',
    ),
    ...(['letter', 'statement', 'context'] as const).map((kind) =>
      formatShown(ofKinds(shown, [kind]), [kind]),
    ),
    formatSums(pick(dataset.aid, matches)),
    formatStatus(pick(dataset.periods, matches), reading),
  ];
  return `${formatFilter(filter, dataset)}: ${joinParts(parts, '; ') || 'no records'}.`;
}

/**
 * The reading line, made from what matches: "2006–2010: 7 meetings or visits, 4 with Khaled Mashaal; aid pledged $50M;
 * close." Untouched, it says what there is; it always says when dates are the public record's.
 */
export function formatReadingLine(input: ReadingLineInput): string {
  const shown = pick(claimsOf(input.dataset), input.matches);
  const line = isWide(input.filter, input.dataset) ? formatWide(input, shown) : formatNarrow(input, shown);
  return input.reading === 'record' ? `${line} Dates as the public record gives them.` : line;
}
