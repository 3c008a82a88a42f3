/** What makes a view, and a lane of the swimlane before it is laid out. */

import { createElement, type FC, type ReactElement } from 'react';
import type { ClaimSubset, Unmatched } from '../filter/columns/claimSubset';
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { Box, PlacedText } from '../geometry/labels';
import type { PlacedMark } from '../geometry/placedMark';
import type { TimeScale } from '../geometry/scale';
import type { EventClaim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import type { LaneChoice } from '../model/lanes';
import type { Reading } from '../model/reading';
import type { Match } from '../model/span';
import type { Labels } from '../model/vocabulary';
import type { DensityConfig, DensityLane, DensityPlace, LaneToolsFacts, PlacedDensity } from './density';
import type { PlaceCrowd } from './laneRows';
import type { Legend } from './legend';
import type { SceneChoice } from './sceneChoice';

export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Stands where the name has no room; no other person has it. */
  readonly shortName?: string;
  /** Statements and context are drawn quieter than dealings between the two parties. */
  readonly tone: 'dealing' | 'quiet';
  readonly subset: ClaimSubset<EventClaim>;
  /** It stands for several people. */
  readonly isShared?: boolean;
}

/** Lanes in their place. */
export interface ChosenLanes {
  readonly lanes: readonly Lane[];
  /** Null where there are too few lanes to choose from. */
  readonly tools: LaneToolsFacts | null;
}

/** All that a view may know: the data, the filter's answers, the reading. */
export interface ViewInput {
  readonly dataset: Dataset;
  /** The filter's answer per claim id; claims of layers that are not shown have none. */
  readonly matches: ReadonlyMap<string, Match>;
  readonly reading: Reading;
  readonly unmatched: Unmatched;
  /** Order of many lanes; the order of first contact unless given. */
  readonly lanes?: LaneChoice;
  /** Whether all lanes keep their places: while the period is on the move, and on the page among many claims. */
  readonly keepsLanes?: boolean;
  /** Whether the places to begin have numbers, because they stand beside the board. */
  readonly isNumbered?: boolean;
  /** Only for a scene: then nothing is drawn but what the scene says, and no places to begin. */
  readonly scene?: SceneChoice;
  /** Only for many claims or people; without it each claim is a mark and each person has a lane. */
  readonly density?: DensityModule;
}

/** A view in pixels: its height, and the marks that stand for one claim each, in lanes from the top. */
export interface ViewLayout {
  readonly height: number;
  readonly lanes: readonly (readonly PlacedMark[])[];
  /** Lanes with too many claims for marks. */
  readonly densities?: readonly PlacedDensity[];
  /** May be higher than its panel, which then scrolls; only the visible part of it is drawn. */
  readonly isLong?: boolean;
  /** What the name of a lane does when it is pressed. */
  readonly laneControls?: readonly LaneControl[];
  /** What may be chosen about its lanes; there is room for it `top` px down. */
  readonly laneTools?: { readonly top: number; readonly facts: LaneToolsFacts } | null;
  /** Stretches of time that it tints from its top to the foot of the board. */
  readonly tints?: readonly Tint[];
  /** Where words may be set between the marks; a layout without it has no room for them. */
  readonly openGround?: OpenGround;
  /** What its shapes mean. */
  readonly legend?: Legend;
  /** Of a layout that has no marks and no axis of time: number of claims that it counts. */
  readonly total?: number;
}

/** A stretch of the board's ground in the colour of strain, px. */
export interface Tint {
  readonly x: number;
  readonly width: number;
  /** How strong it is, from 0 to 1. */
  readonly opacity: number;
}

/** The rooms of a layout, by lane, and all that stands in them; px from the top of the panel. */
export interface OpenGround {
  readonly rooms: readonly GroundRoom[];
  readonly taken: readonly TakenBox[];
}

export interface GroundRoom extends Box {
  /** Id of the lane; '' where there is none. */
  readonly lane: string;
}

export interface TakenBox extends Box {
  /** Id of the claim whose mark it is; nothing for ties and texts. */
  readonly claim?: string;
}

