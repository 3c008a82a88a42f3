/** Acts on the view that a reader comes to later than the first page, which loads without them. */
import { initialViewState } from '../address/viewState';
import type { Unmatched } from '../filter/columns/claimSubset';
import { initialFilter } from '../filter/filterKeys';
import { change, replaceView, viewStore } from './store';

/** Chooses what becomes of claims that do not match. */
export const setUnmatched = (unmatched: Unmatched): void => change({ unmatched }, { by: 'act' });

/** Sets filter, reading and what becomes of claims that do not match back to their defaults, and closes the claim; the page stays. */
export const reset = (): void =>
  change(
    {
      filter: initialFilter,
      reading: initialViewState.reading,
      unmatched: initialViewState.unmatched,
      claim: null,
    },
    { by: 'act' },
  );

/** Leaves the stage because no briefing has the scene that the address names, adding a note. */
export function dropScene(): void {
  const { view, notes } = viewStore.getState();
  if (view.scene === null) return;
  replaceView({ ...view, scene: null }, [
    ...notes,
    `Ignored, as no briefing has such a scene: ${view.scene}`,
  ]);
}
