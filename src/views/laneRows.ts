/** What a lane is placed from, and its rows in pixels. */
import type { ClaimDatum } from '../filter/columns/claimSubset';
import type { BoardDimensions, Column } from '../geometry/boardDimensions';
import type { Box, PlacedText } from '../geometry/labels';
import { type EventTime, type MarkFacts, type PlacedMark, TARGET } from '../geometry/placedMark';
import type { PlacedSpan } from '../geometry/placedSpan';
import type { TimeScale } from '../geometry/scale';
import type { EventClaim } from '../model/claim';
import type { Reading } from '../model/reading';
import type { Span } from '../model/span';
import type { DatasetWords } from '../model/words/direction';
import type { SceneChoice } from './sceneChoice';

/** A date and what stands after it, beside a mark. */
export interface DateLabel extends PlacedText {
  readonly words: string;
  readonly fontSize: number;
  /** The filter leaves its claim out. */
  readonly isQuiet: boolean;
}

/**
 * The tie to the date of another source: a ring where other sources have it, a ghost where the primary source has it. `rust`
 * where they differ, `neutral` where only one of them has a date.
 */
export interface PlacedTie {
  readonly id: string;
  readonly tone: 'rust' | 'neutral';
  /** From the mark to the other date. */
  readonly path: string;
  readonly ring: { readonly x: number; readonly y: number; readonly width: number } | null;
  readonly ghost: Box | null;
  readonly text: PlacedText | null;
}

/** The number of a place to begin, beside the mark that it points at. */
export interface PlacedNumber {
  readonly id: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

export interface LaneRows {
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly DateLabel[];
  readonly ties: readonly PlacedTie[];
  readonly numbers: readonly PlacedNumber[];
  /** Of all rows, px. */
  readonly height: number;
  /** Where the rows begin of what only other sources make, below all others, px. */
  readonly apart?: number;
}

/** A lane with its place, px. */
export interface LaneInPlace extends Pick<LaneRows, 'marks' | 'labels' | 'ties'> {
  readonly id: string;
  readonly title: PlacedText;
  readonly y0: number;
  readonly y1: number;
}

/** What a scene shows of the dates of other sources, beside the differences. */
export interface SceneDates {
  /** A claim without a date of its own, at the date that other sources give it. */
  readonly datedByOthers: (
    datum: ClaimDatum<EventClaim>,
    input: Pick<LaneInput, 'scene' | 'reading'>,
    dimensions: BoardDimensions,
    x: TimeScale,
  ) => readonly Dated[];
  /** A ring in the middle of a date, as wide as that where there is room to see it. */
  readonly placeRing: (facts: MarkFacts, placed: PlacedSpan, column: Column, middle: number) => PlacedMark;
  /** What is said under the title of a lane of these claims. */
  readonly noteOf: (
    datums: readonly ClaimDatum<EventClaim>[],
    source: string,
    dimensions: BoardDimensions,
  ) => string;
  /** A date of other sources within the claim's own, or that they have none; null where nothing can be shown. */
  readonly narrowerOf: (
    dated: Dated,
    input: Pick<LaneInput, 'reading' | 'words'>,
    plot: Column,
  ) => { readonly span: Span | null; readonly texts: readonly string[] } | null;
}

export interface Dated extends EventTime {
  readonly datum: ClaimDatum<EventClaim>;
  readonly placed: PlacedSpan;
  /** Only other sources date it: then this is their date. */
  readonly lone?: Span;
}

export interface LaneInput {
  readonly datums: readonly ClaimDatum<EventClaim>[];
  readonly reading: Reading;
  readonly words: DatasetWords;
  /** Claim id → its number among the places to begin. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly scene: (SceneChoice & SceneDates) | null;
  /** Whether marks have their dates alone beside them. */
  readonly isTerse: boolean;
  /** Only where a lane may have more marks than find a row for their labels. */
  readonly density: { readonly placeCrowd: PlaceCrowd } | undefined;
}

/** Rows for many marks, where only those dates are written that find room; the first begins at 0. */
export type PlaceCrowd = (
  dated: readonly Dated[],
  facts: readonly MarkFacts[],
  dimensions: BoardDimensions,
) => LaneRows;

/** Size of what is said under the title of a lane, px. */
export const NOTE_SIZE = 11;
/** Size of dates and words, px; of those that the filter leaves out. */
export const FONT = { wide: 13, narrow: 12, quiet: 12 };

/** Radius of a ring, px. */
export const RING = 5;
/** Height of a sub-row, px; a stage enlarges targets with all else. */
const ROW = { page: TARGET, stage: 20 };
export const rowIn = ({ stage }: BoardDimensions): number => (stage ? ROW.stage : ROW.page);

/** The middle of a row, px from the top of the first. */
export const middleOfRow = (row: number, dimensions: BoardDimensions): number =>
  (row + 0.5) * rowIn(dimensions);

/** A mark whose target is no higher than its row. */
export const inRow = (mark: PlacedMark, middle: number, height: number): PlacedMark =>
  height < mark.hit.height ? { ...mark, hit: { ...mark.hit, y: middle - height / 2, height } } : mark;
