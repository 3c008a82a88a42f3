/** What a view is: four links of one chain, from the dataset to a drawing. */
import { createElement, type FC, type ReactElement } from 'react';
import type { ClaimField, Others } from '../filter/claimSubset';
import type { LaneChoice } from '../filter/laneChoice';
import type { Frame } from '../geometry/frame';
import type { PlacedMark } from '../geometry/placedMark';
import type { TimeScale } from '../geometry/timeScale';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import type { Match } from '../model/span';
import type { Lane } from './lane';
import type { InkLane, InkPlace, PlacedDensity } from './placedDensity';

/** All that a view may know: the data, the filter's answers, the reading. */
export interface ViewInput {
  readonly dataset: Dataset;
  /** The filter's answer per claim id; claims of layers that are not shown have none. */
  readonly matches: ReadonlyMap<string, Match>;
  readonly reading: Reading;
  readonly others: Others;
  /** How lanes are to stand, where there are many; in the order of first contact unless given. */
  readonly lanes?: LaneChoice;
  /** What only data of many claims or people need; without it each claim is a mark and each person has a lane. */
  readonly many?: Many;
}

/** A view's claims as they may be drawn when they are too many for marks. */
export interface Crowd {
  readonly heading: string;
  /** What the claims are called: "aid claims". */
  readonly what: string;
  /** Up to so many in the window are marks. */
  readonly most: number;
  readonly fields: readonly ClaimField[];
  readonly inkLanes: () => readonly InkLane[];
  readonly laneTools: LaneToolsFacts | null;
}

/** See `many.ts`, which is loaded when it is needed. */
export interface Many {
  /** The crowd as density; null where there are few enough claims in the window for marks. */
  readonly stageCrowd: (crowd: Crowd, frame: Frame, x: TimeScale) => Staged | null;
  /** The undated claims of a lane whose other claims stand as marks: their number in the rail. */
  readonly placeUndatedInk: (lane: InkLane, x: TimeScale, place: InkPlace) => PlacedDensity;
  /** Which lanes stand where, and what may be chosen of them. */
  readonly chooseLanes: (lanes: readonly Lane[], choice: LaneChoice) => ChosenLanes;
}

/** Lanes in their place. */
export interface ChosenLanes {
  readonly lanes: readonly Lane[];
  /** Null where there is nothing to choose, as there are few lanes. */
  readonly tools: LaneToolsFacts | null;
}

/** What the tools of a panel's lanes offer. */
export interface LaneToolsFacts {
  /** Everyone with a lane, or a share in one. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** How many of them share a lane now, or would. */
  readonly grouped: number;
}

/** A view in pixels: its height, and the marks that stand for one claim each, in lanes from the top. */
export interface Scene {
  readonly height: number;
  readonly lanes: readonly (readonly PlacedMark[])[];
  /** Lanes with too many claims for marks; each of those claims has ink instead. */
  readonly densities?: readonly PlacedDensity[];
  /** So high that its panel scrolls; of the panel's own drawing only a part is then made. */
  readonly isLong?: boolean;
  /** What may be chosen of its lanes; there is room for it `top` px down. */
  readonly laneTools?: { readonly top: number; readonly facts: LaneToolsFacts } | null;
}

export interface View<Rows, S extends Scene> {
  readonly id: string;
  /** The panel's title and accessible name. */
  readonly title: string;
  readonly rows: (input: ViewInput) => Rows;
  readonly place: (rows: Rows, frame: Frame, x: TimeScale) => S;
  readonly Drawing: FC<{ scene: S }>;
  /** How its claims are drawn when they are too many for marks. */
  readonly crowd?: (rows: Rows) => Crowd;
  /** The part of a long scene that stands between two heights. */
  readonly crop?: (scene: S, y0: number, y1: number) => S;
}

/** A view whose links are joined, so that a list can hold views of different rows. */
export interface AnyView {
  readonly id: string;
  readonly title: string;
  /** The scene of an input, and how to draw exactly that scene. */
  readonly stage: (input: ViewInput) => (frame: Frame, x: TimeScale) => Staged;
}

export interface Staged {
  readonly scene: Scene;
  /** Draws all of it, or the part between two heights (px) where the view can. */
  readonly draw: (part?: { readonly y0: number; readonly y1: number }) => ReactElement;
}

/** Describes a view: `rows` runs when data or filter change, `place` when size or zoom do too. */
export function defineView<Rows, S extends Scene>(view: View<Rows, S>): AnyView & View<Rows, S> {
  const { Drawing, crop } = view;
  return {
    ...view,
    stage: (input) => {
      const rows = view.rows(input);
      const crowd = input.many && view.crowd?.(rows);
      return (frame, x) => {
        const dense = crowd && input.many?.stageCrowd(crowd, frame, x);
        if (dense) return dense;
        const scene = view.place(rows, frame, x);
        return {
          scene,
          draw: (part) =>
            createElement(Drawing, { scene: part && crop ? crop(scene, part.y0, part.y1) : scene }),
        };
      };
    },
  };
}
