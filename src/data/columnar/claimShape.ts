/** How the bytes of a claim are taken apart: which of its fields are kept in columns, and which as text. */
import type * as v from 'valibot';
import { AidSchema, EventSchema, PeriodSchema } from '../schema/schema';
import { type ClaimList, TEXTS } from './claimFields';

/** Objects that are taken apart; all others are kept whole. */
const NESTS: readonly string[] = ['date', 'record', 'quote'];

export type Schema = v.GenericSchema<unknown>;

/** A field of an object: `path` is its place in the claim. */
export type FieldShape = {
  readonly path: string;
  readonly key: Uint8Array;
  readonly isOptional: boolean;
  /** The JSON of what stands for a field that is not given; null where nothing does. */
  readonly fallback: Uint8Array | null;
  readonly schema: Schema;
} & (
  | { readonly as: 'column' }
  | { readonly as: 'text'; readonly slot: number }
  | { readonly as: 'nest'; readonly nest: ObjectShape }
);

export type ObjectShape = readonly FieldShape[];

/** The parts of valibot's schemas that are read here. */
interface OpenSchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, OpenSchema>>;
  readonly wrapped?: OpenSchema;
  readonly default?: unknown;
}

const jsonBytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The shape of the field `key` whose path is `path`. */
function fieldShape(path: string, key: string, declared: OpenSchema): FieldShape {
  const isOptional = declared.type === 'exact_optional';
  const open = (isOptional && declared.wrapped) || declared;
  const field = {
    path,
    key: jsonBytesOf(key),
    isOptional,
    fallback: declared.default === undefined ? null : jsonBytesOf(declared.default),
    schema: open as unknown as Schema,
  };
  const slot = (TEXTS as readonly string[]).indexOf(path);
  if (slot >= 0) return { ...field, as: 'text', slot };
  if (NESTS.includes(path)) return { ...field, as: 'nest', nest: objectShape(open, `${path}.`) };
  return { ...field, as: 'column' };
}

const objectShape = ({ entries = {} }: OpenSchema, before = ''): ObjectShape =>
  Object.entries(entries).map(([key, entry]) => fieldShape(`${before}${key}`, key, entry));

export const claimShapes: Readonly<Record<ClaimList, ObjectShape>> = {
  events: objectShape(EventSchema as unknown as OpenSchema),
  aid: objectShape(AidSchema as unknown as OpenSchema),
  periods: objectShape(PeriodSchema as unknown as OpenSchema),
};

const columnsIn = (shape: ObjectShape): FieldShape[] =>
  shape.flatMap((field) =>
    field.as === 'nest' ? columnsIn(field.nest) : field.as === 'column' ? [field] : [],
  );

/** All fields that are kept in columns, by path. */
export const columnFields: ReadonlyMap<string, FieldShape> = new Map(
  Object.values(claimShapes)
    .flatMap(columnsIn)
    .map((field) => [field.path, field]),
);
