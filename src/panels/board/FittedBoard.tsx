import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type FitPolicy, fitBoard, type Room, steps } from '../../board/fitBoard';
import type { PanelChoice } from '../../board/layoutBoard';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { views } from '../../views';
import { overviewHeight } from '../../views/overview/layout';
import { LiveBoard } from './Board';
import { type BoardSource, useBoardSource } from './useBoardSource';
import { PAPER, usePrinting, useWindowHeight } from './useSize';

const OPTIONS = { panels: { only: 'with claims' }, views } satisfies { panels: PanelChoice; views: unknown };
/** By how much everything may be enlarged, and how little it may be: smaller, labels cannot be read from a seat. */
const SCALE = { maximum: 2, minimum: 0.85, step: 0.05 };
/** Below this width, before it is enlarged, labels in crowded years are left out, px. */
const MINIMUM_WIDTH = 880;

/** The largest scale at which the board and its overview fit; 1 when none does, and the board is then higher than the room. */
export function stagePolicy(room: Room): FitPolicy {
  const sizeAt = (scale: number) => ({ scale, width: Math.floor(room.width / scale) });
  const largest = Math.round((SCALE.maximum - 1) / SCALE.step);
  const smallest = Math.round((SCALE.minimum - 1) / SCALE.step);
  const scales = steps(largest, smallest, -1).map((step) => 1 + step * SCALE.step);
  return {
    room,
    sizes:
      room.width < MINIMUM_WIDTH
        ? [sizeAt(1)]
        : scales.filter((scale) => room.width / scale >= MINIMUM_WIDTH).map(sizeAt),
    fallback: sizeAt(1),
    below: overviewHeight(),
    sumsHeight: { minimum: 108, maximum: 260 },
    maxPanelHeight: 360,
  };
}

/** The scale of a board, and its dimensions before it is enlarged. */
interface Fit {
  readonly scale: number;
  readonly dimensions: BoardDimensions;
}

function fitIn({ prepared, window }: BoardSource, room: Room): Fit {
  const { scale, board } = fitBoard(prepared, window, stagePolicy(room), OPTIONS.panels);
  return { scale, dimensions: board.dimensions };
}

interface Props {
  readonly shown: FilteredDataset;
  /** Names what is being looked at, such as the scene. */
  readonly occasion: string;
}

/**
 * The board as large as the element that it fills lets it be, without the panels that hold no mark.
 * It is fitted anew when the occasion, its width or the window changes, and not when a period that is dragged makes the
 * words above longer, so that the ground stays still under the pointer.
 */
export function FittedBoard({ shown, occasion }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = ground.current;
    if (!element) return;
    const follow = () => setRoom((now) => keepRoom(now, roomOf(element)));
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const source = useBoardSource(shown, OPTIONS);
  const printing = usePrinting();
  const measure = useCallback(
    () => (printing || !ground.current ? PAPER : roomOf(ground.current)),
    [printing],
  );
  const place = printing ? PAPER : room;
  return (
    <div ref={ground} className="board-room">
      {place && place.width > 0 && (
        <Enlarged shown={shown} source={source} room={place} occasion={occasion} measure={measure} />
      )}
    </div>
  );
}

const roomOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Room => ({ width, height });

const keepRoom = <R extends Room | null>(now: R, next: Room): R | Room =>
  now?.width === next.width && now.height === next.height ? now : next;

interface EnlargedProps extends Props {
  readonly source: BoardSource;
  readonly room: Room;
  /** The room as it is now. */
  readonly measure: () => Room;
}

function Enlarged({ shown, source, room, occasion, measure }: EnlargedProps) {
  const key = [occasion, room.width, useWindowHeight(), useFontsReady()].join(' ');
  const [held, hold] = useState(() => ({ key, room, fit: fitIn(source, room) }));
  if (held.key !== key) hold({ key, room, fit: fitIn(source, room) });
  const latest = useRef(source);
  useLayoutEffect(() => {
    latest.current = source;
  }, [source]);
  useLayoutEffect(() => {
    // The words above have changed with the occasion, and with them the room that was known before.
    hold((last) => {
      const now = keepRoom(last.room, measure());
      return now === last.room ? last : { key, room: now, fit: fitIn(latest.current, now) };
    });
  }, [key, measure]);
  const { scale, dimensions } = held.fit;
  return (
    <div className="board board-enlarged" style={{ width: dimensions.width, transform: `scale(${scale})` }}>
      <LiveBoard shown={shown} source={source} dimensions={dimensions} />
    </div>
  );
}

/** Whether the fonts have come that the words around the board are set in, and with them its true room. */
function useFontsReady(): boolean {
  const [ready, setReady] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    document.fonts.ready.then(() => setReady(true));
  }, []);
  return ready;
}
