import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableColumn } from './tableColumns';
import type { TableRow } from './tableRows';
import { compareKeys, type SortKey } from './tableRows';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const initialState = { sorting: [{ id: 'date', desc: false }] };

/** Sort direction of a column; false if the table is not sorted by it. */
export type Direction = 'asc' | 'desc' | false;

export interface RecordTable {
  /** In the current order. */
  readonly rows: readonly TableRow[];
  readonly directionOf: (id: string) => Direction;
  /** Sorts by a column; reverses the order if the table is sorted by it already. */
  readonly sortBy: (id: string) => void;
}

/** Sorts rows by a column, initially by date. Rows without a key come last in both directions. */
export function useRecordTable(data: readonly TableRow[], columns: readonly TableColumn[]): RecordTable {
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
