import { useMemo, useRef } from 'react';
import { BoardAxis } from '../../board/BoardAxis';
import { layoutBoard } from '../../board/layoutBoard';
import { InteractionContext } from '../../chart/interaction';
import type { Shown } from '../../filter/shownIn';
import { type BoardDimensions, screenDimensions } from '../../geometry/boardDimensions';
import { OverviewPanel } from './OverviewPanel';
import { TimeHighlight } from './TimeHighlight';
import { Tooltip } from './Tooltip';
import { useBoardFocus } from './useBoardFocus';
import { type BoardSource, useBoardSource } from './useBoardSource';
import { TabStops, useInteraction } from './useInteraction';
import { useMarkTransition } from './useMarkTransition';
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
  const dimensions = useMemo(() => screenDimensions(width, windowHeight), [width, windowHeight]);
  return <LiveBoard shown={shown} source={useBoardSource(shown)} dimensions={dimensions} />;
}

interface Props {
  readonly shown: Shown;
  readonly source: BoardSource;
  readonly dimensions: BoardDimensions;
}

/** The board that answers to a reader, at known dimensions. */
export function LiveBoard({ shown, source, dimensions }: Props) {
  const { input, prepared, window, panels, full, period } = source;
  const board = useMemo(
    () => layoutBoard(prepared, dimensions, window, panels),
    [prepared, dimensions, window, panels],
  );
  const ground = useRef<HTMLDivElement>(null);
  const { tabStops, focus } = useBoardFocus(board, ground);
  const interaction = useInteraction(shown, focus);
  useMarkTransition(board, ground);
  return (
    <InteractionContext value={interaction}>
      <TabStops value={tabStops}>
        <div ref={ground} className="board-ground" style={{ height: board.height }}>
          <svg className="board-axis" width={dimensions.width} height={board.height} aria-hidden="true">
            <BoardAxis board={board} height={board.height} />
          </svg>
          <TimeHighlight board={board} library={shown} />
          {board.panels.map((panel) => (
            <ViewPanel key={panel.id} panel={panel} width={dimensions.width} />
          ))}
          <Tooltip board={board} library={shown} />
        </div>
      </TabStops>
      <OverviewPanel input={input} dimensions={dimensions} full={full} period={period} />
    </InteractionContext>
  );
}
