/** The key of the lanes: what their shapes mean, beside their heading. Only what occurs is explained. */
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import type { PlacedMark } from '../../geometry/placedMark';
import { textWidth } from '../../geometry/text';
import { type GlyphForm, kindLabel, type Worded } from '../../model/vocabulary';
import type { DatasetWords } from '../../model/words/direction';

export type KeySample =
  | { readonly glyph: GlyphForm; readonly arrow?: 'out' | 'in' }
  | 'day'
  | 'month'
  | 'range'
  | 'worked out'
  | 'other date'
  | 'ghost'
  | 'lone'
  | 'others';

export interface KeyItem extends PlacedText {
  readonly sample: KeySample;
  /** Middle of the sample, px. */
  readonly sampleX: number;
  readonly sampleY: number;
}

export interface Key {
  readonly items: readonly KeyItem[];
  /** px. */
  readonly height: number;
}

/** Size of its texts, and height of a line, px. */
export const KEY_SIZE = 11;
const LINE = 19;
const GAP = 12;
/** Estimated widths are generous; in a line of many they add up. */
const TIGHT = 0.94;
const NEAR = 6;

interface Wish {
  readonly sample: KeySample;
  readonly text: string;
}

const widthOf = (sample: KeySample): number => {
  if (typeof sample === 'object') return sample.arrow ? 20 : 13;
  return sample === 'day' || sample === 'month' ? 13 : sample === 'other date' ? 19 : 24;
};

/** The owner's form of a name: "the letter’s", "other sources’". */
const ownerOf = (label: string): string => `${label}’${label.endsWith('s') ? '' : 's'}`;

/** Kinds with a silhouette of their own; letters by the way that they went. */
function kindWishes(marks: readonly PlacedMark[], words: DatasetWords): Wish[] {
  const home = words.parties[0]?.seat;
  return words.kinds.flatMap(({ id, silhouette }): Wish[] => {
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

function formWishes(marks: readonly PlacedMark[], hasOtherDates: boolean, { labels }: Worded): Wish[] {
  const any = (is: (mark: PlacedMark) => boolean) => marks.some(is);
  const wish = (isShown: boolean, sample: KeySample, text: string): Wish[] =>
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
      'some time in the year',
    ),
    ...wish(
      any(({ basis, support, form }) => !support && basis !== 'stated' && form !== 'undated'),
      'worked out',
      'worked out',
    ),
    ...wish(hasOtherDates && !moved, 'other date', `${ownerOf(labels.others)} date`),
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
 * The key in lines from `x` on, the first at `y` (baseline). `marks` are those of the lanes; `hasOtherDates` says whether
 * any has the date of another source beside it.
 */
export function layoutKey(
  marks: readonly PlacedMark[],
  hasOtherDates: boolean,
  words: DatasetWords,
  { undated, narrow }: BoardDimensions,
  [x, y]: readonly [x: number, y: number],
): Key {
  const wishes = [...kindWishes(marks, words), ...formWishes(marks, hasOtherDates, words)];
  const items: KeyItem[] = [];
  let [left, line] = [x, 0];
  for (const { sample, text } of wishes) {
    const width = widthOf(sample) + NEAR + TIGHT * textWidth(text, KEY_SIZE);
    if (left > x && left + width > undated.x0) {
      left = narrow ? 0 : x;
      line += 1;
    }
    const at = { sampleX: left + widthOf(sample) / 2, sampleY: y + line * LINE - 4 };
    items.push({
      id: text,
      text,
      sample,
      x: left + widthOf(sample) + NEAR,
      y: y + line * LINE,
      anchor: 'start',
      ...at,
    });
    left += width + GAP;
  }
  return { items, height: items.length > 0 ? line * LINE : 0 };
}
