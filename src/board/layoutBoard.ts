/** The whole board in pixels: every panel on one frame and one time scale, and the way of the keyboard through it. */
import type { Frame } from '../geometry/boardDimensions';
import { middleOf, type PlacedMark } from '../geometry/placedMark';
import { placeTicks, type Tick, type TimeScale } from '../geometry/timeScale';
import type { Stop } from '../geometry/walk';
import type { AnyView, Scene, Staged, ViewInput } from '../views/view';

/** A view's outcome: its scene, or why there is none. One view's fault does not touch the others. */
export type Outcome = { readonly staged: Staged } | { readonly fault: string };

export interface PlacedPanel {
  readonly id: string;
  readonly title: string;
  /** Top of the panel from the board's top, px. */
  readonly top: number;
  readonly height: number;
  readonly outcome: Outcome;
}

export interface BoardScene {
  readonly frame: Frame;
  readonly x: TimeScale;
  readonly ticks: readonly Tick[];
  readonly panels: readonly PlacedPanel[];
  readonly height: number;
  readonly stops: readonly Stop[];
  /** Where each claim's mark is, with the top of its panel. */
  readonly marks: ReadonlyMap<
    string,
    { readonly mark: PlacedMark; readonly top: number; readonly panel: string }
  >;
}

/** Height of the shared axis above the first panel. */
export const AXIS_HEIGHT = 22;
const GAP = 10;
const FAULT_HEIGHT = 64;

export type Stage = (frame: Frame, x: TimeScale) => Outcome;

/** Runs a view's rows; a view that throws becomes a fault that its panel can say. */
export function stageView(view: AnyView, input: ViewInput): Stage {
  const prepared = attempt(() => view.stage(input));
  return (frame, x) => {
    if ('fault' in prepared) return prepared;
    const placed = attempt(() => prepared.value(frame, x));
    return 'fault' in placed ? placed : { staged: placed.value };
  };
}

function attempt<T>(run: () => T): { value: T } | { fault: string } {
  try {
    return { value: run() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

const heightOf = ({ height, isLong }: Scene, { tallest }: Frame): number =>
  isLong ? Math.min(height, tallest) : height;

/** Whether a scene shows any claim, as a mark or as ink. */
export const showsClaims = ({ lanes, densities = [] }: Scene): boolean =>
  densities.length > 0 || lanes.some((lane) => lane.length > 0);

/** All panels under each other; a view with nothing to show (height 0), or that is not wanted, has none. */
export function placeBoard(
  staged: readonly { readonly view: AnyView; readonly stage: Stage }[],
  frame: Frame,
  x: TimeScale,
  isWanted: (scene: Scene) => boolean = () => true,
): BoardScene {
  let top = AXIS_HEIGHT;
  const panels = staged.flatMap(({ view, stage }): PlacedPanel[] => {
    const outcome = stage(frame, x);
    const height = 'staged' in outcome ? heightOf(outcome.staged.scene, frame) : FAULT_HEIGHT;
    if (height === 0 || ('staged' in outcome && !isWanted(outcome.staged.scene))) return [];
    const panel = { id: view.id, title: view.title, top, height, outcome };
    top += height + GAP;
    return [panel];
  });
  return {
    frame,
    x,
    panels,
    height: top - GAP,
    ticks: placeTicks(x, frame.narrow ? 62 : 84),
    stops: panels
      .flatMap(({ outcome }) => ('staged' in outcome ? [outcome.staged.scene] : []))
      .reduce(addStops, []),
    marks: new Map(
      panels.flatMap(({ id, top: panelTop, outcome }) =>
        'staged' in outcome
          ? outcome.staged.scene.lanes
              .flat()
              .map((mark) => [mark.id, { mark, top: panelTop, panel: id }] as const)
          : [],
      ),
    ),
  };
}

function addStops(stops: Stop[], { lanes }: Scene): Stop[] {
  const first = (stops.at(-1)?.lane ?? -1) + 1;
  const more = lanes.flatMap((lane, at) =>
    lane
      .filter(({ match }) => match !== 'outside')
      .map((mark) => ({ id: mark.id, lane: first + at, x: middleOf(mark.hit) })),
  );
  return [...stops, ...more];
}
