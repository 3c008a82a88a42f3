/** Values of a claim's record as its form takes and shows them. */
import type { FileRecord } from '../../data/chronologies/records';
import type { DateBasis } from '../../model/claim';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What something of a list is called; its id where it has no name. */
export const nameOf = (list: readonly FileRecord[], id: string, field: 'name' | 'title'): string =>
  textOf(list.find((one) => one.id === id)?.[field]) || id;

/** A date as the file has it: as one EDTF text, or by its two ends. */
export interface FiledTime {
  readonly edtf?: string | null;
  readonly begin?: string | null;
  readonly end?: string | null;
}

export interface FiledDate extends FiledTime {
  readonly basis: DateBasis;
  readonly wording: string | null;
}

/** The EDTF of a date, its two ends with a slash between; null for none. */
export const edtfOf = ({ edtf, begin, end }: FiledTime): string | null =>
  begin === undefined && end === undefined ? (edtf ?? null) : `${begin ?? ''}/${end ?? ''}`;

/** A date for the file: by its two ends where one of them is a set. */
export function timeOf(edtf: string | null): FiledTime {
  const [begin = '', end] = edtf?.split('/') ?? [];
  if (end === undefined || !/[[{]/.test(edtf ?? '')) return { edtf };
  return { begin: begin || null, end: end || null };
}
