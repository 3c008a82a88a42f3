/** All that stands below the band and at its open end, in its place. */
import { type BoardDimensions, type Column, hasRail } from '../../geometry/boardDimensions';
import type { Box, PlacedText } from '../../geometry/labels';
import { TARGET } from '../../geometry/placedMark';
import type { TimeScale } from '../../geometry/scale';
import { ellipsize } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import { statusLabel, statusTerm } from '../../model/vocabulary';
import { costOf, type PlacedBelow, placeBelow } from './below';
import { BLOCK, likelyExtent } from './blockShape';
import type { PeriodsData } from './data';
import type { EdgedPeriod } from './edges';
import {
  type Arrow,
  arrowWords,
  boundaryNotes,
  lineOfNotes,
  loneNotes,
  NAME_SIZE,
  NOTE_SIZE,
  type Note,
  nameOrders,
  remarkNote,
  shownNotes,
  tieNotes,
  type WordsWay,
} from './notes';
import { otherDates, RING } from './otherDates';

/** The name of a period. */
export interface PlacedName extends PlacedText {
  readonly size: number;
  /** It stands below the band and not in its block. */
  readonly isBelow: boolean;
}

/** From a boundary to the date that the other reading has for it. */
export interface PeriodTie {
  readonly id: string;
  readonly path: string;
  /** The other date: round where other sources have it, and a ghost where the primary source has it. */
  readonly frame: Box | null;
  readonly isGhost: boolean;
  readonly text: PlacedText | null;
}

export interface PlacedNote extends PlacedText {
  /** `name`: of a period; `start`: of an inferred start; `strain`: the same of a strain; `date`: a date that is shown; `remark`: anything else. */
  readonly tone: 'name' | 'start' | 'strain' | 'date' | 'remark';
}

/** What of a scene stands below the band. */
export interface BelowLayout {
  readonly ties: readonly PeriodTie[];
  /** From a narrow period down to its name. */
  readonly stems: readonly { readonly id: string; readonly path: string }[];
  readonly notes: readonly PlacedNote[];
  readonly numbers: readonly {
    readonly id: string;
    readonly number: number;
    readonly x: number;
    readonly y: number;
  }[];
  /** All of it in its rows. */
  readonly standing: readonly Standing[];
}

interface Below extends BelowLayout {
  readonly names: ReadonlyMap<string, { readonly name: PlacedName; readonly hit: Box }>;
  /** What is said in a line instead, on a narrow board. */
  readonly line: readonly string[];
  /** px. */
  readonly foot: number;
}

interface Band {
  readonly edged: readonly EdgedPeriod[];
  /** Whether a period has its name and its target below the band. */
  readonly isNamedBelow: (period: EdgedPeriod) => boolean;
  /** Whether it has its name in its block. */
  readonly isNamed: (period: EdgedPeriod) => boolean;
  /** Whether the column of the undated is taken. */
  readonly hasUndated: boolean;
}

/** Height of a row of words, and the space above the first, px; a row of targets is as high as they are. */
const ROW = 15;
const ABOVE = 3;

/** A note in its row. */
export interface Standing extends PlacedBelow<WordsWay> {
  readonly note: Note;
  /** Foot of the row of the band that it belongs to, and middle and height of its own row, px. */
  readonly from: number;
  readonly y: number;
  readonly height: number;
}

