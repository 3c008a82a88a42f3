/** How each claim's mark stands out: both stores asked in one subscription, since every mark on the board has it. */
import { useSyncExternalStore } from 'react';
import { getHighlight, onHighlight } from './highlight';
import { getView, onView } from './store';

const subscribe = (listener: () => void): (() => void) => {
  const stops = [onHighlight(listener), onView(listener)];
  return () => {
    for (const stop of stops) stop();
  };
};

/** Part of what is pointed at (or focused) and what is selected. Renders again only when the answer changes. */
export const useStandingOf = <T>(answer: (highlighted: string | null, selected: string | null) => T): T =>
  useSyncExternalStore(subscribe, () => answer(getHighlight(), getView().claim));
