/** The views under one time axis in pixels, for a picture or a page of any width. */
import type { Frame } from '../geometry/boardDimensions';
import type { PlacedMark } from '../geometry/placedMark';
import { placeTicks, type Tick, timeScale } from '../geometry/timeScale';
import type { AnyView, Scene } from '../views/view';
import type { ExportInput } from './exportInput';
import { bottomOf, type PicturePanel, placePanels } from './placePanels';

export interface PlacedChart {
  readonly height: number;
  readonly ticks: readonly Tick[];
  /** What is drawn under the axis, each at its top. */
  readonly panels: readonly PicturePanel[];
  readonly marks: readonly PlacedMark[];
}

/** Some views of `input`, one under the other, in the columns of `frame`; of their scenes those that are `wanted`. */
export function placeChart(
  input: ExportInput,
  views: readonly AnyView[],
  frame: Frame,
  wanted?: (scene: Scene) => boolean,
): PlacedChart {
  const x = timeScale(input.window, frame.plot);
  const panels = placePanels(input, views, frame, x, wanted);
  return {
    height: bottomOf(panels),
    ticks: placeTicks(x, 84),
    panels,
    marks: panels.flatMap(({ marks }) => marks),
  };
}
