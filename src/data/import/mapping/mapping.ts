/** Which columns of a table make which fields of a claim: guessed, shown, and corrected by hand. */
import { memoizeWeak } from '../../../lib/memoizeWeak';
import type { LaneField } from '../../../model/vocabulary';
import type { Convention } from '../dates/readDate';
import type { Answers } from './conventions';
import type { SaidOf } from './readings';

/** The fields that columns of text fill, and what each is called beside its column. */
export const FIELD_NAMES = {
  id: 'Id',
  title: 'Title',
  summary: 'Summary',
  short: 'Short title',
  wording: 'Wording of the date',
  kind: 'Kind',
  place: 'Place',
  themes: 'Themes',
  people: 'Person',
  role: 'Role',
  organisation: 'Organisation',
  quote: 'Quotation',
  speaker: 'Speaker',
  confidence: 'How well it is known',
  precision: 'How finely',
  source: 'Source',
  url: 'Address of the source',
  publisher: 'Publisher',
} as const;

export type TextField = keyof typeof FIELD_NAMES;

/** Where the text of a field comes from. Columns are counted from 0. */
export interface FieldMapping {
  readonly columns: readonly number[];
  /** Parts a cell that names several people or sources. */
  readonly split?: string;
  /** Stands in every claim whose columns are empty. */
  readonly constant?: string;
}

/** A date in one cell, or in one cell for each of its parts. */
export type DateColumns =
  | { readonly column: number }
  | { readonly year: number; readonly month?: number; readonly day?: number; readonly time?: number };

export interface Mapping {
  readonly fields: Readonly<Partial<Record<TextField, FieldMapping>>>;
  /** When it was, or when it began where `ended` has a column. */
  readonly when?: DateColumns;
  readonly ended?: DateColumns;
  /** A second pair of dates, of which each row makes a claim of its own. */
  readonly also?: { readonly when: DateColumns; readonly ended: DateColumns };
  /** By column: how its dates are written, as its cells show or a reader has said. */
  readonly conventions: Readonly<Record<number, Convention>>;
  /** By column: what a reader has said of ways in which its dates are written. */
  readonly said?: Readonly<Record<number, SaidOf>>;
  /** The column whose cells say which rows are no claims but the title or an era, as in TimelineJS. */
  readonly rowType?: number;
  /** Columns with cells that are left out. All others that no field takes are kept beside the claim. */
  readonly leftOut: readonly number[];
  readonly lanes: LaneField;
  /** Cells hold markup, of which the words are taken. */
  readonly isHtml: boolean;
}

/** Number of the form in which mappings are kept. A later form has another, and `data/import/mappingSchema.ts` reads both. */
export const MAPPING_FORMAT = 1;

/** The mapping as it is kept. */
export const keptMapping = (mapping: Mapping) => ({ format: MAPPING_FORMAT, ...mapping }) as const;

export const columnsOf = (dates: DateColumns | undefined): readonly number[] =>
  dates === undefined
    ? []
    : 'column' in dates
      ? [dates.column]
      : [dates.year, dates.month, dates.day, dates.time].filter((column) => column !== undefined);

/** The columns that hold a whole date in each cell. */
export const dateColumns = ({ when, ended, also }: Mapping): readonly number[] => [
  ...new Set(
    [when, ended, also?.when, also?.ended].flatMap((dates) =>
      dates && 'column' in dates ? [dates.column] : [],
    ),
  ),
];

/** The mapping with what a reader has answered for these columns. */
export function withAnswers(mapping: Mapping, columns: readonly number[], answers: Answers): Mapping {
  const answered = columns.map((column) => [column, { ...mapping.conventions[column], ...answers }]);
  return { ...mapping, conventions: { ...mapping.conventions, ...Object.fromEntries(answered) } };
}

/** The columns that some field takes. */
export const usedColumns = memoizeWeak(({ fields, when, ended, rowType }: Mapping): ReadonlySet<number> => {
  const texts = Object.values(fields).flatMap(({ columns }) => columns);
  return new Set([
    ...texts,
    ...columnsOf(when),
    ...columnsOf(ended),
    ...(rowType === undefined ? [] : [rowType]),
  ]);
});

/** The sign that parts the cells of a column, where its field has one. */
export const splitsOf = memoizeWeak(
  ({ fields }: Mapping): ReadonlyMap<number, string | undefined> =>
    new Map(
      Object.values(fields).flatMap(({ columns, split }) =>
        columns.map((column) => [column, split] as const),
      ),
    ),
);

/** The columns whose cells stand beside the claim. */
export function columnsBeside(mapping: Mapping, width: number): readonly number[] {
  const used = usedColumns(mapping);
  const leftOut = new Set(mapping.leftOut);
  return Array.from({ length: width }, (_, at) => at).filter((at) => !used.has(at) && !leftOut.has(at));
}
