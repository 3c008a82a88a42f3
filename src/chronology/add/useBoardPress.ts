/** Adding a claim where an empty place of the board is pressed, or with N. */
import { type RefObject, useCallback, useEffect } from 'react';
import { prepareBoard } from '../../board/board';
import { type BoardLayout, layoutBoard } from '../../board/layoutBoard';
import { fullRange, shownRange } from '../../board/timeWindow';
import type { FilteredDataset } from '../../filter/filterDataset';
import { screenDimensions } from '../../geometry/boardDimensions';
import { middleOf } from '../../geometry/placedMark';
import type { LaneChoice } from '../../model/lanes';
import { useLanes } from '../../state/lanes';
import { holdKeys, usePageKey } from '../../state/singleKeys';
import { getViewState } from '../../state/store';
import { needsDensity } from '../../views/density';
import { firstViews } from '../../views/firstViews';
import { openForm, setEditing } from '../store/editing';
import { addEmptyClaim } from './addEmptyClaim';
import { pressedPlace } from './pressedPlace';

/** The board as it stands on the page, laid out anew: it is asked for once a press. Null where it is not on the page. */
async function boardOnPage(shown: FilteredDataset, lanes: LaneChoice): Promise<BoardLayout | null> {
  const width = Math.floor(document.querySelector('.board')?.getBoundingClientRect().width ?? 0);
  if (width === 0) return null;
  const { dataset, matches } = shown;
  const { reading, unmatched, filter } = getViewState();
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
 * N adds a claim: at a mark in its lane and at its date, elsewhere undated. E opens the form of the mark or of the chosen claim,
 * and without either switches editing on and off. While `isEditing`, a press on an empty place of a
 * lane adds one there. `wasPressed` says that N was pressed before this was loaded.
 */
export function useBoardPress(
  shown: FilteredDataset,
  isEditing: boolean,
  wasPressed: RefObject<boolean>,
): void {
  const lanes = useLanes();
  const placeAt = useCallback(
    async (panel: Element, find: (board: BoardLayout) => readonly [x: number, y: number] | null) => {
      const board = await boardOnPage(shown, lanes);
      const title = panel.getAttribute('aria-label');
      const id = board?.panels.find((one) => one.title === title)?.id;
      const at = board && find(board);
      return board && id !== undefined && at ? pressedPlace(board, id, at[0], at[1]) : null;
    },
    [shown, lanes],
  );
  const addAtMark = useCallback(async () => {
    holdKeys();
    const mark = document.activeElement?.closest('.board [data-claim]');
    const panel = mark?.closest('.panel');
    const id = mark?.getAttribute('data-claim');
    const place =
      panel &&
      id &&
      (await placeAt(panel, (board) => {
        const body = board.marks.get(id)?.mark.body;
        return body ? [middleOf(body), body.y + body.height / 2] : null;
      }));
    await addEmptyClaim(place || undefined);
  }, [placeAt]);
  usePageKey('n', () => void addAtMark());
  usePageKey('e', () => {
    const mark = document.activeElement?.closest('[data-claim]');
    const id = mark?.getAttribute('data-claim') ?? getViewState().claim;
    if (id === null) setEditing(!isEditing);
    else openForm(id);
  });
  useEffect(() => {
    if (!wasPressed.current) return;
    wasPressed.current = false;
    void addAtMark();
  }, [addAtMark, wasPressed]);
  useEffect(() => {
    if (!isEditing) return;
    const onClick = ({ target, clientX, clientY, detail }: MouseEvent) => {
      if (detail > 1 || !(target instanceof Element) || target.closest('[data-claim], button, a')) return;
      const panel = target.closest('.board .panel');
      const drawing = target.closest('svg');
      if (!panel || !drawing) return;
      const { left, top } = drawing.getBoundingClientRect();
      void placeAt(panel, () => [clientX - left, clientY - top]).then(
        (place) => place && addEmptyClaim(place),
      );
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [placeAt, isEditing]);
}
