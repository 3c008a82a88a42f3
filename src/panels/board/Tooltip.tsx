/** What tells of the claim that is pointed at, or chosen: a note at its mark, and its time lit through all panels. */
import { type RefObject, useEffect, useRef } from 'react';
import type { BoardLayout } from '../../board/layoutBoard';
import type { DatasetIndex } from '../../filter/filterDataset';
import { foundWords } from '../../filter/foundWords';
import { isInView, placeSpan } from '../../geometry/placedSpan';
import { clamp } from '../../lib/number';
import { cutTitle } from '../../lib/shortText';
import { capitalize } from '../../lib/text';
import { isSum } from '../../model/claim';
import { figuresIn } from '../../model/figures';
import { spanIn } from '../../model/reading';
import { formatContest, formatDate } from '../../model/words/claims';
import { formatPeople } from '../../model/words/direction';
import { formatSpanShort } from '../../model/words/spans';
import { highlight, useHighlightAndSelection } from '../../state/highlight';
import { useViewState } from '../../state/store';
import { freeAbove, liftTip } from '../../ui/liftTip';
import { TIP_GAP, TIP_WIDTH } from '../../ui/loading/earlyTip';
import './tooltip.css';
import { scrollerOf } from './useBoardFocus';

/** A mark that a filter takes from under the pointer is no longer pointed at, and says so to nobody. */
function useForgetGone(id: string | null, isThere: boolean): void {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (id !== null && seen.current === id && !isThere) highlight(null);
    seen.current = isThere ? id : null;
  }, [id, isThere]);
}

interface Props {
  readonly board: BoardLayout;
  readonly shown: DatasetIndex;
  /** Screen px to a px of the board. */
  readonly scale: number;
  readonly ground: RefObject<HTMLElement | null>;
}

/**
 * A short note at the mark that is pointed at or focused: below it, or above where the window ends. Its place comes from
 * the layout; all that is asked of the page is how far it and a long panel have scrolled.
 */
export function Tooltip({ board, shown, scale, ground }: Props) {
  const id = useHighlightAndSelection((highlighted) => highlighted);
  const reading = useViewState((view) => view.reading);
  const q = useViewState((view) => view.filter.q);
  const isOpen = useViewState((view) => view.claim === id);
  const claim = shown.byId.get(id ?? '');
  const place = board.marks.get(id ?? '');
  useForgetGone(id, place !== undefined);
  if (!claim || !place || isOpen) return null;
  const { mark } = place;
  const bottom = place.top - (scrollerOf(place.panel)?.scrollTop ?? 0) + mark.hit.y + mark.hit.height;
  const top = bottom + TIP_GAP;
  const inWindow = (ground.current?.getBoundingClientRect().top ?? 0) / scale + top;
  const { plot, width } = board.dimensions;
  const visible0 = mark.form === 'undated' ? mark.hit.x : Math.max(plot.x0, mark.hit.x);
  const visible1 =
    mark.form === 'undated' ? visible0 + mark.hit.width : Math.min(plot.x1, mark.hit.x + mark.hit.width);
  const left = clamp((visible0 + visible1) / 2 - TIP_WIDTH / 2, 0, Math.max(0, width - TIP_WIDTH));
  const contest = formatContest(claim, reading, shown.dataset);
  const people = capitalize(formatPeople(claim, shown.dataset));
  const found = foundWords(shown, q, claim.id);
  return (
    <div
      className="tooltip"
      style={{
        left,
        width: TIP_WIDTH,
        top,
        transform: liftTip(
          inWindow,
          mark.hit.height + 2 * TIP_GAP,
          freeAbove(document.querySelector('.evidence')) / scale,
        ),
      }}
      aria-hidden="true"
    >
      <strong>{cutTitle(claim.title)}</strong>
      {people && <span>{people}</span>}
      <span>{formatDate(claim, reading, shown.dataset)}</span>
      {isSum(claim) && <span>{figuresIn(claim, reading).claimant}</span>}
      {found && <span>{found}</span>}
      {contest && <span>≠ {contest}</span>}
      {mark.match === 'outside' && <span>left out by the filter</span>}
      {mark.match === 'possibly' && <span>possibly in the chosen period</span>}
    </div>
  );
}

/** Of the plot, for the claim that a scene is about. */
const WIDEST_COLUMN = 0.12;

/** The time of the claim that is pointed at, else of the selected one, lit through all panels as wide as it is known. */
export function TimeHighlight({ board, shown }: Pick<Props, 'board' | 'shown'>) {
  const highlighted = useHighlightAndSelection((highlighted) => highlighted);
  const selected = useViewState((view) => view.claim);
  const reading = useViewState((view) => view.reading);
  const claim = shown.byId.get(highlighted ?? selected ?? '');
  const span = claim && spanIn(claim, reading);
  if (!span) return null;
  const placed = placeSpan(span, board.x);
  if (!isInView(placed, board.x)) return null;
  const { plot, stage } = board.dimensions;
  const x0 = Math.max(plot.x0, placed.x0);
  const width = Math.max(1, Math.min(plot.x1, placed.x1) - x0);
  // What a scene is about may be so wide that it would be no column in it.
  if (stage && highlighted === null && width > WIDEST_COLUMN * (plot.x1 - plot.x0)) return null;
  return (
    <>
      <div className="column" style={{ left: x0, width, height: board.bottom }} aria-hidden="true" />
      {!stage && (
        <span className="column-date" style={{ left: x0 + width / 2 }} aria-hidden="true">
          {formatSpanShort(span)}
        </span>
      )}
    </>
  );
}