/** Lays out what stands below the band, which reaches from `top` to `foot`. */
export function layoutBelow(
  { edged, isNamedBelow, isNamed, hasUndated }: Band,
  { reading, words, numbers, hasOthers }: PeriodsData,
  dimensions: BoardDimensions,
  x: TimeScale,
  { top, foot }: { readonly top: number; readonly foot: number },
): Below {
  const { plot, undated, narrow, width } = dimensions;
  const column: Column = { x0: plot.x0, x1: narrow ? width : undated.x1 };
  const small = edged.filter(isNamedBelow);
  const nameOf = ({ datum: { claim } }: EdgedPeriod) => capitalize(statusLabel(words, claim.status));
  const arrows = narrow ? [] : arrowsOf(edged, plot);
  const isAtRail = ({ isAtEdge }: Arrow) => isAtEdge && !hasUndated && hasRail(dimensions);
  const others = hasOthers ? otherDates(edged, { reading, words }, x) : [];
  const { notes, places } = placeBest(
    nameOrders(
      small.map((one) => ({
        id: one.datum.claim.id,
        row: one.row,
        x: middleOf(likelyExtent(one, plot)),
        name: nameOf(one),
      })),
      column,
    ),
    tieNotes(others, column),
    boundaryNotes(edged, numbers, dimensions, column),
    [
      ...arrows.filter((arrow) => !isAtRail(arrow)).map((arrow) => remarkNote(arrow, column)),
      ...shownNotes(others, column),
      ...(narrow ? [] : loneNotes(edged, words, column)),
    ],
  );
  const pitch = small.length > 0 ? TARGET : ROW;
  const first = foot + ABOVE;
  const standing = places.flatMap((place, at): Standing[] => {
    const note = notes[at];
    if (!place || !note) return [];
    const from = top + (note.row + 1) * BLOCK;
    return [{ ...place, note, from, y: first + (place.row + 0.5) * pitch, height: pitch }];
  });
  const tones = new Map(
    edged.map(({ datum: { claim } }) => [claim.id, statusTerm(words, claim.status)?.tone] as const),
  );
  const names = standing.filter(({ note }) => note.kind === 'name');
  const atRail = arrows.filter(isAtRail).flatMap(({ period, id, row, text }): PlacedNote[] => {
    const y = top + (row + 0.5) * BLOCK + 4;
    const at = { x: undated.x0, anchor: 'start' } as const;
    const remark: PlacedNote = { ...at, id, text, y, tone: 'remark' };
    if (isNamed(period) || isNamedBelow(period)) return [remark];
    const name = ellipsize(nameOf(period), NOTE_SIZE, undated.x1 - undated.x0);
    return [
      { ...at, id: `${id} name`, text: name, y: y - 6, tone: 'name' },
      { ...remark, y: y + 7 },
    ];
  });
  return {
    standing,
    ties: standing.flatMap(tieOf),
    stems: names.map(({ note: { id, stem }, from, y }) => ({ id, path: `M${stem ?? 0} ${from} V${y + 4}` })),
    notes: [...standing.flatMap((one) => noteOf(one, tones.get(one.note.id) === 'strained')), ...atRail],
    numbers: standing.flatMap(({ note: { id, number }, way: { discX }, y }) =>
      number !== null && discX !== null ? [{ id, number, x: discX, y }] : [],
    ),
    names: new Map(names.map((one) => [one.note.id, placeName(one)])),
    line: narrow ? lineOfNotes(edged, words, plot, wordlessIn(standing)) : [],
    foot: standing.length > 0 ? first + (1 + Math.max(...standing.map(({ row }) => row))) * pitch : foot,
  };
}

/** The dates of ties that stand without words, by the boundary. */
const wordlessIn = (standing: readonly Standing[]): ReadonlyMap<string, string> =>
  new Map(
    standing.flatMap(({ note: { id, other }, way }) =>
      other && way.text === '' ? [[id, other.texts.at(-1) ?? ''] as const] : [],
    ),
  );

interface Placing {
  readonly notes: readonly Note[];
  readonly places: readonly (PlacedBelow<WordsWay> | null)[];
}

