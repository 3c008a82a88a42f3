/** What is said below the band: names that have no room in it, other dates, and what no source gives. */
import type { BoardDimensions, Column } from '../../geometry/boardDimensions';
import type { Extent } from '../../geometry/packing';
import { TARGET } from '../../geometry/placedMark';
import { ellipsize, textWidth } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import { isMoment } from '../../model/span';
import { statusLabel, type Worded } from '../../model/vocabulary';
import type { BelowItem, Way } from './below';
import { boundsOf, type Edge, type EdgedPeriod } from './edges';
import type { OtherDate } from './otherDates';

/** Words in a row below the band, set from `x`; '' for none. */
export interface WordsWay extends Way {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Middle of the number's disc, px. */
  readonly discX: number | null;
}

export interface Note extends BelowItem<WordsWay> {
  readonly id: string;
  readonly kind: 'name' | 'other date' | 'start' | 'end' | 'shown date' | 'remark';
  /** The row of the band that it belongs to. */
  readonly row: number;
  readonly number: number | null;
  readonly other: OtherDate | null;
}

/** Size of all words below the band, and of names that have no room in it, px. */
export const NOTE_SIZE = 11;
export const NAME_SIZE = 12;
/** Across a number’s disc, px. */
export const DISC = 18;
const NEAR = 5;
const FREE = Number.POSITIVE_INFINITY;

/** Between a stem and the room of its name, px. */
const BESIDE = 2;

const base = { number: null, other: null, stem: null, isOptional: false, worth: 2 };

/** Words from `left` on or up to `right`, as far as the window has room. */
function besides(
  text: string,
  [left, right]: readonly [left: number, right: number],
  { x0, x1 }: Column,
  maximumRows: number,
  loss = 0,
): WordsWay[] {
  const width = textWidth(text, NOTE_SIZE);
  const from = Math.max(x0, left);
  const to = Math.min(x1, right);
  const ways: WordsWay[] = [
    { text, x: right, anchor: 'start', discX: null, x0: from, x1: right + width, maximumRows, loss },
    { text, x: left, anchor: 'end', discX: null, x0: left - width, x1: to, maximumRows, loss },
  ];
  return ways.filter((way) => way.x0 >= x0 && way.x1 <= x1 && way.x >= x0 && way.x <= x1);
}

/** A period to be named below the band. */
export interface SmallPeriod {
  readonly id: string;
  readonly row: number;
  /** Its middle, px. */
  readonly x: number;
  readonly name: string;
}

/**
 * The names of periods that have no room for them, each at a stem of its own, in some orders: outwards from the middle of the
 * crowd, or to one side where it stands at the other. No stem then meets a name, which is wide enough to be a target.
 */
export function nameOrders(periods: readonly SmallPeriod[], column: Column): readonly Note[][] {
  const sorted = periods
    .map((period): MeasuredPeriod => {
      const text = ellipsize(period.name, NAME_SIZE, column.x1 - column.x0 - 2 * NEAR);
      return { ...period, text, width: Math.max(TARGET - NEAR, textWidth(text, NAME_SIZE)) };
    })
    .sort((a, b) => a.x - b.x);
  const splits = new Set([Math.floor(sorted.length / 2), 0, sorted.length]);
  return [...splits].map((split) => {
    const left = sorted.slice(0, split).map((one) => nameNote(one, 'end', column));
    const right = sorted.slice(split).map((one) => nameNote(one, 'start', column));
    return [...right.reverse(), ...left];
  });
}

interface MeasuredPeriod extends SmallPeriod {
  /** The name, cut to the window, and its width, px. */
  readonly text: string;
  readonly width: number;
}

function nameNote(period: MeasuredPeriod, preferred: 'start' | 'end', column: Column): Note {
  const { id, row, x, text, width } = period;
  const common = { text, discX: null, maximumRows: FREE, loss: 0 };
  const right: WordsWay = { ...common, x: x + NEAR, anchor: 'start', x0: x + BESIDE, x1: x + NEAR + width };
  const left: WordsWay = { ...common, x: x - NEAR, anchor: 'end', x0: x - NEAR - width, x1: x - BESIDE };
  const ways = (preferred === 'start' ? [right, left] : [left, right]).filter(
    ({ x0, x1 }) => x0 >= column.x0 && x1 <= column.x1,
  );
  const from = Math.max(column.x0, Math.min(x, column.x1 - width - NEAR));
  const anywhere: WordsWay = {
    ...common,
    x: from + NEAR,
    anchor: 'start',
    x0: from,
    x1: from + NEAR + width,
  };
  return { ...base, id, row, kind: 'name', stem: x, ways: ways.length > 0 ? ways : [anywhere] };
}

