/** A mapping as it is kept for years: beside the table of a chronology, and in the browser for tables of the same shape. */
import * as v from 'valibot';
import type { LaneField } from '../../model/vocabulary';
import type { Convention } from './dates/readDate';
import {
  type DateColumns,
  FIELD_NAMES,
  type FieldMapping,
  MAPPING_FORMAT,
  type Mapping,
} from './mapping/mapping';
import type { Mend } from './mapping/mends';
import type { Said } from './mapping/readings';

/** A schema for each entry of what is kept, so that an entry that is added to it is not lost when it is read. */
type EntriesOf<T> = Readonly<Record<keyof T, v.GenericSchema>>;

const opt = v.exactOptional;
const flag = opt(v.boolean());

/** An index of a column. */
export const column = v.pipe(v.number(), v.integer(), v.minValue(0));
const columns = v.array(column);
const byColumn = <T extends v.GenericSchema>(one: T) => v.record(v.pipe(v.string(), v.digits()), one);

const FieldSchema = v.object({
  columns,
  split: opt(v.string()),
  constant: opt(v.string()),
} satisfies EntriesOf<FieldMapping>);

const DatesSchema: v.GenericSchema<unknown, DateColumns> = v.union([
  v.object({ column }),
  v.object({ year: column, month: opt(column), day: opt(column), time: opt(column) }),
]);

const ConventionSchema = v.object({
  order: opt(v.picklist(['day-first', 'month-first'])),
  winter: opt(v.picklist(['first-year', 'last-year'])),
  smallYears: flag,
  threeDigitYears: flag,
  months: flag,
  serials: opt(v.picklist([1900, 1904])),
  isProse: flag,
} satisfies EntriesOf<Convention>);

const SaidSchema: v.GenericSchema<unknown, Said> = v.union([
  v.picklist(['undated', 'year', 'month', 'decade', 'about', 'within', 'lasted']),
  v.pipe(v.number(), v.integer(), v.minValue(0)),
]);

const FIELDS = Object.keys(FIELD_NAMES) as (keyof typeof FIELD_NAMES)[];
const LANES: readonly LaneField[] = ['person', 'organisation', 'kind', 'place', 'theme'];

const entries = {
  fields: v.record(v.picklist(FIELDS), FieldSchema),
  when: opt(DatesSchema),
  ended: opt(DatesSchema),
  also: opt(v.object({ when: DatesSchema, ended: DatesSchema })),
  conventions: byColumn(ConventionSchema),
  said: opt(byColumn(v.record(v.string(), SaidSchema))),
  rowType: opt(column),
  leftOut: columns,
  lanes: v.picklist(LANES),
  isHtml: v.boolean(),
} satisfies EntriesOf<Mapping>;

/** A mapping of any format; one that does not name its format is of the first. */
export const MappingSchema = v.pipe(
  v.object({ format: opt(v.literal(MAPPING_FORMAT), MAPPING_FORMAT), ...entries }),
  v.transform(({ format: _, ...mapping }): Mapping => mapping),
);

export const MendSchema = v.object({
  column,
  row: v.nullable(v.number()),
  written: v.string(),
  text: v.string(),
} satisfies EntriesOf<Mend>);

/** The mapping that was kept; null for what is none, or is of a later format. */
export function parseMapping(value: unknown): Mapping | null {
  const result = v.safeParse(MappingSchema, value);
  return result.success ? result.output : null;
}
