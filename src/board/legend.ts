/** What shapes and fills mean, said once: for the key under a picture and for the page. */
import { kindLabel } from '../filter/labels';
import type { PlacedMark } from '../geometry/placedMark';
import type { PlacedText } from '../geometry/placedText';
import { textWidth } from '../geometry/textWidth';
import type { ClaimKind } from '../model/claim';
import type { Reading } from '../model/reading';

/** Forms of which the page shows a sample. */
export type Sample =
  | 'filled'
  | 'dashed'
  | 'pin'
  | 'undated'
  | 'contested'
  | 'half'
  | 'unsupported'
  | 'moved'
  | 'record';

export interface LegendEntry {
  /** In a picture, where it needs no sample as it says how the mark is drawn; and which marks are drawn so. */
  readonly inPicture?: { readonly text: string; readonly isDrawn: (mark: PlacedMark) => boolean };
  /** On the page beside a sample: for one reading, or when the record's layer is shown. */
  readonly onPage?: {
    readonly text: string;
    readonly sample: Sample;
    readonly when: Reading | 'record layer';
  };
}

/** Kinds of event, in the order in which they are explained. */
export const legendKinds: readonly ClaimKind[] = ['meeting', 'visit', 'letter', 'statement', 'context'];

const isEvent = ({ kind }: PlacedMark): boolean => legendKinds.includes(kind);
const ofEvents = (isDrawn: (mark: PlacedMark) => boolean) => (mark: PlacedMark) =>
  isEvent(mark) && isDrawn(mark);

export const legendEntries: readonly LegendEntry[] = [
  {
    inPicture: {
      text: 'as wide as the date is known',
      isDrawn: ofEvents(({ form }) => form !== 'undated'),
    },
  },
  {
    inPicture: {
      text: 'filled: date stated',
      isDrawn: ofEvents(({ support, basis }) => !support && basis === 'stated'),
    },
    onPage: { text: 'date stated; as wide as it is known', sample: 'filled', when: 'article' },
  },
  {
    inPicture: {
      text: 'dashed: worked out or inferred',
      isDrawn: ofEvents(({ support, basis }) => !support && (basis === 'derived' || basis === 'inferred')),
    },
    onPage: { text: 'date worked out or inferred', sample: 'dashed', when: 'article' },
  },
  { onPage: { text: 'known to the month or the day', sample: 'pin', when: 'article' } },
  {
    inPicture: {
      text: 'dotted, at the right: no date',
      isDrawn: ofEvents(({ form }) => form === 'undated'),
    },
    onPage: { text: 'no date given', sample: 'undated', when: 'article' },
  },
  {
    inPicture: { text: '≠: the public record differs', isDrawn: ({ contested }) => contested === true },
    onPage: { text: 'the public record differs', sample: 'contested', when: 'article' },
  },
  {
    inPicture: {
      text: 'filled: record, high confidence',
      isDrawn: ofEvents(({ support }) => support === 'high'),
    },
    onPage: { text: 'the record’s date, high confidence', sample: 'filled', when: 'record' },
  },
  {
    inPicture: { text: 'half filled: medium', isDrawn: ofEvents(({ support }) => support === 'medium') },
    onPage: { text: 'medium confidence', sample: 'half', when: 'record' },
  },
  { inPicture: { text: 'outlined: low', isDrawn: ofEvents(({ support }) => support === 'low') } },
  {
    inPicture: {
      text: 'dotted: not found in the record',
      isDrawn: ofEvents(({ support, form }) => support === 'unsupported' && form !== 'undated'),
    },
    onPage: {
      text: 'not found in the record; the article’s date',
      sample: 'unsupported',
      when: 'record',
    },
  },
  {
    inPicture: {
      text: 'pale frame and line: where the article has it',
      isDrawn: ofEvents(
        ({ support, recordOnly }) => !recordOnly && support !== undefined && support !== 'unsupported',
      ),
    },
    onPage: { text: 'where the article has it', sample: 'moved', when: 'record' },
  },
  {
    inPicture: {
      text: 'blue: only in the public record',
      isDrawn: ofEvents(({ recordOnly }) => recordOnly === true),
    },
    onPage: {
      text: 'only in the public record, filled by confidence',
      sample: 'record',
      when: 'record layer',
    },
  },
  {
    inPicture: {
      text: 'lighter: possibly in the period',
      isDrawn: ofEvents(({ match }) => match === 'possibly'),
    },
  },
  {
    inPicture: {
      text: 'faint: left out by the filter',
      isDrawn: ofEvents(({ match }) => match === 'outside'),
    },
  },
];

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

/** The kinds of event that occur among `marks`, then how their dates are drawn, in lines of `width` px. */
export function layoutLegend(marks: readonly PlacedMark[], width: number): LegendLayout {
  const kinds = legendKinds.filter((kind) => marks.some((mark) => mark.kind === kind));
  const texts = legendEntries.flatMap(({ inPicture }) =>
    inPicture && marks.some(inPicture.isDrawn) ? [inPicture.text] : [],
  );
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
