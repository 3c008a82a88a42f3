import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Maximum rows rendered all at once; of more, only those in sight and a few around them are. */
const MAX_ROWS = 300;
/** Assumed height of a row before it is measured, px. */
const ESTIMATED_HEIGHT = 48;

export interface RowWindow {
  /** First rendered row, and the first one after the rendered ones. */
  readonly from: number;
  readonly to: number;
  /** Height of the rows left out above and below, px. */
  readonly above: number;
  readonly below: number;
  /** Ref callback for each rendered row; undefined when all rows are rendered. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** The rows to render as `scroller` moves. `keyOf` gives a row's key, which does not depend on the order. */
export function useRowWindow(
  count: number,
  keyOf: (index: number) => string,
  scroller: RefObject<HTMLElement | null>,
): RowWindow {
  const enabled = count > MAX_ROWS;
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    enabled,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
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