/** Of some orders in which names, ties and starts may be placed, the one that needs the fewest rows and loses the fewest words. */
function placeBest(
  names: readonly Note[][],
  ties: readonly Note[],
  starts: readonly Note[],
  rest: readonly Note[],
): Placing {
  const rank = (at: number) => Math.min(at, ties.length - 1 - at);
  const outwards = [...ties.keys()].sort((a, b) => rank(a) - rank(b)).flatMap((at) => ties[at] ?? []);
  const orders =
    ties.length + starts.length < 2
      ? [[...ties, ...starts]]
      : [
          [...outwards, ...starts],
          [...ties, ...starts],
          [...ties.toReversed(), ...starts],
          [...starts, ...ties],
          [...starts, ...ties.toReversed()],
        ];
  const placings = names.flatMap((named) =>
    orders.map((order): Placing => {
      const notes = [...named, ...order, ...rest];
      return { notes, places: placeBelow(notes) };
    }),
  );
  const costs = placings.map(({ notes, places }) => costOf(notes, places));
  return placings[costs.indexOf(Math.min(...costs))] ?? { notes: [], places: [] };
}

const middleOf = ({ x0, x1 }: Column): number => (x0 + x1) / 2;

/** The arrows of what is not left out: at the edge of the window, or before another period. */
const arrowsOf = (edged: readonly EdgedPeriod[], plot: Column): Arrow[] =>
  edged.flatMap((period) => {
    const { datum, row, start, end } = period;
    if (datum.match === 'outside') return [];
    const { id } = datum.claim;
    const isSeen = (x: number) => x >= plot.x0 && x <= plot.x1;
    const arrow = (side: 0 | 1, x: number, isAtEdge: boolean) => ({
      period,
      id: `${id} ${side === 0 ? 'start' : 'end'}`,
      row,
      x,
      isAtEdge,
      text: arrowWords(period, side),
    });
    return [
      ...(start.form === 'arrow' && isSeen(start.x0) ? [arrow(0, start.x0, false)] : []),
      ...(end.form === 'arrow' && isSeen(end.x0) ? [arrow(1, end.x0, end.x0 >= plot.x1 - 0.5)] : []),
    ];
  });

function placeName({ note, way: { text, x, x0, x1, anchor }, y, height }: Standing) {
  const { id } = note;
  const left = anchor === 'start' ? Math.min(x0, x1 - TARGET) : x0;
  const hit = { x: left, y: y - height / 2, width: Math.max(TARGET, x1 - left), height };
  const name = { id, text, size: NAME_SIZE, x, y: y + 4, anchor, isBelow: true };
  return { name, hit };
}

function noteOf({ note, way: { text, x, anchor }, y }: Standing, isStrain: boolean): PlacedNote[] {
  const { id, kind } = note;
  if (text === '' || kind === 'name' || kind === 'other date') return [];
  const tone = kind === 'shown date' ? 'date' : kind === 'remark' ? kind : isStrain ? 'strain' : 'start';
  return [{ id: `${id} ${kind}`, text, x, y: y + 4, anchor, tone }];
}

function tieOf({ note: { id, other, kind }, way, from: top, y }: Standing): PeriodTie[] {
  if (!other || kind !== 'other date') return [];
  const { from, extent, whole, isGhost } = other;
  const { text, x, anchor } = way;
  return [
    {
      id,
      path: tiePath(from, extent, top, y),
      frame: whole && { x: whole.x0, y: y - RING, width: whole.x1 - whole.x0, height: 2 * RING },
      isGhost,
      text: text === '' ? null : { id, text, x, y: y + 4, anchor },
    },
  ];
}

/** Straight down onto what stands below, else down and to its side. */
function tiePath(from: number, extent: Column | null, top: number, y: number): string {
  if (!extent) return `M${from} ${top} V${y - 2}`;
  const { x0, x1 } = extent;
  if (from > x0 - RING && from < x1 + RING)
    return `M${from} ${top} V${Math.max(top, y - 3 * RING)} L${Math.min(x1 - RING, Math.max(x0 + RING, from))} ${y - RING}`;
  const side = from < x0 ? 1 : -1;
  return `M${from} ${top} V${y - 4} A4 4 0 0 ${side > 0 ? 0 : 1} ${from + 4 * side} ${y} H${side > 0 ? x0 : x1}`;
}