/** A name as something to press: it filters by the lane's person, or opens and closes a rug, the empty lanes or the chart of sums. */
export interface LaneControl {
  readonly id: string;
  readonly label: string;
  /** The drawing has no room for all of the name. */
  readonly isCut?: boolean;
  readonly does: 'filter' | 'open';
  /** px from the top of the panel. */
  readonly top: number;
  readonly height: number;
  /** Of what is written, where that may be wider than the column of names, px. */
  readonly width?: number;
}

/** The part of a layout between two heights, px. */
export interface LayoutPart {
  readonly y0: number;
  readonly y1: number;
}

/** A view with its data, to be laid out at any size. */
export interface PreparedView {
  readonly id: string;
  /** The panel's title and accessible name. */
  readonly title: string;
  /** How its claims are drawn when they are too many for marks. */
  readonly density: DensityConfig;
  /** Lays it out in steps, between which the page may answer. */
  layoutSteps(dimensions: BoardDimensions, x: TimeScale): Generator<void, ViewLayout, void>;
  /** Draws what `layoutSteps` has made: all of it, or a part where the view can. */
  draw(layout: ViewLayout, part?: LayoutPart): ReactElement;
}

/** What only data of many claims or people need; loaded on demand. */
export interface DensityModule {
  /** The view with density in the place of marks wherever the window holds too many. */
  readonly withDensity: (view: PreparedView) => PreparedView;
  /** The undated claims of a lane whose other claims stand as marks: their number, in the column of the undated. */
  readonly layoutUndated: (lane: DensityLane, x: TimeScale, place: DensityPlace) => PlacedDensity;
  /** Which lanes stand where, and what may be chosen about them. */
  readonly chooseLanes: (lanes: readonly Lane[], choice: LaneChoice) => ChosenLanes;
  readonly placeCrowd: PlaceCrowd;
}

export interface View {
  readonly id: string;
  /** The panel's title and accessible name, in the words of a dataset. */
  readonly title: (labels: Labels) => string;
  /** Finds the view's data; runs when the dataset or the filter change. */
  prepare(input: ViewInput): PreparedView;
}

type Lays<Data, Result> = (data: Data, dimensions: BoardDimensions, x: TimeScale) => Result;

/** How a view is laid out: at once, or where that may take longer than a few milliseconds in steps. */
type LayoutOf<Data, L> =
  | { readonly layout: Lays<Data, L> }
  | { readonly layoutSteps: Lays<Data, Generator<void, L, void>> };

/** What makes a view; `L` is its layout. */
type ViewParts<Data, L extends ViewLayout> = LayoutOf<Data, L> & {
  readonly id: string;
  readonly title: (labels: Labels) => string;
  readonly data: (input: ViewInput) => Data;
  readonly Drawing: FC<{ layout: L }>;
  readonly density: (data: Data) => DensityConfig;
  /** The part of a long layout that stands between two heights. */
  readonly crop?: (layout: L, part: LayoutPart) => L;
};

/** A prepared view whose layout is known: an argument of a method may be narrower, so that a list holds any of them. */
interface PreparedViewOf<L extends ViewLayout> extends PreparedView {
  layoutSteps(dimensions: BoardDimensions, x: TimeScale): Generator<void, L, void>;
  draw(layout: L, part?: LayoutPart): ReactElement;
}

/** Joins the parts of a view, so that a list can hold views of different data. */
export function defineView<Data, L extends ViewLayout>(parts: ViewParts<Data, L>): View {
  const { id, title, Drawing, crop } = parts;
  return {
    id,
    title,
    prepare(input): PreparedViewOf<L> {
      const data = parts.data(input);
      return {
        id,
        title: title(input.dataset.labels),
        density: parts.density(data),
        *layoutSteps(dimensions, x) {
          if ('layout' in parts) return parts.layout(data, dimensions, x);
          return yield* parts.layoutSteps(data, dimensions, x);
        },
        draw: (layout, part) =>
          createElement(Drawing, { layout: part && crop ? crop(layout, part) : layout }),
      };
    },
  };
}

/** The heading over the column of claims without a date. */
export const undatedHeading = ({ undated }: BoardDimensions): PlacedText => ({
  id: 'undated',
  text: 'undated',
  x: undated.x1,
  y: 16,
  anchor: 'end',
});
