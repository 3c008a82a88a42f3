import { useMemo, useRef } from 'react';
import { AXIS_HEIGHT } from '../../board/layoutBoard';
import { Axis, Gridlines } from '../../chart/Axis';
import { InteractionContext } from '../../chart/interaction';
import type { Shown } from '../../filter/shownIn';
import { type Frame, placeFrame } from '../../geometry/boardDimensions';
import { OverviewPanel } from './OverviewPanel';
import { BoardColumn } from './TimeHighlight';
import { Tooltip } from './Tooltip';
import { useBoardFocus } from './useBoardFocus';
import { TabStops, useInteraction } from './useInteraction';
import { useGlide } from './useMarkTransition';
import { type BoardPlan, useBoardPlan } from './usePreparedBoard';
import { PAPER, usePrinting, useWidth, useWindowHeight } from './useSize';
import { ViewPanel } from './ViewPanel';

/** All views on one time axis, with the overview below. */
export function Board({ shown }: { shown: Shown }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className="board">
      {width > 0 && <SizedBoard shown={shown} width={width} />}
    </div>
  );
}

function SizedBoard({ shown, width: onScreen }: { shown: Shown; width: number }) {
  const windowOnScreen = useWindowHeight();
  const [width, windowHeight] = usePrinting() ? [PAPER.width, PAPER.height] : [onScreen, windowOnScreen];
  const frame = useMemo(() => placeFrame(width, windowHeight), [width, windowHeight]);
  return <FramedBoard shown={shown} plan={useBoardPlan(shown)} frame={frame} />;
}

interface Props {
  readonly shown: Shown;
  readonly plan: BoardPlan;
  readonly frame: Frame;
}

/** The board in a frame that is known. */
export function FramedBoard({ shown, plan, frame }: Props) {
  const { input, full, period, place } = plan;
  const board = useMemo(() => place(frame), [place, frame]);
  const ground = useRef<HTMLDivElement>(null);
  const { tabStops, focus } = useBoardFocus(board, ground);
  const interaction = useInteraction(shown, focus);
  useGlide(board, ground);
  return (
    <InteractionContext value={interaction}>
      <TabStops value={tabStops}>
        <div ref={ground} className="board-ground" style={{ height: board.height }}>
          <svg className="board-axis" width={frame.width} height={board.height} aria-hidden="true">
            <Gridlines ticks={board.ticks} y0={AXIS_HEIGHT} y1={board.height} />
            <Axis ticks={board.ticks} y={15} />
          </svg>
          <BoardColumn board={board} library={shown} />
          {board.panels.map((panel) => (
            <ViewPanel key={panel.id} panel={panel} width={frame.width} />
          ))}
          <Tooltip board={board} library={shown} />
        </div>
      </TabStops>
      <OverviewPanel input={input} frame={frame} full={full} period={period} />
    </InteractionContext>
  );
}
