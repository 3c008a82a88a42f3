import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { BoardWords } from '../../board/BoardWords';
import { type FitPolicy, fitBoard, type Room, sizesOf, stageSizes } from '../../board/fitBoard';
import type { BoardLayout, PanelChoice } from '../../board/layoutBoard';
import { needsRail, type SceneBoard } from '../../export/sceneBoard';
import type { FilteredDataset } from '../../filter/filterDataset';
import { type BoardDimensions, screenDimensions } from '../../geometry/boardDimensions';
import { deepEqual } from '../../lib/equality';
import { LiveBoard } from './Board';
import { OverviewPanel } from './OverviewPanel';
import { type BoardSource, useBoardSource } from './useBoardSource';
import { usePrinting, useWindowHeight } from './useSize';

/** What A4 and Letter leave for the board between the margins of `print.css`, px. */
const PAPER = { width: 700, height: 900 } as const;
/** Below this width the board is not enlarged: on a phone it scrolls, with names above their lanes, px. */
const MINIMUM_WIDTH = 800;
/** In a window of 4:3 names stand above their lanes, if all then still fits, px before it is enlarged. */
const ABOVE_LANES = { from: 880, to: 1100, width: 639 };

/** The largest type at which the scene fits; where none does, the board is as wide as the room and higher. */
export function stagePolicy(room: Room, rail: boolean): FitPolicy {
  const isPhone = room.width < MINIMUM_WIDTH;
  const hasNamesAbove = room.width >= ABOVE_LANES.from && room.width < ABOVE_LANES.to;
  const { sizes, terse } = stageSizes(room, room.width);
  const whole = { width: room.width, scale: 1 };
  return {
    room,
    sizes: isPhone ? [whole] : [...(hasNamesAbove ? sizesOf([ABOVE_LANES.width], room) : []), ...sizes],
    fallback: whole,
    sumsHeight: { minimum: 28, maximum: 420 },
    maxPanelHeight: 360,
    stage: { rail, air: 64, terse: isPhone ? [] : terse },
  };
}

/** How many claims a board shows. */
export interface DrawnClaims {
  readonly total: number;
  /** Of those: how many are made by other sources only, and how many are drawn faint; null where density does not tell. */
  readonly of: { readonly others: number; readonly faint: number } | null;
}

function drawnOn({ marks, inDensity }: BoardLayout): DrawnClaims {
  const total = marks.size + inDensity;
  if (inDensity > 0) return { total, of: null };
  const drawn = [...marks.values()].map(({ mark }) => mark);
  const others = drawn.filter(({ othersOnly }) => othersOnly).length;
  return { total, of: { others, faint: drawn.filter(({ match }) => match === 'outside').length } };
}

/** The scale of a board, and its dimensions before it is enlarged. */
interface Fit {
  readonly scale: number;
  readonly dimensions: BoardDimensions;
  /** Once it is enlarged, px. */
  readonly height: number;
  readonly drawn: DrawnClaims;
}

function fitIn({ prepared, window, panels }: BoardSource, room: Room, rail: boolean): Fit {
  const { scale, board } = fitBoard(prepared, window, stagePolicy(room, rail), panels);
  return { scale, dimensions: board.dimensions, height: board.height * scale, drawn: drawnOn(board) };
}

interface Props {
  readonly shown: FilteredDataset;
  readonly scene: SceneBoard;
  /** Names what is being looked at, such as the scene. */
  readonly occasion: string;
  /** The line below the board that shows so many claims. */
  readonly sourceOf: (drawn: DrawnClaims) => string;
  /** What stands below the overview, where the presenter’s controls are. */
  readonly controls: ReactNode;
  /** What stands between the board and the line below it. */
  readonly children: ReactNode;
}

/**
 * A scene’s board as large as the element that it fills lets it be, without the panels that hold no mark.
 * It is fitted anew when the occasion, its width or the window changes, and not when a period that is dragged makes the
 * words above longer, so that the ground stays still under the pointer.
 */
