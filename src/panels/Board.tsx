import { useMemo, useRef } from 'react';
import { Axis, Gridlines } from '../chart/Axis';
import { InteractionContext } from '../chart/interaction';
import { placeFrame } from '../geometry/frame';
import { timeScale } from '../geometry/timeScale';
import { useView } from '../state/store';
import { views } from '../views';
import { BoardColumn } from './BoardColumn';
import { AXIS_HEIGHT, placeBoard, stageView } from './boardScene';
import { OverviewPanel } from './OverviewPanel';
import { Tooltip } from './Tooltip';
import { fullRange, shownRange } from './timeWindow';
import { useBoardFocus } from './useBoardFocus';
import { TabStops, useInteraction } from './useInteraction';
import type { Shown } from './useShown';
import { useWidth, useWindowHeight } from './useSize';
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

function SizedBoard({ shown, width }: { shown: Shown; width: number }) {
  const { dataset, matches } = shown;
  const reading = useView((view) => view.reading);
  const others = useView((view) => view.others);
  const period = useView((view) => view.filter.period);
  const windowHeight = useWindowHeight();
  const frame = useMemo(() => placeFrame(width, windowHeight), [width, windowHeight]);
  const input = useMemo(() => ({ dataset, matches, reading, others }), [dataset, matches, reading, others]);
  const full = useMemo(() => fullRange(dataset, matches, reading), [dataset, matches, reading]);
  const staged = useMemo(() => views.map((view) => ({ view, stage: stageView(view, input) })), [input]);
  const board = useMemo(
    () => placeBoard(staged, frame, timeScale(shownRange(period, full), frame.plot)),
    [staged, frame, period, full],
  );
  const ground = useRef<HTMLDivElement>(null);
  const { tabStops, focus } = useBoardFocus(board, ground);
  const interaction = useInteraction(shown, focus);
  return (
    <InteractionContext value={interaction}>
      <TabStops value={tabStops}>
        <div ref={ground} className="board-ground" style={{ height: board.height }}>
          <svg className="board-axis" width={width} height={board.height} aria-hidden="true">
            <Gridlines ticks={board.ticks} y0={AXIS_HEIGHT} y1={board.height} />
            <Axis ticks={board.ticks} y={15} />
          </svg>
          <BoardColumn board={board} library={shown} />
          {board.panels.map((panel) => (
            <ViewPanel key={panel.id} panel={panel} width={width} />
          ))}
          <Tooltip board={board} library={shown} />
        </div>
      </TabStops>
      <OverviewPanel input={input} frame={frame} full={full} period={period} />
    </InteractionContext>
  );
}
