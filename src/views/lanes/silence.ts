/** The longest stretch of time for which the primary source reports nothing in the lanes, said on the board. */
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import type { TimeScale } from '../../geometry/scale';
import { ellipsize, textWidth } from '../../geometry/text';
import { formatYears, instantOf, YEAR, yearAt } from '../../lib/calendar';
import { capitalize } from '../../lib/text';
import type { EventClaim } from '../../model/claim';
import { type Reading, spanIn } from '../../model/reading';
import { outerRange, type Range } from '../../model/span';
import { kindLabel, type Worded } from '../../model/vocabulary';
import type { LaneRows } from '../laneRows';

export interface Silence {
  readonly text: PlacedText;
  /** A bracket over exactly the years without a report. */
  readonly path: string;
}

/** Where a silence is looked for. */
export interface SilenceInput {
  readonly isOneSource: boolean;
  readonly contacts: readonly EventClaim[];
  readonly reading: Reading;
  readonly words: Worded;
}

/** A lane in which the words may find room. */
interface Ground extends Pick<LaneRows, 'marks' | 'labels' | 'ties'> {
  readonly tone: 'dealing' | 'quiet';
  readonly y0: number;
  readonly y1: number;
}

/** Shorter stretches are not remarked on. */
const LEAST = 5 * YEAR;
const SIZE = 13;
/** Height of the words with their bracket, px. */
const LEAST_HEIGHT = 26;

/** Kinds that two people take part in together: what a source would report as a contact. */
const contactKinds = ({ kinds }: Worded) =>
  kinds.filter(({ silhouette }) => ['figures', 'pin'].includes(silhouette));

/**
 * The longest stretch between two contacts of the lanes, whatever the filter leaves out: a silence is the source's. Null
 * where the claims of two layers are shown, in the reading of others, or where none is long.
 */
function longestSilence({ isOneSource, contacts, reading }: SilenceInput): Range | null {
  if (!isOneSource || reading !== 'primary') return null;
  const ranges = contacts
    .flatMap((claim) => {
      const span = spanIn(claim, reading);
      return span ? [outerRange(span)] : [];
    })
    .sort((a, b) => a.from - b.from);
  let [longest, end]: [Range | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const { from, to } of ranges) {
    const least = longest ? longest.to - longest.from : LEAST;
    if (from - end > least) longest = { from: end, to: from };
    end = end === Number.POSITIVE_INFINITY ? to : Math.max(end, to);
  }
  return longest;
}

/** The claims among which a silence is looked for. */
export function contactsOf(events: readonly EventClaim[], words: Worded): readonly EventClaim[] {
  const kinds = contactKinds(words).map(({ id }) => id);
  return events.filter(({ layer, kind }) => layer === 'primary' && kinds.includes(kind));
}

/** The silence in the first lane that is empty there; null where none is, or where its words are longer than the window. */
export function placeSilence(
  data: SilenceInput,
  lanes: readonly Ground[],
  { plot, narrow }: BoardDimensions,
  x: TimeScale,
): Silence | null {
  const range = longestSilence(data);
  if (!range) return null;
  const [x0, x1] = [Math.max(plot.x0, x(range.from)), Math.min(plot.x1, x(range.to))];
  const { words } = data;
  const kinds = contactKinds(words)
    .filter(({ id }) => data.contacts.some(({ kind }) => kind === id))
    .map(({ id }) => kindLabel(words, id, 1));
  const years = wholeYears(range);
  const said = `${capitalize(words.labels.primary)} reports no ${kinds.join(' or ')}, ${years}`;
  const text = narrow ? `No ${kinds.join(' or ')} reported, ${years}` : said;
  const width = textWidth(text, SIZE) * 0.94;
  const middle = (x0 + x1) / 2;
  const left = Math.min(plot.x1 - width, Math.max(plot.x0, middle - width / 2));
  const [from, to] = [Math.min(x0, left) - 6, Math.max(x1, left + width) + 6];
  if (x1 - x0 < 60 || width > plot.x1 - plot.x0) return null;
  const lane = lanes.find(
    ({ tone, marks, y0, y1, ties, labels }) =>
      tone === 'dealing' &&
      y1 - y0 >= LEAST_HEIGHT &&
      ties.length === 0 &&
      marks.every(({ hit, form }) => form === 'undated' || hit.x + hit.width < from || hit.x > to) &&
      labels.length > 0,
  );
  if (!lane) return null;
  const y = lane.y1 - 4.5;
  return {
    text: {
      id: 'silence',
      text: ellipsize(text, SIZE, plot.x1 - plot.x0),
      x: left,
      y: lane.y1 - 11,
      anchor: 'start',
    },
    path: `M${x0} ${y - 4} V${y} H${x1} V${y - 4}`,
  };
}

/** The calendar years that lie wholly within a stretch. */
function wholeYears({ from, to }: Range): string {
  const year = yearAt(from);
  const first = instantOf(year) === from ? year : year + 1;
  return formatYears(first, yearAt(to) - 1);
}