export function FittedBoard({ shown, scene, occasion, sourceOf, controls, children }: Props) {
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
  const options = useMemo(() => {
    const panels: PanelChoice = { only: 'with claims', write: scene.write };
    return { panels, views: scene.views, scene };
  }, [scene]);
  const source = useBoardSource(shown, options);
  const printing = usePrinting();
  const measure = useCallback(
    () => (printing || !ground.current ? PAPER : roomOf(ground.current)),
    [printing],
  );
  const place = printing ? PAPER : room;
  const [drawn, setDrawn] = useState(NONE);
  const follow = useCallback(
    (next: DrawnClaims) => setDrawn((now) => (deepEqual(now, next) ? now : next)),
    [],
  );
  return (
    <>
      <div ref={ground} className="board-room">
        {place && place.width > 0 && (
          <Enlarged
            {...{ scene, source, occasion, measure }}
            room={place}
            said={drawn}
            onFit={setDrawn}
            onDraw={follow}
          />
        )}
      </div>
      {children}
      <p className="stage-source">{sourceOf(drawn)}</p>
      <div className="stage-ground">
        {place && place.width > 0 && <StageOverview source={source} width={place.width} />}
        {controls}
      </div>
    </>
  );
}

const NONE: DrawnClaims = { total: 0, of: { others: 0, faint: 0 } };

/** All of time with the chosen period, among the controls. */
function StageOverview({ source: { input, full, period }, width }: { source: BoardSource; width: number }) {
  const dimensions = useMemo(() => screenDimensions(width, 0), [width]);
  return <OverviewPanel {...{ input, width, full, period }} plot={dimensions.plot} />;
}

const roomOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Room => ({ width, height });

const keepRoom = <R extends Room | null>(now: R, next: Room): R | Room =>
  now?.width === next.width && now.height === next.height ? now : next;

/** Draws what is written on a board, and tells of each board what it shows. */
const countedWords = (onDraw: EnlargedProps['onDraw']) =>
  function CountedWords({ board }: { board: BoardLayout }) {
    useLayoutEffect(() => onDraw(drawnOn(board)), [board]);
    return <BoardWords board={board} />;
  };

interface EnlargedProps extends Pick<Props, 'scene' | 'occasion'> {
  readonly source: BoardSource;
  readonly room: Room;
  /** The room as it is now. */
  readonly measure: () => Room;
  /** Of how many claims the line below the board speaks. */
  readonly said: DrawnClaims;
  readonly onFit: (drawn: DrawnClaims) => void;
  /** Called with what the board shows, also where it was not fitted anew for another filter. */
  readonly onDraw: (drawn: DrawnClaims) => void;
}

function Enlarged({ scene, source, room, occasion, measure, said, onFit, onDraw }: EnlargedProps) {
  const rail = needsRail(source.input, scene);
  const key = [occasion, room.width, useWindowHeight(), useFontsReady(), rail].join(' ');
  const [held, hold] = useState(() => ({ key, room, fit: fitIn(source, room, rail) }));
  if (held.key !== key) hold({ key, room, fit: fitIn(source, room, rail) });
  const latest = useRef({ source, rail });
  useLayoutEffect(() => {
    latest.current = { source, rail };
  }, [source, rail]);
  useLayoutEffect(() => {
    // The words above have changed with the occasion, and with them the room that was known before.
    hold((last) => {
      const now = keepRoom(last.room, measure());
      if (now === last.room) return last;
      return { key, room: now, fit: fitIn(latest.current.source, now, latest.current.rail) };
    });
  }, [key, measure]);
  const { scale, dimensions, drawn } = held.fit;
  useLayoutEffect(() => onFit(drawn), [onFit, drawn]);
  useLayoutEffect(() => {
    if (said !== drawn) return;
    // The line below may have become longer with what it says of this very board.
    hold((last) => {
      const { height } = measure();
      if (height >= last.room.height || last.fit.height < height + 1) return last;
      const lower = { ...last.room, height };
      return { ...last, room: lower, fit: fitIn(latest.current.source, lower, latest.current.rail) };
    });
  }, [said, drawn, measure]);
  const Words = useMemo(() => countedWords(onDraw), [onDraw]);
  return (
    <div className="board board-enlarged" style={{ width: dimensions.width, transform: `scale(${scale})` }}>
      <LiveBoard source={source} dimensions={dimensions} Words={Words} scale={scale} />
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
