import {
  lazy,
  memo,
  type ReactNode,
  type RefObject,
  Suspense,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { BoardAxis } from '../../board/BoardDrawing';
import { type BoardLayout, type BoardPanel, layoutBoard } from '../../board/layoutBoard';
import { InteractionContext } from '../../chart/interaction';
import type { DatasetIndex, FilteredDataset } from '../../filter/filterDataset';
import { type BoardDimensions, screenDimensions } from '../../geometry/boardDimensions';
import { middleOf } from '../../geometry/placedMark';
import { isInView, placeSpan } from '../../geometry/placedSpan';
import { spanIn } from '../../model/reading';
import { formatSpanShort } from '../../model/words/spans';
import { useHighlight } from '../../state/highlight';
import { useView } from '../../state/store';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { usePhone } from '../../ui/useMedia';
import { useSignOfUse } from '../../ui/useSignOfUse';
import type { Scene } from '../../views/view';
import { PeriodFields } from '../filters/PeriodFields';
import { LaneControls } from './LaneControls';
import { OverviewPanel } from './OverviewPanel';
import { useBoardFocus } from './useBoardFocus';
import { type BoardSource, useBoardSource } from './useBoardSource';
import { TabStops, useInteraction } from './useInteraction';
import { PAPER, usePrinting, useWidth, useWindowHeight } from './useSize';
import { useViews } from './useViews';

interface BoardProps {
  readonly shown: FilteredDataset;
  /** Stands over the panels where nothing matches. */
  readonly notice?: ReactNode;
}

/** All views on one time axis, under the overview; on a phone the overview stands among the filters. */
export function Board({ shown, notice }: BoardProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className="board">
      {width > 0 && <SizedBoard shown={shown} notice={notice} width={width} />}
    </div>
  );
}

/** Loaded at the first sign of use, since nothing is pointed at or scrolled before. */
const StuckAxis = lazy(() => import('./StuckAxis').then((module) => ({ default: module.StuckAxis })));
const Tooltip = lazy(() => import('./Tooltip').then((module) => ({ default: module.Tooltip })));

function SizedBoard({ shown, notice, width: onScreen }: BoardProps & { width: number }) {
  const windowOnScreen = useWindowHeight();
  const [width, windowHeight] = usePrinting() ? [PAPER.width, PAPER.height] : [onScreen, windowOnScreen];
  const dimensions = useMemo(() => screenDimensions(width, windowHeight), [width, windowHeight]);
  const source = useBoardSource(shown, { isNumbered: true, views: useViews() });
  const isUsed = useSignOfUse();
  const overview = usePhone() ? null : <Period source={source} dimensions={dimensions} />;
  return (
    <LiveBoard
      shown={shown}
      source={source}
      dimensions={dimensions}
      overview={
        <>
          {overview}
          {isUsed && (
            <Suspense>
              <StuckAxis source={source} dimensions={dimensions} />
            </Suspense>
          )}
          {notice}
        </>
      }
    />
  );
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
  readonly shown: FilteredDataset;
  readonly source: BoardSource;
  readonly dimensions: BoardDimensions;
  /** Stands above the panels; the overview unless given. */
  readonly overview?: ReactNode;
}

/** The board that answers to a reader, at known dimensions. */
export function LiveBoard({ shown, source, dimensions, overview }: Props) {
  const { input, prepared, window, panels, full, period } = source;
  const { width, plot } = dimensions;
  const board = useMemo(
    () => layoutBoard(prepared, dimensions, window, panels),
    [prepared, dimensions, window, panels],
  );
  const ground = useRef<HTMLDivElement>(null);
  const { tabStops, focus } = useBoardFocus(board, ground);
  const interaction = useInteraction(shown, focus);
  const isUsed = useSignOfUse();
  useMarkTransition(board, ground);
  return (
    <InteractionContext value={interaction}>
      <TabStops value={tabStops}>
        {overview ?? <OverviewPanel {...{ input, width, plot, full, period }} />}
        <div ref={ground} className="board-ground" style={{ height: board.height }}>
          <svg className="board-axis" width={dimensions.width} height={board.height} aria-hidden="true">
            <BoardAxis board={board} height={board.height} />
          </svg>
          <TimeHighlight board={board} library={shown} />
          {board.panels.map((panel) => (
            <ViewPanel key={panel.id} panel={panel} width={dimensions.width} names={dimensions.labels.x1} />
          ))}
          {isUsed && (
            <Suspense>
              <Tooltip board={board} library={shown} />
            </Suspense>
          )}
        </div>
      </TabStops>
    </InteractionContext>
  );
}

