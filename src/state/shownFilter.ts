/** The filter that the page answers: what tells marks apart is seen at once, and all else follows the paint. */
import { startTransition, useEffect, useState } from 'react';
import type { Filter } from '../filter/filter';
import { type StoreState, viewStore } from './store';

type Later = (task: () => void) => () => void;

/** Whether marks stay where they are: an act on the filter that leaves the stretch of time and the layers as they are. */
const leavesMarks = (state: StoreState, before: StoreState): boolean =>
  state.cause.by !== 'address' &&
  state.cause.of !== undefined &&
  state.view.filter.period === before.view.filter.period &&
  state.view.filter.layers === before.view.filter.layers;

/**
 * The filter of the view state, or the one before it until the marks that a change tells apart are painted (see
 * `Interaction.useMatch`): `later` runs a task then, and returns the way to cancel it. Where `isAtOnce`, it never lags behind.
 */
export function useShownFilter(isAtOnce: boolean, later: Later): Filter {
  const [shown, show] = useState(() => viewStore.getState().view.filter);
  useEffect(() => {
    const showNewest = () => show(viewStore.getState().view.filter);
    showNewest();
    let cancel = () => {};
    const stop = viewStore.subscribe((state, before) => {
      if (state.view.filter === before.view.filter) return;
      cancel();
      cancel = () => {};
      if (isAtOnce || !leavesMarks(state, before)) showNewest();
      else cancel = later(() => startTransition(showNewest));
    });
    return () => {
      stop();
      cancel();
    };
  }, [isAtOnce, later]);
  return shown;
}
