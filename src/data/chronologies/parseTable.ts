/** A kept table as any edition of Relata has kept it. */
import * as v from 'valibot';
import { NO_HEADINGS } from '../import/formats/sheet';
import { column, MappingSchema, MendSchema } from '../import/mappingSchema';
import { type KeptTable, keptOutcome, type TableReading } from './keptTable';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const outcomeEntries = {
  counts: v.object({
    rows: count,
    claims: count,
    undated: count,
    otherRows: count,
    // Not counted when tables were first kept.
    repeated: v.optional(count, 0),
    beside: count,
    lost: count,
  }),
  unread: count,
  groups: v.array(
    v.object({
      row: count,
      column,
      heading: v.string(),
      text: v.string(),
      mended: v.exactOptional(v.string()),
      reason: v.string(),
      count,
    }),
  ),
};

const readEntries = { mapping: MappingSchema, mends: v.array(MendSchema) };
const actEntries = { step: count, isProposed: v.boolean() };

/** A reading, and one as it was first kept: as the worker and the page told each other of it. */
const ReadingSchema: v.GenericSchema<unknown, TableReading> = v.union([
  v.object({
    ...actEntries,
    ...readEntries,
    outcome: v.object({ ...outcomeEntries, dates: v.object({ cells: count, ways: count }) }),
  }),
  v.pipe(
    v.object({
      ...actEntries,
      wish: v.object(readEntries),
      outcome: v.object({
        ...outcomeEntries,
        writings: v.record(
          v.string(),
          v.array(
            v.object({ count, reading: v.object({ kind: v.string() }), said: v.optional(v.unknown()) }),
          ),
        ),
      }),
    }),
    v.transform(({ wish, outcome, ...act }) => ({ ...act, ...wish, outcome: keptOutcome(outcome) })),
  ),
]);

const TableSchema = v.object({
  name: v.string(),
  sheet: count,
  headingRow: v.union([count, v.literal(NO_HEADINGS)]),
  headings: v.array(v.string()),
  readings: v.array(v.unknown()),
});

/** The table that was kept, without readings that cannot be read; null where none can be. */
export function parseTable(value: unknown): KeptTable | null {
  const table = v.safeParse(TableSchema, value);
  if (!table.success) return null;
  const readings = table.output.readings.flatMap((one) => {
    const reading = v.safeParse(ReadingSchema, one);
    return reading.success ? [reading.output] : [];
  });
  return readings.length > 0 ? { ...table.output, readings } : null;
}
