import { type FC, memo, type ReactNode, useMemo, useRef } from 'react';
import { BoardAxis } from '../../board/BoardAxis';
import {
  type BoardLayout,
  type BoardPanel,
  layoutBoard,
  layoutMore,
  type PreparedBoard,
} from '../../board/layoutBoard';
import { InteractionContext } from '../../chart/interaction';
import type { FilteredDataset } from '../../filter/filterDataset';
import { type BoardDimensions, screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import type { Dataset } from '../../model/dataset';
import { useViewState } from '../../state/store';
import { useAfterPaint } from '../../ui/afterPaint';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { onDemand } from '../../ui/loading/onDemand';
import { useSignOfUse } from '../../ui/loading/useSignOfUse';
import { usePhone } from '../../ui/useMedia';
import { needsDensity } from '../../views/density';
import type { ViewLayout } from '../../views/view';
import { PeriodFields } from '../filters/PeriodFields';
import { LaneControls } from './LaneControls';
import { OverviewPanel } from './OverviewPanel';
import { useBoardFocus } from './useBoardFocus';
import { type BoardSource, loadDensity, useBoardSource } from './useBoardSource';
import { TabStops, useInteraction } from './useInteraction';
import { useLaidOut } from './useLaidOut';
import { EXPLORE_PAPER, useIsNear, usePrinting, useWidth, useWindowHeight } from './useSize';
import { useViews } from './useViews';

interface BoardProps {
  readonly shown: FilteredDataset;
  /** Stands over the panels where nothing matches. */
  readonly notice?: ReactNode;
}

/** All views on one time axis, under the overview; on a phone the overview stands among the filters. */
export function Board({ shown, notice }: BoardProps) {
  const [ref, width] = useWidth<HTMLDivElement>('.explore-board', true);
  return (
    <div ref={ref} className="board">
      {width > 0 && <SizedBoard shown={shown} notice={notice} width={width} />}
    </div>
  );
}

/** Loaded at the first sign of use, since nothing is pointed at or scrolled before. */
const StuckAxis = onDemand(() => import('./StuckAxis'), 'StuckAxis');
const Tooltip = onDemand(() => import('./Tooltip'), 'Tooltip');
const TimeHighlight = onDemand(() => import('./Tooltip'), 'TimeHighlight');
/** On stage before that too: a presenter's window may move the scenes of one that nobody touches. */
const MarkTransition = onDemand(() => import('./MarkTransition'), 'MarkTransition');

function SizedBoard({ shown, notice, width: onScreen }: BoardProps & { width: number }) {
  const windowOnScreen = useWindowHeight();
  const [width, windowHeight] = usePrinting()
    ? [EXPLORE_PAPER.width, EXPLORE_PAPER.height]
    : [onScreen, windowOnScreen];
  const dimensions = useMemo(() => screenDimensions(width, windowHeight), [width, windowHeight]);
  const newest = useBoardSource(shown, { isNumbered: true, views: useViews() });
  const { source, isBehind } = useLaidOut(newest, dimensions);
  const isUsed = useSignOfUse();
  const overview = usePhone() ? null : <Period source={newest} dimensions={dimensions} />;
  return (
    <>
      {source.prepared.map(({ id, view }) => (
        <LayoutAhead key={id} view={view} window={source.window} dimensions={dimensions} />
      ))}
      <LiveBoard
        source={source}
        isBehind={isBehind}
        dimensions={dimensions}
        overview={
          <>
            {overview}
            {isUsed && <StuckAxis source={source} dimensions={dimensions} />}
            {notice}
          </>
        }
      />
    </>
  );
}

interface AheadProps extends Pick<BoardSource, 'window'> {
  readonly view: PreparedBoard[number]['view'];
  readonly dimensions: BoardDimensions;
}

/**
 * Lays out one view, a step in each of as many components as it takes, and draws nothing: between two components React can
 * let the page answer, within `layoutBoard` it cannot.
 */
function LayoutAhead({ view, window, dimensions }: AheadProps) {
  if ('fault' in view || layoutMore(view.value, dimensions, timeScale(window, dimensions.plot))) return null;
  return <LayoutAhead {...{ view, window, dimensions }} />;
}

/** The overview with fields for the period at its left, or above it where there is no room. */
function Period({ source, dimensions }: Pick<Props, 'source' | 'dimensions'>) {
  const { input, full, period } = source;
  const { width, plot, undated, narrow } = dimensions;
  return (
    <OverviewPanel
      input={input}
      width={width}
      plot={plot}
      full={full}
      period={period}
      {...(!narrow && { notes: undated })}
    >
      <div className={narrow ? 'period-above' : 'period-beside'}>
        <PeriodFields full={full} />
      </div>
    </OverviewPanel>
  );
}

interface Props {
  readonly source: BoardSource;
  readonly dimensions: BoardDimensions;
  /** Stands above the panels. */
  readonly overview?: ReactNode;
  /** Draws what is written on the board. */
  readonly Words?: FC<{ readonly board: BoardLayout }>;
  /** Screen px to a px of the board, where a stage enlarges it. */
  readonly scale?: number;
  /** Whether a newer board is being laid out. */
  readonly isBehind?: boolean;
}

/** The board that answers to a reader, at known dimensions. */
export function LiveBoard({ source, dimensions, overview, Words, scale = 1, isBehind = false }: Props) {
  const { shown, prepared, window, panels } = source;
  const board = useMemo(
    () => layoutBoard(prepared, dimensions, window, panels),
    [prepared, dimensions, window, panels],
  );
  const ground = useRef<HTMLDivElement>(null);
  const { tabStops, focus } = useBoardFocus(board, ground);
  const interaction = useInteraction(shown, focus);
  const isUsed = useSignOfUse();
  const hasChosen = useViewState(({ claim }) => claim !== null);
  return (
    <InteractionContext value={interaction}>
      <TabStops value={tabStops}>
        {overview}
        <div
          ref={ground}
          className="board-ground"
          style={{ height: board.height }}
          aria-busy={isBehind || undefined}
        >
          <svg className="board-axis" width={dimensions.width} height={board.height} aria-hidden="true">
            <BoardAxis board={board} height={board.axisEnd} />
          </svg>
          {(isUsed || hasChosen || dimensions.stage) && <TimeHighlight board={board} shown={shown} />}
          {board.panels.map((panel) => (
            <ViewPanel key={panel.id} panel={panel} width={dimensions.width} names={dimensions.labels.x1} />
          ))}
          {Words && (
            <svg className="board-words" width={dimensions.width} height={board.height} aria-hidden="true">
              <Words board={board} />
            </svg>
          )}
          {isUsed && <Tooltip {...{ board, shown, scale, ground }} />}
          {(isUsed || dimensions.stage) && <MarkTransition {...{ board, scale, ground }} />}
        </div>
      </TabStops>
    </InteractionContext>
  );
}

/** Only for data with more claims or people than the board shows at a glance. */
const LongPanel = onDemand(() => import('./LongPanel'), 'LongPanel');

/** Loads what the board of many claims needs and others do not. */
export const loadManyClaims = () =>
  Promise.all([import('./density/askAhead'), loadDensity(), LongPanel.load()]);

/** Loads what the board of this dataset needs, and makes it ready. */
export async function loadBoardOf(dataset: Dataset): Promise<void> {
  if (!needsDensity(dataset)) return;
  const [{ askAhead }] = await loadManyClaims();
  await askAhead(dataset);
}

interface ViewPanelProps {
  readonly panel: BoardPanel;
  readonly width: number;
  /** Width of the column of names, px. */
  readonly names: number;
}

/** One view on the board: a landmark. What nobody sees is drawn after what is seen. */
function ViewPanel({ panel, width, names }: ViewPanelProps) {
  const [ref, isNear] = useIsNear<HTMLElement>();
  const later = useAfterPaint(panel, 'some') ?? panel;
  const { title, top, height } = panel;
  return (
    <section ref={ref} aria-label={title} className="panel" style={{ top, height }}>
      <PanelContent panel={isNear ? panel : later} width={width} names={names} />
    </section>
  );
}

/** The view's drawing, or what went wrong with it. */
const PanelContent = memo(function PanelContent({ panel, width, names }: ViewPanelProps) {
  const { title, height, outcome } = panel;
  const fault = (message: string) => (
    <p className="panel-fault" role="alert">
      {title} could not be drawn: {message} The other panels go on.
    </p>
  );
  if ('fault' in outcome) return fault(outcome.fault.message);
  const { layout, draw } = outcome.value;
  return (
    <ErrorBoundary retryKey={layout} fallback={fault}>
      {isLarge(layout) ? (
        <LongPanel id={panel.id} title={title} drawing={outcome.value} width={width} height={height} />
      ) : (
        <svg width={width} height={height} role="group" aria-label={`${title}, chart`}>
          {draw()}
        </svg>
      )}
      <LaneControls controls={layout.laneControls ?? []} width={names} />
    </ErrorBoundary>
  );
});

const isLarge = ({ densities = [], isLong = false }: ViewLayout): boolean => isLong || densities.length > 0;
