import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { keepParam } from '../../state/addressActs';
import { pageSearch } from '../../state/addressSync';
import type { TableColumn } from './tableColumns';
import { compareKeys, type SortKey, type TableRow } from './tableRows';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

interface Sort {
  readonly id: string;
  readonly desc: boolean;
}

/** The parameter of the address that says how the table is sorted: the id of a column, after a minus where it is turned round. */
const SORT = 'sort';
const BY_DATE: Sort = { id: 'date', desc: false };

const formatSort = ({ id, desc }: Sort): string => `${desc ? '-' : ''}${id}`;

/** How an address sorts the table; by date where it does not say, or names no column. */
export function parseSort(search: string, columns: readonly Pick<TableColumn, 'id'>[]): Sort {
  const text = new URLSearchParams(search).get(SORT) ?? '';
  const sort = { id: text.replace(/^-/, ''), desc: text.startsWith('-') };
  return columns.some(({ id }) => id === sort.id) ? sort : BY_DATE;
}

/** Keeps in the address how the table is sorted, as long as it is shown. */
function useSortInAddress(sort: Sort | undefined): void {
  const text = formatSort(sort ?? BY_DATE);
  useEffect(() => {
    keepParam(SORT, text === formatSort(BY_DATE) ? null : text);
  }, [text]);
  useEffect(() => () => keepParam(SORT, null), []);
}

/** Sort direction of a column; false if the table is not sorted by it. */
export type Direction = 'asc' | 'desc' | false;

export interface ClaimTable {
  /** In the current order. */
  readonly rows: readonly TableRow[];
  readonly directionOf: (id: string) => Direction;
  /** Sorts by a column; reverses the order if the table is sorted by it already. */
  readonly sortBy: (id: string) => void;
}

/** Sorts rows by a column, initially as the address says. Rows without a key come last in both directions. */
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
  const [initialState] = useState(() => ({ sorting: [parseSort(pageSearch(), columns)] }));
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: ({ claim }) => claim.id,
    initialState,
  });
  const { rows } = table.getRowModel();
  const { sorting } = table.state;
  useSortInAddress(sorting[0]);
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
