/** The order of keys that a saved file promises, so that a change to one date is one hunk of a comparison of lines. */

import type * as v from 'valibot';
import { isFields } from '../../lib/fields';

/** What of a schema is looked at: valibot's own objects hold one of these parts. */
interface SchemaParts {
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly wrapped?: SchemaParts;
  readonly options?: readonly (SchemaParts | string)[];
  readonly pipe?: readonly SchemaParts[];
}

/** The alternative of a union that has all keys of the value. */
function optionFor(options: NonNullable<SchemaParts['options']>, value: unknown): SchemaParts | undefined {
  const schemas = options.filter((option) => typeof option === 'object');
  return isFields(value)
    ? schemas.find(({ entries = {} }) => Object.keys(value).every((key) => key in entries))
    : undefined;
}

function ordered(value: unknown, schema: SchemaParts | undefined): unknown {
  if (!schema) return value;
  if (schema.wrapped) return ordered(value, schema.wrapped);
  if (schema.options) return ordered(value, optionFor(schema.options, value));
  if (Array.isArray(value)) return value.map((item) => ordered(item, schema.item ?? schema.pipe?.[0]?.item));
  const { entries } = schema;
  if (!entries || !isFields(value)) return value;
  const keys = [...new Set([...Object.keys(entries), ...Object.keys(value)])].filter((key) => key in value);
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], entries[key])]));
}

/** The value with the keys of all its objects in the order in which the schema names them. */
export const inSchemaOrder = (value: unknown, schema: v.GenericSchema): unknown =>
  ordered(value, schema as unknown as SchemaParts);
