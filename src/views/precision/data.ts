/** How closely each claim is dated: as many claims as fall in each width of date. */
import { DAY, YEAR } from '../../lib/calendar';
import { type Claim, isPeriod, isSum } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import { spanIn } from '../../model/reading';
import { isMoment, type Moment, type Span } from '../../model/span';
import { statusTerm, type Tone } from '../../model/vocabulary';
import type { ViewInput } from '../view';

/** Widths of date from the narrowest, then what is no width: a stretch with an end not given, a period, no date. */
export const WIDTHS = ['time', 'day', 'month', 'year', 'longer', 'open', 'period', 'none'] as const;
export type DateWidth = (typeof WIDTHS)[number];

/** What a claim’s box looks like besides its width: a sum, a period by its tone, or anything else. */
export type BoxLook = 'plain' | 'sum' | Tone;

export interface PrecisionGroup {
  readonly width: DateWidth;
  /** One for each claim. */
  readonly looks: readonly BoxLook[];
  /** "to the day", "periods". */
  readonly name: string;
}

export interface PrecisionData {
  /** From the narrowest date to none; a width that no claim has is left out. */
  readonly groups: readonly PrecisionGroup[];
  readonly total: number;
}

/** The longest month and the longest year, ms. */
const MONTH = 31 * DAY;
const LEAP_YEAR = YEAR + DAY;

type MomentWidth = Exclude<DateWidth, 'open' | 'period' | 'none'>;

function widthOfMoment({ earliest, latest }: Moment): MomentWidth {
  const wide = latest - earliest;
  if (wide < DAY) return 'time';
  if (wide === DAY) return 'day';
  return wide <= MONTH ? 'month' : wide < LEAP_YEAR ? 'year' : 'longer';
}

/** How wide a date is; of a stretch, the wider of its two ends. */
export function dateWidth(span: Span | null): Exclude<DateWidth, 'period'> {
  if (span === null) return 'none';
  if (span.shape === 'moment') return widthOfMoment(span.at);
  if (!isMoment(span.start) || !isMoment(span.end)) return 'open';
  const [start, end] = [widthOfMoment(span.start), widthOfMoment(span.end)];
  return WIDTHS.indexOf(start) > WIDTHS.indexOf(end) ? start : end;
}

const LOOKS: readonly BoxLook[] = ['plain', 'sum', 'distant', 'mild', 'close', 'strained', 'eased'];

const lookOf = (claim: Claim, dataset: Dataset): BoxLook =>
  isPeriod(claim) ? (statusTerm(dataset, claim.status)?.tone ?? 'plain') : isSum(claim) ? 'sum' : 'plain';

/** The claims that the filter lets through, in the groups that they fall in. */
export function precisionData({ dataset, matches, reading }: ViewInput): PrecisionData {
  const found = new Map<DateWidth, BoxLook[]>();
  for (const claim of claimsOf(dataset)) {
    if ((matches.get(claim.id) ?? 'outside') === 'outside') continue;
    const width = isPeriod(claim) ? 'period' : dateWidth(spanIn(claim, reading));
    const looks = found.get(width) ?? [];
    if (looks.length === 0) found.set(width, looks);
    looks.push(lookOf(claim, dataset));
  }
  const groups = WIDTHS.flatMap((width): PrecisionGroup[] => {
    const looks = found.get(width);
    if (!looks) return [];
    // Periods stay in the order of time.
    const inOrder =
      width === 'period' ? looks : looks.toSorted((a, b) => LOOKS.indexOf(a) - LOOKS.indexOf(b));
    return [{ width, looks: inOrder, name: nameOf(width, looks, dataset) }];
  });
  return { groups, total: groups.reduce((sum, { looks }) => sum + looks.length, 0) };
}

const NAMES: Readonly<Record<Exclude<DateWidth, 'period' | 'open'>, string>> = {
  time: 'to the hour or closer',
  day: 'to the day',
  month: 'to a month',
  year: 'to a year or a season',
  longer: 'to more than a year',
  none: 'without a date',
};

function nameOf(width: DateWidth, looks: readonly BoxLook[], { labels }: Dataset): string {
  const inWords = ({ one, many }: { readonly one: string; readonly many: string }) =>
    looks.length === 1 ? one : many;
  if (width === 'period') return inWords(labels.period);
  if (width !== 'open') return NAMES[width];
  return looks.every((look) => look === 'sum')
    ? `${inWords(labels.sum)}, one end open`
    : 'with an end not given';
}
