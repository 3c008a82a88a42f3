/** The legend of the lanes: what their shapes mean, beside their heading. Only what occurs is explained. */
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { PlacedText } from '../geometry/labels';
import type { PlacedMark } from '../geometry/placedMark';
import { textWidth } from '../geometry/text';
import { type GlyphForm, kindLabel, type Worded } from '../model/vocabulary';
import type { DatasetWords } from '../model/words/direction';

export type LegendSample =
  | { readonly glyph: GlyphForm; readonly arrow?: 'out' | 'in' }
  | 'day'
  | 'month'
  | 'range'
  | 'lasted'
  | 'worked out'
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

/** Which dates of other sources stand beside marks, and the unit of time that a bar is at most as wide as. */
interface DatesOnBoard {
  readonly unit: 'day' | 'month' | 'year';
  readonly differ: boolean;
  /** Within the date of the primary source. */
  readonly narrower: boolean;
}

function formEntries(marks: readonly PlacedMark[], other: DatesOnBoard, { labels }: Worded): LegendEntry[] {
  const any = (is: (mark: PlacedMark) => boolean) => marks.some(is);
  const wish = (isShown: boolean, sample: LegendSample, text: string): LegendEntry[] =>
    isShown ? [{ sample, text }] : [];
  const moved = marks.some(({ support }) => support !== undefined && support !== 'unsupported');
  return [
    ...wish(
      any(({ form }) => form === 'disc'),
      'day',
      'day',
    ),
    ...wish(
      any(({ form }) => form === 'block'),
      'month',
      'month',
    ),
    ...wish(
      any(({ form }) => form === 'range' || form === 'brackets'),
      'range',
      `some time in the ${other.unit}`,
    ),
    ...wish(
      any(({ form }) => form === 'lasted'),
      'lasted',
      'how long it lasted',
    ),
    ...wish(
      any(
        ({ basis, support, form }) => !support && basis !== 'stated' && form !== 'undated' && form !== 'ring',
      ),
      'worked out',
      any(({ basis }) => basis === 'set') ? 'worked out or set by hand' : 'worked out',
    ),
    ...wish(other.differ && !moved, 'other date', `${ownerOf(labels.others)} date`),
    ...wish(other.narrower && !moved, 'narrower', `more precise in ${labels.others}`),
    ...wish(
      any(({ form }) => form === 'ring'),
      'lone ring',
      `date only in ${labels.others}`,
    ),
    ...wish(moved, 'ghost', `${ownerOf(labels.primary)} date`),
    ...wish(
      any(({ support }) => support === 'unsupported'),
      'lone',
      `only in ${labels.primary}`,
    ),
    ...wish(
      any(({ othersOnly }) => othersOnly === true),
      'others',
      `only in ${labels.others}`,
    ),
  ];
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
  wishes: readonly LegendEntry[],
  { undated, narrow, stage, width: whole }: BoardDimensions,
  [x, y]: readonly [x: number, y: number],
): Legend {
  const end = stage ? whole : undated.x0;
  const start = narrow ? 0 : x;
  const items: LegendItem[] = [];
  let [left, line] = [x, 0];
  for (const { sample, text } of wishes) {
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