/** What stands to the left and to the right of a tie, px. */
const besideTie = ({ from, extent }: OtherDate): Extent => ({
  x0: Math.min(from - 1, extent?.x0 ?? from),
  x1: Math.max(from + 1, extent?.x1 ?? from),
});

/** What is lost of the words of a tie where only its date is said. */
const DATE_ALONE = 0.3;

/** The ties to other dates, with their words as long as there is room. */
export const tieNotes = (others: readonly OtherDate[], column: Column): Note[] =>
  others.map((other): Note => {
    const { id, row, from, texts } = other;
    const tie = besideTie(other);
    const sides: [number, number] = [tie.x0 - NEAR, tie.x1 + NEAR];
    const last = texts.length - 1;
    const ways = [
      ...texts.flatMap((text, at) => besides(text, sides, column, 2, at === 0 ? 0 : DATE_ALONE)),
      ...texts.slice(last).flatMap((text) => besides(text, sides, column, 4, last === 0 ? 0 : DATE_ALONE)),
      wordless(tie, FREE),
    ];
    return { ...base, id, row, kind: 'other date', stem: from, ways, other };
  });

const wordless = ({ x0, x1 }: Extent, maximumRows: number, discX: number | null = null): WordsWay => ({
  text: '',
  x: x1,
  anchor: 'start',
  discX,
  x0,
  x1,
  maximumRows,
  loss: 1,
});

/** The dates of the boundaries that other sources have moved, where they have room. */
export const shownNotes = (others: readonly OtherDate[], column: Column): Note[] =>
  others.flatMap(({ id, row, from, shown }): Note[] => {
    if (shown === null) return [];
    const ways = besides(shown, [from - NEAR, from + NEAR], column, 2);
    return [{ ...base, id, row, kind: 'shown date', isOptional: true, worth: 0.5, ways }];
  });

/** What is said where a period begins: its number among the places to begin, and that no source gives its start; or its end. */
export function boundaryNotes(
  periods: readonly EdgedPeriod[],
  numbers: ReadonlyMap<string, number>,
  { plot, narrow }: BoardDimensions,
  column: Column,
): Note[] {
  return periods.flatMap((period): Note[] => {
    const { datum, row, start, end } = period;
    if (datum.match === 'outside') return [];
    const number = numbers.get(datum.claim.id) ?? null;
    const words = narrow ? '' : boundaryWords(period, plot);
    const last = Math.min(plot.x1, end.x1);
    const ofEnd: Note[] =
      words === END_INFERRED
        ? [
            {
              ...base,
              id: datum.claim.id,
              row,
              kind: 'end',
              ways: besides(words, [last, last], column, 4),
            },
          ]
        : [];
    const at = Math.min(plot.x1 - DISC, Math.max(plot.x0, start.x0));
    const text = ofEnd.length > 0 ? '' : words;
    if (number === null && text === '') return ofEnd;
    const disc = number === null ? 0 : DISC + 3;
    const width = textWidth(text, NOTE_SIZE);
    const discs = {
      right: number === null ? null : at + DISC / 2,
      left: number === null ? null : at - DISC / 2,
    };
    const said = { text, loss: 0 };
    const beside = (maximumRows: number): WordsWay[] => [
      {
        ...said,
        x: at + disc,
        anchor: 'start',
        discX: discs.right,
        x0: at,
        x1: at + disc + width,
        maximumRows,
      },
      { ...said, x: at - disc, anchor: 'end', discX: discs.left, x0: at - disc - width, x1: at, maximumRows },
    ];
    const [right, left] = [
      { x0: at, x1: at + disc },
      { x0: at - disc, x1: at },
    ];
    const ways = [
      ...(text === '' ? [] : [...beside(2), ...beside(4)]),
      wordless(right, 1, discs.right),
      wordless(left, 1, discs.left),
      wordless(right, FREE, discs.right),
    ];
    const possible = ways.filter(({ x0, x1 }) => x0 >= column.x0 && x1 <= column.x1);
    return [{ ...base, id: datum.claim.id, row, kind: 'start', number, ways: possible }, ...ofEnd];
  });
}

