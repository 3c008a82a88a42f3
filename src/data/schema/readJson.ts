import type { Problem } from './problem';

/**
 * Where a text stops being JSON (RFC 8259). Engines differ in whether and how they say it, so it is looked up here,
 * after `JSON.parse` has refused the text.
 */

const SPACE = /[ \t\n\r]*/y;
const PLAIN = String.raw`[ !#-\[\]-\u{10ffff}]*`;
const STRING = String.raw`"${PLAIN}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${PLAIN})*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+\-]?\d+)?`;
const BEGUN_STRING = String.raw`"${PLAIN}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${PLAIN})*(?:\\(?:u[\da-fA-F]{0,3})?)?`;
const BEGUN_NUMBER = String.raw`-(?:0|[1-9]\d*)?|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+\-]?)`;
/** The beginning of a string, number or word, with the text ending in the midst of it. */
const BEGUN = new RegExp(`(?:${BEGUN_STRING}|${BEGUN_NUMBER}|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$`, 'yu');
const TOKEN = new RegExp(String.raw`[{}\[\],:]|${STRING}|(?:${NUMBER}|true|false|null)(?![\w.])`, 'yu');

/** What may come next. `first…` also lets the list or object close at once. */
type Expected = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'next' | 'end';

const CLOSED_BY = { '{': '}', '[': ']' } as const;
type Closer = '}' | ']';

const isValue = (expected: Expected) => expected === 'value' || expected === 'firstValue';

const afterValue = (open: readonly Closer[]): Expected => (open.length > 0 ? 'next' : 'end');

function close(closer: Closer, expected: Expected, open: Closer[]): Expected | null {
  const atOnce = closer === '}' ? 'firstKey' : 'firstValue';
  if ((expected !== 'next' && expected !== atOnce) || open.at(-1) !== closer) return null;
  open.pop();
  return afterValue(open);
}

/** What may follow the token, or null where it must not stand. Keeps `open` up to date. */
function step(token: string, expected: Expected, open: Closer[]): Expected | null {
  switch (token) {
    case '{':
    case '[':
      if (!isValue(expected)) return null;
      open.push(CLOSED_BY[token]);
      return token === '{' ? 'firstKey' : 'firstValue';
    case '}':
    case ']':
      return close(token, expected, open);
    case ':':
      return expected === 'colon' ? 'value' : null;
    case ',':
      if (expected !== 'next') return null;
      return open.at(-1) === '}' ? 'key' : 'value';
    default:
      if (isValue(expected)) return afterValue(open);
      return token.startsWith('"') && expected.toLowerCase().endsWith('key') ? 'colon' : null;
  }
}

/** Whether nothing is wrong with what stands at `at` but that the text ends too soon. */
function breaksOff(text: string, at: number, expected: Expected): boolean {
  BEGUN.lastIndex = at;
  const whole = text[at] === '"' ? '""' : '0';
  return step(whole, expected, []) !== null && BEGUN.test(text);
}

/** The index of the first token that cannot stand where it does (the end, when the text breaks off); null for JSON. */
export function findJsonFault(text: string): number | null {
  const open: Closer[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at === text.length) return expected === 'end' ? null : at;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const next: Expected | null = token === undefined ? null : step(token, expected, open);
    if (token === undefined && breaksOff(text, at, expected)) return text.length;
    if (token === undefined || next === null) return at;
    expected = next;
    at += token.length;
  }
}

/** The line and column of an index, both counted from 1. */
export function placeOf(text: string, index: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

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
