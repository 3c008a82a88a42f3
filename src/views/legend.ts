/** The legend of the lanes: what their shapes mean, beside their heading. Only what occurs is explained. */
import { isWorkedOut } from '../chart/markStyle';
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { PlacedText } from '../geometry/labels';
import type { PlacedMark } from '../geometry/placedMark';
import { textWidth } from '../geometry/text';
import { DAY } from '../lib/calendar';
import { type GlyphForm, kindLabel, type Worded } from '../model/vocabulary';
import type { DatasetWords } from '../model/words/direction';

export type LegendSample =
  | { readonly glyph: GlyphForm; readonly arrow?: 'out' | 'in' }
  | 'day'
  | 'month'
  | 'range'
  | 'brackets'
  | 'lasted'
  | 'dashed'
  | 'other date'
  | 'narrower'
  | 'lone ring'
  | 'ghost'
  | 'lone'
  | 'others'
  | RateSample;

/** Of rates on a stage. */
export type RateSample = 'own rate' | 'rate' | 'monthly rate' | 'up-to rate';

export interface LegendItem extends PlacedText {
  readonly sample: LegendSample;
  /** Middle of the sample, px. */
  readonly sampleX: number;
  readonly sampleY: number;
}

export interface Legend {
  readonly items: readonly LegendItem[];
  /** px. */
  readonly height: number;
}

/** Size of its texts, and height of a line, px. */
export const LEGEND_SIZE = 11;
const LINE = 19;
const GAP = 12;
/** Estimated widths are generous; in a line of many they add up. */
const TIGHT = 0.94;
const NEAR = 6;

/** A sample with what it means. */
export interface LegendEntry {
  readonly sample: LegendSample;
  readonly text: string;
}

const NARROW: readonly LegendSample[] = ['day', 'month', 'lone ring', 'up-to rate'];

const widthOf = (sample: LegendSample): number => {
  if (typeof sample === 'object') return sample.arrow ? 20 : 13;
  if (NARROW.includes(sample)) return 13;
  return sample === 'other date' || sample === 'narrower' ? 19 : 24;
};

/** The owner's form of a name: "the letter’s", "other sources’". */
const ownerOf = (label: string): string => `${label}’${label.endsWith('s') ? '' : 's'}`;

/** Kinds with a silhouette of their own; letters by the way that they went. */
function kindEntries(marks: readonly PlacedMark[], words: DatasetWords): LegendEntry[] {
  const home = words.parties[0]?.seat;
  return words.kinds.flatMap(({ id, silhouette }): LegendEntry[] => {
    const found = marks.filter(({ kind }) => kind === id);
    if (found.length === 0 || silhouette === 'none') return [];
    const label = kindLabel(words, id, 1);
    const arrows = (['out', 'in'] as const).filter((way) => found.some(({ arrow }) => arrow === way));
    if (!home || arrows.length === 0) return [{ sample: { glyph: silhouette }, text: label }];
    return arrows.map((arrow, at) => ({
      sample: { glyph: silhouette, arrow },
      text: `${at === 0 ? `${label} ` : ''}${arrow === 'out' ? 'from' : 'to'} ${home}`,
    }));
  });
}

/**
 * Kinds without a silhouette of their own, by the sign that they share, where marks in the lanes have more signs than one.
 * A lane of the rug is named after its kind.
 */
function plainEntries(marks: readonly PlacedMark[], words: DatasetWords): LegendEntry[] {
  const laned = marks.filter(({ kind }) => !words.lanes.rug.includes(kind));
  if (new Set(laned.map(({ glyph }) => glyph)).size < 2) return [];
  return PLAIN.flatMap((glyph): LegendEntry[] => {
    const [kind, another] = new Set(laned.filter((mark) => mark.glyph === glyph).map((mark) => mark.kind));
    if (kind === undefined) return [];
    return [{ sample: { glyph }, text: another === undefined ? kindLabel(words, kind, 1) : 'other kinds' }];
  });
}

/** Signs that no kind has to itself. */
const PLAIN: readonly GlyphForm[] = ['lines', 'square'];

/** Which dates of other sources stand beside marks, and how much time a pixel is, ms. */
interface DatesOnBoard {
  readonly perPixel: number;
  readonly differ: boolean;
  /** Within the date of the primary source. */
  readonly narrower: boolean;
}

/** How wide the widest date of a form is, ms; 0 where no mark has the form. */
const widestOf = (form: PlacedMark['form'], marks: readonly PlacedMark[], perPixel: number): number =>
  marks.reduce(
    (most, mark) =>
      mark.form === form && mark.span ? Math.max(most, (mark.span.x1 - mark.span.x0) * perPixel) : most,
    0,
  );

