/** What shapes and fills mean, said once: for the legend of a picture and for that of the page. */

import type { PlacedText } from '../geometry/labels';
import type { PlacedMark } from '../geometry/placedMark';
import { textWidth } from '../geometry/text';
import { memoizeWeak } from '../lib/memoizeWeak';
import { type ClaimKind, PERIOD, SUM } from '../model/claim';
import type { Reading } from '../model/reading';
import {
  type GlyphForm,
  glyphOf,
  kindLabel,
  type Labels,
  type Vocabulary,
  type Worded,
} from '../model/vocabulary';

/** A way of drawing a mark. */
export type LegendForm =
  | 'width'
  | 'stated'
  | 'inferred'
  | 'pin'
  | 'undated'
  | 'contested'
  | 'high'
  | 'medium'
  | 'low'
  | 'unsupported'
  | 'moved'
  | 'others'
  | 'possibly'
  | 'outside';

export interface LegendEntry {
  readonly form: LegendForm;
  /** In a picture, which has no samples: how the form looks, and what that means. */
  readonly inPicture?: string;
  /** On the page, beside a sample. */
  readonly onPage?: string;
  /** The page has it only for one reading, or when claims are shown that only other sources make. */
  readonly when?: Reading | 'others shown';
}

/** Kinds of event, in the order in which they are explained. */
export const legendKinds = ({ kinds }: Vocabulary): readonly ClaimKind[] => kinds.map(({ id }) => id);

/** What each form means, in the words of a dataset. */
export const legendEntries = memoizeWeak(({ primary, others }: Labels): readonly LegendEntry[] => [
  { form: 'width', inPicture: 'as wide as the date is known' },
  {
    form: 'stated',
    inPicture: 'filled: date stated',
    onPage: 'date stated; as wide as it is known',
    when: 'primary',
  },
  {
    form: 'inferred',
    inPicture: 'dashed: worked out or inferred',
    onPage: 'date worked out or inferred',
    when: 'primary',
  },
  { form: 'pin', onPage: 'known to the month or the day', when: 'primary' },
  {
    form: 'undated',
    inPicture: 'dotted, at the right: no date',
    onPage: 'no date given',
    when: 'primary',
  },
  {
    form: 'contested',
    inPicture: `≠: ${others} differ`,
    onPage: `${others} differ`,
    when: 'primary',
  },
  {
    form: 'high',
    inPicture: `filled: ${others}, high confidence`,
    onPage: `date as in ${others}, high confidence`,
    when: 'others',
  },
  { form: 'medium', inPicture: 'half filled: medium', onPage: 'medium confidence', when: 'others' },
  { form: 'low', inPicture: 'outlined: low' },
  {
    form: 'unsupported',
    inPicture: `dotted: no date in ${others}`,
    onPage: `no date in ${others}; date as in ${primary}`,
    when: 'others',
  },
  {
    form: 'moved',
    inPicture: `pale frame and line: date as in ${primary}`,
    onPage: `date as in ${primary}`,
    when: 'others',
  },
  {
    form: 'others',
    inPicture: `blue: only in ${others}`,
    onPage: `only in ${others}, filled by confidence`,
    when: 'others shown',
  },
  { form: 'possibly', inPicture: 'lighter: possibly in the period' },
  { form: 'outside', inPicture: 'faint: left out by the filter' },
]);

export interface LegendItem extends PlacedText {
  /** The glyph in front of the text, and where; null for words alone. */
  readonly glyph: { readonly form: GlyphForm; readonly x: number } | null;
}

export interface LegendLayout {
  readonly items: readonly LegendItem[];
  /** px; 0 when there is nothing to explain. */
  readonly height: number;
}

/** Size of the legend's text, px. */
export const LEGEND_SIZE = 11.5;
const LINE = 18;
const GLYPH = 16;
const GAP = 13;
/** Above the first baseline, and below the last, px. */
const ABOVE = 14;
const BELOW = 6;

/** Whether an event's mark is drawn in a form. */
const FORMS: Readonly<Record<LegendForm, (mark: PlacedMark) => boolean>> = {
  width: ({ form }) => form !== 'undated',
  stated: ({ support, basis }) => !support && basis === 'stated',
  inferred: ({ support, basis }) => !support && (basis === 'derived' || basis === 'inferred'),
  pin: ({ form }) => form === 'disc' || form === 'block',
  undated: ({ form }) => form === 'undated',
  contested: ({ contested }) => contested === true,
  high: ({ support }) => support === 'high',
  medium: ({ support }) => support === 'medium',
  low: ({ support }) => support === 'low',
  unsupported: ({ support, form }) => support === 'unsupported' && form !== 'undated',
  moved: ({ support, othersOnly }) => !othersOnly && support !== undefined && support !== 'unsupported',
  others: ({ othersOnly }) => othersOnly === true,
  possibly: ({ match }) => match === 'possibly',
  outside: ({ match }) => match === 'outside',
};

/** The kinds of event that occur among `marks`, then how their dates are drawn, in lines of `width` px. */
export function layoutLegend(marks: readonly PlacedMark[], width: number, words: Worded): LegendLayout {
  const kinds = legendKinds(words).filter((kind) => marks.some((mark) => mark.kind === kind));
  const events = marks.filter(({ kind }) => kind !== SUM && kind !== PERIOD);
  const texts = legendEntries(words.labels).flatMap(({ form, inPicture }) => {
    // The sign ≠ stands with sums too; the other forms are those of events.
    const shown = form === 'contested' ? marks : events;
    return inPicture && shown.some(FORMS[form]) ? [inPicture] : [];
  });
  let [left, y] = [0, ABOVE];
  const place = (text: string, kind: ClaimKind | null): LegendItem => {
    const needed = (kind ? GLYPH : 0) + textWidth(text, LEGEND_SIZE);
    if (left > 0 && left + needed > width) {
      left = 0;
      y += LINE;
    }
    const x = left;
    left += needed + GAP;
    const glyph = kind === null ? null : { form: glyphOf(words, kind), x: x + 5 };
    return { id: text, text, x: kind ? x + GLYPH : x, y, anchor: 'start', glyph };
  };
  const items = [
    ...kinds.map((kind) => place(kindLabel(words, kind, 1), kind)),
    ...texts.map((text) => place(text, null)),
  ];
  return { items, height: items.length > 0 ? y + BELOW : 0 };
}
