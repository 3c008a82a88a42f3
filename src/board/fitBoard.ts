/** How large a board can be drawn in a room of its own, such as a stage. */
import { type Frame, placeFrame } from '../geometry/boardDimensions';
import { overviewHeight } from '../views/overview/layout';

export interface BoardFit {
  /** By how much everything on the board is enlarged, or made a little smaller where only that makes it fit. */
  readonly scale: number;
  /** The board's frame before it is enlarged. */
  readonly frame: Frame;
}

/** CSS px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const STEP = 0.05;
const MOST = 2;
/** Smaller than this, labels cannot be read from a seat. */
const LEAST = 0.85;
/** Below this width, before it is enlarged, labels in crowded years are left out. */
const NARROWEST = 880;
/** Between the panels and the overview, as in the style sheet. */
const GAP = 18;
/** The window height from which the aid chart takes what is left over. */
const PLAIN_WINDOW = 900;

/**
 * The largest scale at which the board, as `place` has it in a frame, fits the room with its overview; 1 when none does,
 * and the board is then higher than the room. What is left goes to the aid chart.
 */
export function fitBoard(place: (frame: Frame) => { readonly height: number }, room: Room): BoardFit {
  const spareAt = (scale: number) => {
    const frame = placeFrame(Math.floor(room.width / scale), 0);
    return room.height / scale - place(frame).height - GAP - overviewHeight(frame);
  };
  const smallest = room.width >= NARROWEST && spareAt(LEAST) >= 0 ? Math.round((LEAST - 1) / STEP) : 0;
  let [least, most] = [smallest, Math.round((MOST - 1) / STEP)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const scale = 1 + middle * STEP;
    if ((room.width / scale >= NARROWEST || scale <= 1) && spareAt(scale) >= 0) least = middle;
    else most = middle - 1;
  }
  const scale = 1 + least * STEP;
  const spare = Math.max(0, Math.floor(spareAt(scale)));
  return { scale, frame: placeFrame(Math.floor(room.width / scale), PLAIN_WINDOW + spare) };
}
