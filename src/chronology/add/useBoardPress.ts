/** Adding a claim where an empty place of the board is pressed, or with N. */
import { useCallback, useEffect } from 'react';
import { prepareBoard } from '../../board/board';
import { type BoardLayout, layoutBoard } from '../../board/layoutBoard';
import { fullRange, shownRange } from '../../board/timeWindow';
import type { LaneChoice } from '../../filter/filter';
import type { FilteredDataset } from '../../filter/filterDataset';
import { screenDimensions } from '../../geometry/boardDimensions';
import { middleOf } from '../../geometry/placedMark';
import { usePageKey } from '../../state/singleKeys';
import { getView, useLanes } from '../../state/store';
import { needsDensity } from '../../views/density';
import { firstViews } from '../../views/firstViews';
import { addEmptyClaim } from './addEmptyClaim';
import { pressedPlace } from './pressedPlace';

/** The board as it stands on the page, laid out anew: it is asked for once a press. Null where it is not on the page. */
async function boardOnPage(shown: FilteredDataset, lanes: LaneChoice): Promise<BoardLayout | null> {
  const width = Math.floor(document.querySelector('.board')?.getBoundingClientRect().width ?? 0);
  if (width === 0) return null;
  const { dataset, matches } = shown;
  const { reading, unmatched, filter } = getView();
  const density = needsDensity(dataset)
    ? { density: (await import('../../board/density/densityModule')).densityModule }
    : {};
  const input = { dataset, matches, reading, unmatched, lanes, isNumbered: true, ...density };
  const window = shownRange(filter.period, fullRange(dataset, matches, reading));
  return layoutBoard(
    prepareBoard(input, firstViews),
    screenDimensions(width, globalThis.innerHeight),
    window,
  );
}

/**
 * N adds a claim: at a mark in its lane and at its date, elsewhere undated. While `isEditing`, a press on an empty place of a
 * lane adds one there.
 */
export function useBoardPress(shown: FilteredDataset, isEditing: boolean): void {
  const lanes = useLanes();
  const addAt = useCallback(
    async (panel: Element, find: (board: BoardLayout) => readonly [x: number, y: number] | null) => {
      const board = await boardOnPage(shown, lanes);
      const title = panel.getAttribute('aria-label');
      const id = board?.panels.find((one) => one.title === title)?.id;
      const at = board && find(board);
      const place = board && id !== undefined && at ? pressedPlace(board, id, at[0], at[1]) : null;
      if (place) await addEmptyClaim(place);
    },
    [shown, lanes],
  );
  usePageKey('n', () => {
    const mark = document.activeElement?.closest('.board [data-claim]');
    const panel = mark?.closest('.panel');
    const id = mark?.getAttribute('data-claim');
    if (!panel || !id) {
      void addEmptyClaim();
      return;
    }
    void addAt(panel, (board) => {
      const place = board.marks.get(id);
      return place ? [middleOf(place.mark.body), place.mark.body.y + place.mark.body.height / 2] : null;
    });
  });
  useEffect(() => {
    if (!isEditing) return;
    const onClick = ({ target, clientX, clientY }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('[data-claim], button, a')) return;
      const panel = target.closest('.board .panel');
      const drawing = target.closest('svg');
      if (!panel || !drawing) return;
      const { left, top } = drawing.getBoundingClientRect();
      void addAt(panel, () => [clientX - left, clientY - top]);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [addAt, isEditing]);
}
