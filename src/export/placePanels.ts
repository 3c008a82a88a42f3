/** The panels of a picture, one under the other below the axis. */
import type { Frame } from '../geometry/boardDimensions';
import type { PlacedMark } from '../geometry/placedMark';
import type { TimeScale } from '../geometry/timeScale';
import type { AnyView, Scene, Staged } from '../views/view';
import type { ExportInput } from './exportInput';
import { stageIn } from './stageIn';

/** Room of the axis above the first panel, px. */
export const AXIS = 24;
const GAP = 12;

export interface PicturePanel {
  readonly id: string;
  readonly title: string;
  readonly top: number;
  readonly height: number;
  readonly draw: Staged['draw'];
  readonly marks: readonly PlacedMark[];
  /** How many claims have ink instead of a mark. */
  readonly inked: number;
}

const hasHeight = ({ height }: Scene): boolean => height > 0;

/** The panels of some views of `input` from top to bottom; a view whose scene is not `wanted` takes no room. */
export function placePanels(
  input: ExportInput,
  views: readonly AnyView[],
  frame: Frame,
  x: TimeScale,
  wanted: (scene: Scene) => boolean = hasHeight,
): PicturePanel[] {
  let top = AXIS;
  return views.flatMap((view): PicturePanel[] => {
    const { scene, draw } = stageIn(view, input)(frame, x);
    if (!wanted(scene)) return [];
    const panel = {
      id: view.id,
      title: view.title,
      top,
      height: scene.height,
      draw,
      marks: scene.lanes.flat(),
      inked: (scene.densities ?? []).reduce((sum, { total }) => sum + total, 0),
    };
    top += scene.height + GAP;
    return [panel];
  });
}

/** Where the last of some panels ends, px from the top of the chart. */
export const bottomOf = (panels: readonly PicturePanel[]): number =>
  Math.max(0, ...panels.map(({ top, height }) => top + height));