interface TimeHighlightProps {
  readonly board: BoardLayout;
  readonly library: DatasetIndex;
}

/** The time of the claim that is pointed at, else of the selected one, lit through all panels as wide as it is known. */
function TimeHighlight({ board, library }: TimeHighlightProps) {
  const highlighted = useHighlight(({ id }) => id);
  const selected = useView((view) => view.claim);
  const reading = useView((view) => view.reading);
  const claim = library.byId.get(highlighted ?? selected ?? '');
  const span = claim && spanIn(claim, reading);
  if (!span) return null;
  const placed = placeSpan(span, board.x);
  if (!isInView(placed, board.x)) return null;
  const { plot } = board.dimensions;
  const x0 = Math.max(plot.x0, placed.x0);
  const width = Math.max(1, Math.min(plot.x1, placed.x1) - x0);
  return (
    <>
      <div className="column" style={{ left: x0, width, height: board.height }} aria-hidden="true" />
      <span className="column-date" style={{ left: x0 + width / 2, top: board.height }} aria-hidden="true">
        {formatSpanShort(span)}
      </span>
    </>
  );
}

/** Only for data with more claims or people than the board shows at a glance. */
const LongPanel = lazy(() => import('./LongPanel').then((module) => ({ default: module.LongPanel })));

interface ViewPanelProps {
  readonly panel: BoardPanel;
  readonly width: number;
  /** Width of the column of names, px. */
  readonly names: number;
}

/** One view on the board: a landmark with the view's drawing, or what went wrong with it. */
const ViewPanel = memo(function ViewPanel({ panel, width, names }: ViewPanelProps) {
  const { title, height, top, outcome } = panel;
  const fault = (message: string) => (
    <p className="panel-fault" role="alert">
      {title} could not be drawn: {message} The other panels go on.
    </p>
  );
  return (
    <section aria-label={title} className="panel" style={{ top, height }}>
      {'fault' in outcome ? (
        fault(outcome.fault.message)
      ) : (
        <ErrorBoundary retryKey={outcome.value.scene} fallback={fault}>
          {isLarge(outcome.value.scene) ? (
            <Suspense>
              <LongPanel id={panel.id} title={title} drawing={outcome.value} width={width} height={height} />
            </Suspense>
          ) : (
            <svg width={width} height={height} role="group" aria-label={`${title}, chart`}>
              {outcome.value.draw()}
            </svg>
          )}
          <LaneControls controls={outcome.value.scene.laneControls ?? []} width={names} />
        </ErrorBoundary>
      )}
    </section>
  );
});

const isLarge = ({ densities = [], isLong = false }: Scene): boolean => isLong || densities.length > 0;

const TRANSITION = { duration: 240, easing: 'ease-out' };

/**
 * Moves marks from where they stood to where they stand when the reading of dates or the scene on stage changes, so that
 * the eye can follow them. Places come from the layout; nothing is measured. Zooming and filtering are drawn at once.
 */
function useMarkTransition(board: BoardLayout, ground: RefObject<HTMLElement | null>): void {
  const occasion = useView(({ reading, scene }) => `${reading} ${scene ?? ''}`);
  const last = useRef({ board, occasion });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { board, occasion };
    if (before.occasion === occasion || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const mark of ground.current?.querySelectorAll<SVGGElement>('[data-claim]') ?? [])
      move(mark, before.board, board);
  }, [ground, board, occasion]);
}

function move(element: SVGGElement, before: BoardLayout, now: BoardLayout): void {
  const id = element.dataset['claim'] ?? '';
  const [from, to] = [before.marks.get(id), now.marks.get(id)];
  if (!from || !to || from.panel !== to.panel) return;
  const dx = middleOf(from.mark.body) - middleOf(to.mark.body);
  const dy = from.mark.body.y - to.mark.body.y;
  if (dx !== 0 || dy !== 0)
    element.animate([{ translate: `${dx}px ${dy}px` }, { translate: 'none' }], TRANSITION);
}
