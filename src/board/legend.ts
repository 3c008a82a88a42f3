/** The key under a picture: what shapes and fills mean, as far as they occur in it. */
import { kindLabel } from '../filter/labels';
import type { PlacedMark } from '../geometry/placedMark';
import type { PlacedText } from '../geometry/placedText';
import { textWidth } from '../geometry/textWidth';
import type { ClaimKind } from '../model/claim';

export interface KeyItem extends PlacedText {
  /** The glyph in front of the text, and where; null for words alone. */
  readonly glyph: { readonly kind: ClaimKind; readonly x: number } | null;
}

/** Size of the key's text, px. */
export const KEY_SIZE = 11.5;
const LINE = 18;
const GLYPH = 16;
const GAP = 13;

const KINDS: readonly ClaimKind[] = ['meeting', 'visit', 'letter', 'statement', 'context'];

/** What is said of a way of drawing, and which marks are drawn so. */
const WORDS: readonly (readonly [text: string, drawn: (mark: PlacedMark) => boolean])[] = [
  ['as wide as the date is known', ({ form }) => form !== 'undated'],
  ['filled: date stated', ({ support, basis }) => !support && basis === 'stated'],
  [
    'dashed: worked out or inferred',
    ({ support, basis }) => !support && (basis === 'derived' || basis === 'inferred'),
  ],
  ['filled: record, high confidence', ({ support }) => support === 'high'],
  ['half filled: medium', ({ support }) => support === 'medium'],
  ['outlined: low', ({ support }) => support === 'low'],
  ['dotted: not found in the record', ({ support, form }) => support === 'unsupported' && form !== 'undated'],
  ['blue: only in the public record', ({ recordOnly }) => recordOnly === true],
  [
    'pale frame and line: where the article has it',
    ({ support, recordOnly }) => !recordOnly && support !== undefined && support !== 'unsupported',
  ],
  ['dotted, at the right: no date', ({ form }) => form === 'undated'],
  ['lighter: possibly in the period', ({ match }) => match === 'possibly'],
  ['faint: left out by the filter', ({ match }) => match === 'outside'],
];

const CONTESTED = '≠: the public record differs';

/** The kinds of event that occur among `marks`, then how their dates are drawn, in lines from `x` to `x1`. */
export function placeKey(marks: readonly PlacedMark[], x: number, x1: number, y: number): KeyItem[] {
  const events = marks.filter(({ kind }) => KINDS.includes(kind));
  const kinds = KINDS.filter((kind) => events.some((mark) => mark.kind === kind));
  const words = WORDS.filter(([, drawn]) => events.some(drawn)).map(([text]) => text);
  const sign = marks.some(({ contested }) => contested) ? [CONTESTED] : [];
  let left = x;
  let baseline = y;
  const place = (text: string, kind: ClaimKind | null): KeyItem => {
    const width = (kind ? GLYPH : 0) + textWidth(text, KEY_SIZE);
    if (left > x && left + width > x1) {
      left = x;
      baseline += LINE;
    }
    const at = left;
    left += width + GAP;
    const glyph = kind && { kind, x: at + 5 };
    return { id: text, text, x: kind ? at + GLYPH : at, y: baseline, anchor: 'start', glyph };
  };
  return [
    ...kinds.map((kind) => place(kindLabel(kind, 1), kind)),
    ...[...words, ...sign].map((text) => place(text, null)),
  ];
}
