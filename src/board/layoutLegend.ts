/** The legend of a picture: what shapes and fills mean, as far as they occur in it. */
import { kindLabel } from '../filter/labels';
import type { PlacedMark } from '../geometry/placedMark';
import type { PlacedText } from '../geometry/placedText';
import { textWidth } from '../geometry/textWidth';
import type { ClaimKind } from '../model/claim';
import { type LegendForm, legendEntries, legendKinds } from './legend';

export interface LegendItem extends PlacedText {
  /** The glyph in front of the text, and where; null for words alone. */
  readonly glyph: { readonly kind: ClaimKind; readonly x: number } | null;
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
  moved: ({ support, recordOnly }) => !recordOnly && support !== undefined && support !== 'unsupported',
  record: ({ recordOnly }) => recordOnly === true,
  possibly: ({ match }) => match === 'possibly',
  outside: ({ match }) => match === 'outside',
};

/** The kinds of event that occur among `marks`, then how their dates are drawn, in lines of `width` px. */
export function layoutLegend(marks: readonly PlacedMark[], width: number): LegendLayout {
  const kinds = legendKinds.filter((kind) => marks.some((mark) => mark.kind === kind));
  const events = marks.filter(({ kind }) => legendKinds.includes(kind));
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
    const glyph = kind && { kind, x: x + 5 };
    return { id: text, text, x: kind ? x + GLYPH : x, y, anchor: 'start', glyph };
  };
  const items = [
    ...kinds.map((kind) => place(kindLabel(kind, 1), kind)),
    ...texts.map((text) => place(text, null)),
  ];
  return { items, height: items.length > 0 ? y + BELOW : 0 };
}
