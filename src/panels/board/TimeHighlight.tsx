import type { BoardLayout } from '../../board/layoutBoard';
import type { Library } from '../../filter/shownIn';
import { isInView, placeSpan } from '../../geometry/placeSpan';
import { spanIn } from '../../model/reading';
import { formatSpanShort } from '../../model/spanWords';
import { useHighlight } from '../../state/highlight';
import { useView } from '../../state/store';

interface Props {
  readonly board: BoardLayout;
  readonly library: Library;
}

/** The time of the claim that is pointed at, else of the selected one, lit through all panels as wide as it is known. */
export function TimeHighlight({ board, library }: Props) {
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
