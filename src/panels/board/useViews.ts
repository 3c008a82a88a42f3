import { useEffect, useState } from 'react';
import { useViewState } from '../../state/store';
import { useSignOfUse } from '../../ui/loading/useSignOfUse';
import { firstViews } from '../../views/firstViews';
import type { View } from '../../views/view';

let loaded: readonly View[] | null = null;

/**
 * The views of the page's board: those of the primary source's claims, and all once claims that only other sources make are
 * shown. The rest is loaded at the first sign of use; a panel says so where it could not be.
 */
export function useViews(): readonly View[] {
  const isNeeded = useViewState(({ filter }) => filter.layers.includes('others'));
  const isUsed = useSignOfUse();
  const [all, setAll] = useState(loaded);
  useEffect(() => {
    if (all || !(isNeeded || isUsed)) return;
    import('../../views').then(
      ({ views }) => {
        loaded = views;
        setAll(views);
      },
      () => isNeeded && setAll([...firstViews, missing]),
    );
  }, [all, isNeeded, isUsed]);
  return isNeeded && all ? all : firstViews;
}

/** Stands for the views that could not be loaded. */
const missing: View = {
  id: 'missing',
  title: () => 'The table of sums',
  prepare: () => {
    throw new Error('a part of Relata could not be loaded. Reload the page to try again.');
  },
};
