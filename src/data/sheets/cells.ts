/** A record of a file ⇄ the cells of a row. */
import { isFields } from '../../lib/fields';
import type { Column, ColumnType } from './columns';
import { columnOf } from './headings';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
type Mutable = { [key: string]: Json | Mutable };

function valueAt(record: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = record;
  for (const key of path.split('.')) value = isFields(value) ? value[key] : undefined;
  return value;
}

/** Texts in one cell, apart by semicolons; as JSON where one of them would be taken for more or less than it is. */
function listText(list: readonly Json[]): string {
  const isPlain = list.every(
    (item) => typeof item === 'string' && item !== '' && item === item.trim() && !/[;[\]]/.test(item),
  );
  return isPlain && list.length > 0 ? list.join('; ') : JSON.stringify(list);
}

const listOf = (text: string): Json => (text.startsWith('[') ? (JSON.parse(text) as Json) : text.split('; '));

/** The text of a value in a cell of this type. */
function cellOf(value: Json | undefined, type: ColumnType): string {
  if (value === undefined || value === null) return '';
  if (type === 'json') return JSON.stringify(value);
  if (!Array.isArray(value)) return String(value);
  return type === 'ids' && value.length === 0 ? '' : listText(value);
}

export const rowOf = (record: JsonObject, columns: readonly Column[]): string[] =>
  columns.map(([path, type]) => cellOf(valueAt(record, path), type));

/** The value of a cell; undefined for one that is not there. */
function readCell(text: string, type: ColumnType): Json | undefined {
  if (text === '') return type === 'ids' ? [] : undefined;
  if (type === 'number' || type === 'null number') return Number(text);
  if (type === 'flag') return text.toLowerCase() === 'true';
  if (type === 'list' || type === 'ids') return listOf(text);
  return type === 'json' ? (JSON.parse(text) as Json) : text;
}

function put(record: Mutable, path: string, value: Json): void {
  const keys = path.split('.');
  // A sheet may name any key: one that leads to the prototype of all objects is no field.
  if (keys.some((key) => key in Object.prototype)) return;
  const last = keys.pop() ?? '';
  let at = record;
  for (const key of keys) {
    const inner = isFields(at[key]) ? (at[key] as Mutable) : {};
    at[key] = inner;
    at = inner;
  }
  at[last] = value;
}

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');

/**
 * The record of a row under these headings, which may be in any order and among others. A value that may be null is so
 * where its cell is empty and something else of the same object is there. Throws on JSON that is none.
 */
export function recordOf(
  headings: readonly string[],
  cells: readonly string[],
  columns: readonly Column[],
): JsonObject {
  const record: Mutable = {};
  const nulls: string[] = [];
  for (const [path, type] of columns) {
    const at = columnOf(headings, path);
    const value = at < 0 ? undefined : readCell(cells[at] ?? '', type);
    if (value !== undefined) put(record, path, value);
    else if (type === 'null' || type === 'null number') nulls.push(path);
  }
  for (const path of nulls) {
    const parent = parentOf(path);
    if (parent === '' || valueAt(record as JsonObject, parent) !== undefined) put(record, path, null);
  }
  return record as JsonObject;
}

/** Texts that would be read as another kind of JSON. */
const LOOKS_LIKE_JSON = /^(?:[-\d"[{].*|true|false|null)$/s;

/** All values in a part of a file, each with its path: `kinds.0.name`. */
export function pathsIn(value: Json, path: string): readonly (readonly [path: string, text: string])[] {
  if (Array.isArray(value) && value.length > 0)
    return value.flatMap((item, at) => pathsIn(item, `${path}.${at}`));
  if (isFields(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([key, item]) => pathsIn(item, path ? `${path}.${key}` : key));
  const isText = typeof value === 'string' && !LOOKS_LIKE_JSON.test(value);
  return [[path, isText ? value : JSON.stringify(value)]];
}

/** The file of such paths. Throws on JSON that is none. */
export function fromPaths(rows: readonly (readonly [path: string, text: string])[]): JsonObject {
  const record: Mutable = {};
  for (const [path, text] of rows)
    put(record, path, LOOKS_LIKE_JSON.test(text) ? (JSON.parse(text) as Json) : text);
  return withLists(record as JsonObject) as JsonObject;
}

/** Objects whose keys are 0, 1, 2 … as the lists that they were. */
function withLists(value: Json): Json {
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withLists(item)] as const);
  const isList = entries.length > 0 && entries.every(([key], at) => key === String(at));
  return isList ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
