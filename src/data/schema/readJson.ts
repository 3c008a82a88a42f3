/** The text of a file → what it says as JSON. */
import { findJsonFault, placeOf } from './jsonFault';
import { excessIn } from './jsonScanner';
import type { Problem } from './problem';

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** A file's text without its byte order mark. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** Reads a file's text as JSON (RFC 8259), with or without a byte order mark. Never throws: says where it is broken. */
export function readJson(text: string): JsonResult {
  const content = withoutMark(text);
  const excess = excessIn(content);
  if (excess) return { ok: false, problem: problemAt(content, excess.at, excess.what) };
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch {
    return { ok: false, problem: problemIn(content) };
  }
}

function problemIn(content: string): Problem {
  const fault = findJsonFault(content);
  if (fault === null) return { path: '', message: 'this cannot be read as JSON' };
  return problemAt(content, fault, fault === content.length ? 'the file breaks off' : 'this is not JSON');
}

function problemAt(content: string, at: number, what: string): Problem {
  const { line, column } = placeOf(content, at);
  return { path: '', line, message: `${what} (line ${line}, column ${column})` };
}
