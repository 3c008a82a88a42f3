/** How far the mapping of a table has come, as it is kept in the browser. */
import * as v from 'valibot';
import { column, MappingSchema, MendSchema } from './mappingSchema';
import type { Place, ReadingRequest } from './session/messages';

/** By what a table is known again: the chronology that was opened from it, or what its file says of itself. */
export type Known =
  | { readonly chronology: string }
  | { readonly mark: Pick<File, 'name' | 'size' | 'lastModified'> };

export interface Work {
  /** What the page calls the table. */
  readonly name: string;
  readonly place: Place;
  /** The readings of each place that was looked at, by `placeKey`, the last first. */
  readonly readings: Readonly<Record<string, readonly [ReadingRequest, ...ReadingRequest[]]>>;
  /** Null while it is called as the table is. */
  readonly title: string | null;
  readonly isKept: boolean;
}

export interface KeptWork extends Work {
  readonly source: Known;
}

const ReadingSchema = v.object({ mapping: MappingSchema, mends: v.array(MendSchema) });

const WorkSchema: v.GenericSchema<unknown, KeptWork> = v.object({
  source: v.union([
    v.object({ chronology: v.string() }),
    v.object({ mark: v.object({ name: v.string(), size: v.number(), lastModified: v.number() }) }),
  ]),
  name: v.string(),
  place: v.object({ sheet: column, headingRow: v.number() }),
  readings: v.record(v.string(), v.tupleWithRest([ReadingSchema], ReadingSchema)),
  title: v.nullable(v.string()),
  isKept: v.boolean(),
});

/** The work that was kept; null for what is none. */
export function parseWork(value: unknown): KeptWork | null {
  const work = v.safeParse(WorkSchema, value);
  return work.success ? work.output : null;
}
