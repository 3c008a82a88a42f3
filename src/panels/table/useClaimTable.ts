import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo } from 'react';
import type { TableColumn } from './tableColumns';
import { compareKeys, type SortKey, type TableRow } from './tableRows';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const initialState = { sorting: [{ id: 'date', desc: false }] };

/** Sort direction of a column; false if the table is not sorted by it. */
export type Direction = 'asc' | 'desc' | false;

export interface ClaimTable {
  /** In the current order. */
  readonly rows: readonly TableRow[];
  readonly directionOf: (id: string) => Direction;
  /** Sorts by a column; reverses the order if the table is sorted by it already. */
  readonly sortBy: (id: string) => void;
}

/** Sorts rows by a column, initially by date. Rows without a key come last in both directions. */
export function useClaimTable(data: readonly TableRow[], columns: readonly TableColumn[]): ClaimTable {
  const definitions = useMemo(
    () =>
      columns.map(({ id, keyOf }) => ({
        id,
        accessorFn: keyOf,
        sortUndefined: 'last' as const,
        sortFn: (a: Sortable, b: Sortable, column: string) =>
          compareKeys(a.getValue<SortKey>(column), b.getValue<SortKey>(column)),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: ({ claim }) => claim.id,
    initialState,
  });
  const { rows } = table.getRowModel();
  const { sorting } = table.state;
  return useMemo(() => {
    const directionOf = (id: string): Direction => {
      const sort = sorting.find((one) => one.id === id);
      return sort ? (sort.desc ? 'desc' : 'asc') : false;
    };
    const sortBy = (id: string) => table.setSorting([{ id, desc: directionOf(id) === 'asc' }]);
    return { rows: rows.map(({ original }) => original), directionOf, sortBy };
  }, [rows, sorting, table.setSorting]);
}

interface Sortable {
  readonly getValue: <T>(column: string) => T;
}

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