/** What a form says that is as wide as its date, by the unit of time that the widest of its kind is. */
function formatWithin(time: number): string {
  const days = time / DAY;
  const unit = days < 1.5 ? 'day' : days < 32 ? 'month' : days > 330 && days < 367 && 'year';
  return unit ? `some time in the ${unit}` : 'some time within';
}

/** What the dashed lines stand for, in the order of the alphabet: "about, perhaps or worked out"; '' where there are none. */
function formatDashes(marks: readonly PlacedMark[]): string {
  const dashed = marks.filter(({ span }) => span);
  const worked = dashed
    .filter(isWorkedOut)
    .map(({ support, basis }) =>
      support ? 'low confidence' : basis === 'set' ? 'set by hand' : 'worked out',
    );
  const words = new Set([...dashed.flatMap(({ doubts }) => doubts?.flat() ?? []), ...worked].sort());
  return [...words].join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

function formEntries(
  marks: readonly PlacedMark[],
  { perPixel, differ, narrower }: DatesOnBoard,
  { labels }: Worded,
): LegendEntry[] {
  const has = (is: (mark: PlacedMark) => boolean | undefined) => marks.some(is);
  const widest = (form: PlacedMark['form']) => widestOf(form, marks, perPixel);
  const moved = has(({ support }) => support !== undefined && support !== 'unsupported');
  // One that is dashed does not look like the sample, unless there is no other.
  const stated = marks.filter((mark) => !isWorkedOut(mark));
  const widestStated = (form: PlacedMark['form']) => widestOf(form, stated, perPixel) || widest(form);
  const block = widestStated('block');
  const [range, brackets] = [widestStated('range'), widestStated('brackets')];
  const within = range && formatWithin(range);
  const ends = brackets && formatWithin(brackets);
  const candidates: readonly [LegendSample, text: string | false | 0 | undefined][] = [
    ['day', widest('disc') && 'day'],
    ['month', block && (block < 27 * DAY ? 'days' : block < 32 * DAY ? 'month' : 'a month or two')],
    ['range', within],
    ['brackets', ends !== within && ends],
    ['lasted', widest('lasted') && 'how long it lasted'],
    ['dashed', formatDashes(marks)],
    ['other date', differ && !moved && `${ownerOf(labels.others)} date`],
    ['narrower', narrower && !moved && `more precise in ${labels.others}`],
    ['lone ring', has(({ form }) => form === 'ring') && `date only in ${labels.others}`],
    ['ghost', moved && `${ownerOf(labels.primary)} date`],
    ['lone', has(({ support }) => support === 'unsupported') && `only in ${labels.primary}`],
    ['others', has(({ othersOnly }) => othersOnly) && `only in ${labels.others}`],
  ];
  return candidates.flatMap(([sample, text]) => (text ? [{ sample, text }] : []));
}

/**
 * The legend in lines from `x` on, the first at `y` (baseline). `marks` are those of the lanes.
 */
export function layoutLegend(
  marks: readonly PlacedMark[],
  other: DatesOnBoard,
  words: DatasetWords,
  dimensions: BoardDimensions,
  [x, y]: readonly [x: number, y: number],
): Legend {
  return placeLegend(
    [...kindEntries(marks, words), ...plainEntries(marks, words), ...formEntries(marks, other, words)],
    dimensions,
    [x, y],
  );
}

/** A legend in lines from `x` on, the first at `y` (baseline); later ones of a narrow board begin at its edge. */
export function placeLegend(
  candidates: readonly LegendEntry[],
  { undated, narrow, stage, width: whole }: BoardDimensions,
  [x, y]: readonly [x: number, y: number],
): Legend {
  const end = stage ? whole : undated.x0;
  const start = narrow ? 0 : x;
  const items: LegendItem[] = [];
  let [left, line] = [x, 0];
  for (const { sample, text } of candidates) {
    const width = widthOf(sample) + NEAR + TIGHT * textWidth(text, LEGEND_SIZE);
    if (left > start && left + width > end) {
      left = start;
      line += 1;
    }
    const at = { sampleX: left + widthOf(sample) / 2, sampleY: y + line * LINE - 4 };
    items.push({
      id: `${items.length}`,
      text,
      sample,
      x: left + widthOf(sample) + NEAR,
      y: y + line * LINE,
      anchor: 'start',
      ...at,
    });
    left += width + GAP;
  }
  return { items, height: items.length > 0 ? (line + Number(stage)) * LINE : 0 };
}