const END_INFERRED = 'end not given, inferred';

/** A boundary that is doubtful and inferred is not given by the source; said where it is seen. */
function boundaryWords({ datum, start, end, previous, next }: EdgedPeriod, plot: Column): string {
  const isSeen = ({ x0, x1 }: Edge) => x1 > plot.x0 && x0 < plot.x1;
  const isDoubtful = (one: typeof datum, side: 0 | 1) => {
    const bound = boundsOf(one.span)[side];
    return ['derived', 'inferred'].includes(one.basis) && isMoment(bound) && bound.uncertain;
  };
  if (isSeen(start) && isDoubtful(datum, 0)) return 'start not given, inferred';
  if (isSeen(end) && !next && isDoubtful(datum, 1)) return END_INFERRED;
  return isSeen(start) && previous && isDoubtful(previous, 1) ? 'start not given, inferred' : '';
}

/** That an end of a period is open or not given; '' where it has a date. */
export function arrowWords({ datum }: EdgedPeriod, side: 0 | 1): string {
  const bound = boundsOf(datum.span)[side];
  if (bound === 'open') return side === 0 ? 'began earlier' : 'goes on';
  return side === 0 ? 'no start given' : 'no end given';
}

/** An end without a date, and what is said of it. */
export interface Arrow {
  readonly period: EdgedPeriod;
  /** Of the period and of its end. */
  readonly id: string;
  /** The row of the band that it belongs to. */
  readonly row: number;
  /** px. */
  readonly x: number;
  /** It stands at the end of the window, before the column of the undated. */
  readonly isAtEdge: boolean;
  readonly text: string;
}

/** What is said of an arrow that has no room beside it. */
export function remarkNote({ id, row, x, text }: Arrow, column: Column): Note {
  const ways = besides(text, [x, x], column, FREE);
  return { ...base, id, row, kind: 'remark', ways };
}

/** What a dashed outline means: the dates of the primary source, where those of others are shown. */
export function loneNotes(
  periods: readonly EdgedPeriod[],
  { labels: { primary } }: Worded,
  column: Column,
): Note[] {
  const lone = periods.filter(
    ({ datum, start, end }) =>
      datum.support === 'unsupported' &&
      datum.claim.date.basis !== 'set' &&
      datum.match !== 'outside' &&
      end.x1 > column.x0 &&
      start.x0 < column.x1,
  );
  const [first] = lone;
  if (!first) return [];
  const isCompared = lone.some(({ datum }) => datum.claim.others?.finding !== 'not-compared');
  const why = isCompared ? 'no other date' : 'not compared';
  const at = Math.max(column.x0, first.start.x0);
  const ways = besides(`dashed: ${why}, as in ${primary}`, [at, at], column, 2);
  return [
    { ...base, id: first.datum.claim.id, row: first.row, kind: 'remark', isOptional: true, worth: 1, ways },
  ];
}

/** The same for one period of several, for a line of words. */
export function lineOfNotes(
  periods: readonly EdgedPeriod[],
  words: Worded,
  plot: Column,
  wordless: ReadonlyMap<string, string>,
): string[] {
  return periods.flatMap((period) => {
    const { datum, start, end } = period;
    if (datum.match === 'outside') return [];
    const otherDate = (of: string) => wordless.get(`${datum.claim.id} ${of}`);
    const [otherStart, otherEnd] = [otherDate('start'), otherDate('end')];
    const said = [
      boundaryWords(period, plot),
      otherStart && `start (${otherStart})`,
      otherEnd && `end (${otherEnd})`,
      start.form === 'arrow' ? arrowWords(period, 0) : '',
      end.form === 'arrow' ? arrowWords(period, 1) : '',
    ].filter(Boolean);
    return said.length > 0
      ? [`${capitalize(statusLabel(words, datum.claim.status))}: ${said.join(', ')}`]
      : [];
  });
}
