import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { compareKeys, type SortKey } from './sortKey';
import type { TableColumn } from './tableColumns';
import type { TableRow } from './tableRows';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const initialState = { sorting: [{ id: 'date', desc: false }] };

/** The way in which a column is sorted; false for a column that is not. */
export type Direction = 'asc' | 'desc' | false;

export interface RecordTable {
  /** In the order that is chosen now. */
  readonly rows: readonly TableRow[];
  readonly directionOf: (id: string) => Direction;
  /** Sorts by a column; by the one that sorts already, the other way round. */
  readonly sortBy: (id: string) => void;
}

/** Sorts rows by a column, at first by date. Rows that have nothing to sort by come last either way. */
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
