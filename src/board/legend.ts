/** What shapes and fills mean, said once: for the legend of a picture and for that of the page. */

import type { PlacedText } from '../geometry/labels';
import type { PlacedMark } from '../geometry/placedMark';
import { textWidth } from '../geometry/text';
import { type ClaimKind, PERIOD, SUM } from '../model/claim';
import type { Reading } from '../model/reading';
import { type GlyphForm, glyphOf, kindLabel, type Vocabulary, type Worded } from '../model/vocabulary';

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
  /** The page has it only for one reading, or when the record's layer is shown. */
  readonly when?: Reading | 'others shown';
}

/** Kinds of event, in the order in which they are explained. */
export const legendKinds = ({ kinds }: Vocabulary): readonly ClaimKind[] => kinds.map(({ id }) => id);

export const legendEntries: readonly LegendEntry[] = [
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
    inPicture: '≠: the public record differs',
    onPage: 'the public record differs',
    when: 'primary',
  },
  {
    form: 'high',
    inPicture: 'filled: record, high confidence',
    onPage: 'the record’s date, high confidence',
    when: 'others',
  },
  { form: 'medium', inPicture: 'half filled: medium', onPage: 'medium confidence', when: 'others' },
  { form: 'low', inPicture: 'outlined: low' },
  {
    form: 'unsupported',
    inPicture: 'dotted: not found in the record',
    onPage: 'not found in the record; the article’s date',
    when: 'others',
  },
  {
    form: 'moved',
    inPicture: 'pale frame and line: where the article has it',
    onPage: 'where the article has it',
    when: 'others',
  },
  {
    form: 'others',
    inPicture: 'blue: only in the public record',
    onPage: 'only in the public record, filled by confidence',
    when: 'others shown',
  },
  { form: 'possibly', inPicture: 'lighter: possibly in the period' },
  { form: 'outside', inPicture: 'faint: left out by the filter' },
];

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
  pin: ({ form }) => form === 'pin',
  undated: ({ form }) => form === 'undated',
  contested: ({ contested }) => contested === true,
  high: ({ support }) => support === 'high',
  medium: ({ support }) => support === 'medium',
  low: ({ support }) => support === 'low',
  unsupported: ({ support, form }) => support === 'unsupported' && form !== 'undated',
  moved: ({ support, othersOnly: recordOnly }) =>
    !recordOnly && support !== undefined && support !== 'unsupported',
  others: ({ othersOnly: recordOnly }) => recordOnly === true,
  possibly: ({ match }) => match === 'possibly',
  outside: ({ match }) => match === 'outside',
};

/** The kinds of event that occur among `marks`, then how their dates are drawn, in lines of `width` px. */
export function layoutLegend(marks: readonly PlacedMark[], width: number, words: Worded): LegendLayout {
  const kinds = legendKinds(words).filter((kind) => marks.some((mark) => mark.kind === kind));
  const events = marks.filter(({ kind }) => kind !== SUM && kind !== PERIOD);
  const texts = legendEntries.flatMap(({ form, inPicture }) => {
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
