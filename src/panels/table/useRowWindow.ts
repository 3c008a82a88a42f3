import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Up to so many rows all are in the page; of more, those in sight and a few around them. */
const MOST_ROWS = 300;
/** What a row is taken to be high before it is measured, px. */
const USUAL_HEIGHT = 48;

export interface RowWindow {
  /** First row in the page, and the first after it that is not. */
  readonly from: number;
  readonly to: number;
  /** Height of what is left out above and below, px. */
  readonly above: number;
  readonly below: number;
  /** To be called with each row of the page; undefined when all are there. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Which rows to put into the page as `scroller` moves. `keyOf` names a row wherever it is sorted to. */
export function useRowWindow(
  count: number,
  keyOf: (index: number) => string,
  scroller: RefObject<HTMLElement | null>,
): RowWindow {
  const enabled = count > MOST_ROWS;
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    enabled,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 12,
  });
  if (!enabled) return { from: 0, to: count, above: 0, below: 0, measure: undefined };
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    from: first?.index ?? 0,
    to: last ? last.index + 1 : 0,
    above: first?.start ?? 0,
    below: virtualizer.getTotalSize() - (last?.end ?? 0),
    measure: virtualizer.measureElement,
  };
}
