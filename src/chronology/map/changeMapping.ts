/** Changes to a mapping, each as a reader makes them. */
import type { DatePair } from '../../data/import/mapping/datePairs';
import type { DateColumns, Mapping, TextField } from '../../data/import/mapping/mapping';
import type { Said } from '../../data/import/mapping/readings';
import type { TableOverview } from '../../data/import/session/messages';

/** The fields whose cells may name several people or sources. */
export const LISTS: readonly TextField[] = ['people', 'source', 'url', 'themes'];

/** Fills a field from another column; null leaves the field empty. */
export function withField(
  { columns }: TableOverview,
  mapping: Mapping,
  field: TextField,
  column: number | null,
): Mapping {
  const { [field]: _before, ...fields } = mapping.fields;
  if (column === null) return { ...mapping, fields };
  const split = LISTS.includes(field) ? (columns[column]?.split ?? null) : null;
  return {
    ...mapping,
    fields: { ...fields, [field]: { columns: [column], ...(split !== null && { split }) } },
    leftOut: mapping.leftOut.filter((at) => at !== column),
  };
}

/** Of some columns the fullest whose cells look like a field; null where none does. */
function likelyColumn({ columns }: TableOverview, field: TextField, among: readonly number[]): number | null {
  const filled = (column: number) => columns[column]?.filled ?? 0;
  const [first] = among
    .filter((column) => columns[column]?.fields.includes(field))
    .toSorted((a, b) => filled(b) - filled(a));
  return first ?? null;
}

/** Offers a field, filled from the column that looks most like it, or from none yet. */
export function withAnother(
  table: TableOverview,
  mapping: Mapping,
  field: TextField,
  among: readonly number[],
): Mapping {
  const column = likelyColumn(table, field, among);
  if (column !== null) return withField(table, mapping, field, column);
  return { ...mapping, fields: { ...mapping.fields, [field]: { columns: [] } } };
}

/** Gives a field the same text in all claims. */
export const withConstant = (mapping: Mapping, field: TextField, constant: string): Mapping => ({
  ...mapping,
  fields: { ...mapping.fields, [field]: { columns: [], constant } },
});

/** Parts the cells of a field at a sign; null takes each cell whole. */
export function withSplit(mapping: Mapping, field: TextField, split: string | null): Mapping {
  const { split: _before, ...rest } = mapping.fields[field] ?? { columns: [] };
  return {
    ...mapping,
    fields: { ...mapping.fields, [field]: { ...rest, ...(split !== null && { split }) } },
  };
}

/** Reads dates from another column; null reads none there. */
export function withDates(mapping: Mapping, end: 'when' | 'ended', column: number | null): Mapping {
  const { [end]: _before, also: _also, ...rest } = mapping;
  return column === null ? rest : { ...rest, [end]: { column } };
}

/** Leaves a column out, or keeps it beside the claims again. */
export const withLeftOut = (mapping: Mapping, column: number, isOut: boolean): Mapping => ({
  ...mapping,
  leftOut: [...mapping.leftOut.filter((at) => at !== column), ...(isOut ? [column] : [])],
});

const columnsOfPair = ({ when, ended }: DatePair) => ({
  when: { column: when },
  ended: { column: ended },
});

/** Draws one pair of dates, or two of them as two claims a row. */
export function withPairs(mapping: Mapping, pair: DatePair, other: DatePair | null): Mapping {
  const { also: _also, ...rest } = mapping;
  return { ...rest, ...columnsOfPair(pair), ...(other && { also: columnsOfPair(other) }) };
}

const columnOf = (dates: DateColumns | undefined): number | null =>
  dates && 'column' in dates ? dates.column : null;

/** Which of these pairs a mapping draws: one, both, or none of them. */
export function drawnPairs({ when, ended, also }: Mapping, pairs: readonly DatePair[]): readonly DatePair[] {
  const isDrawn = (pair: DatePair) =>
    [{ when, ended }, also].some(
      (dates) => columnOf(dates?.when) === pair.when && columnOf(dates?.ended) === pair.ended,
    );
  return pairs.filter(isDrawn);
}

/** Takes all cells of a column that are written one way as a reader says; null takes them as they are read. */
export function withSaid(mapping: Mapping, column: number, key: string, said: Said | null): Mapping {
  const { [key]: _before, ...rest } = mapping.said?.[column] ?? {};
  const ofColumn = said === null ? rest : { ...rest, [key]: said };
  return { ...mapping, said: { ...mapping.said, [column]: ofColumn } };
}
