import { findJsonFault, placeOf } from './jsonFault';
import type { Problem } from './problem';

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a file's text as JSON (RFC 8259), with or without a byte order mark. Never throws: says where it is broken. */
export function readJson(text: string): JsonResult {
  const content = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch {
    return { ok: false, problem: problemIn(content) };
  }
}

function problemIn(content: string): Problem {
  const fault = findJsonFault(content);
  if (fault === null) return { path: '', message: 'this cannot be read as JSON' };
  const { line, column } = placeOf(content, fault);
  const what = fault === content.length ? 'the file breaks off' : 'this is not JSON';
  return { path: '', line, message: `${what} (line ${line}, column ${column})` };
}
