/**
 * Where a text stops being JSON (RFC 8259). Engines differ in whether and how they say it, so it is looked up here,
 * after `JSON.parse` has refused the text.
 */

const [QUOTE, BACKSLASH, SPACE_CODE, LINE_FEED, RETURN] = [0x22, 0x5c, 0x20, 0x0a, 0x0d];
const SPACE = /[ \t\n\r]*/y;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+\-]?\d+)?`;
const BEGUN_NUMBER = String.raw`-(?:0|[1-9]\d*)?|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+\-]?)`;
/** The beginning of a number or word, with the text ending in the midst of it. */
const BEGUN = new RegExp(`(?:${BEGUN_NUMBER}|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$`, 'y');
const TOKEN = new RegExp(String.raw`[{}\[\],:]|(?:${NUMBER}|true|false|null)(?![\w.])`, 'y');
/** What may stand in a string in place of a character, and its beginning where the text ends. */
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const BEGUN_ESCAPE = /\\(?:u[\da-fA-F]{0,3})?$/y;

/** Whether the pattern matches at an index, and where the match ends. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/**
 * The index after a string that begins at `at`; the length of the text plus one where that ends within it; null for none.
 * A loop, since an expression that repeats a group overflows the engine's stack at some three million of them.
 */
function stringEnd(text: string, at: number): number | null {
  for (let index = at + 1; index < text.length; ) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code < SPACE_CODE) return null;
    const next: number | null = code === BACKSLASH ? endOf(ESCAPE, text, index) : index + 1;
    if (next === null) return endOf(BEGUN_ESCAPE, text, index) === null ? null : text.length + 1;
    index = next;
  }
  return text.length + 1;
}

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

/** The index of the first token that cannot stand where it does (the end, when the text breaks off); null for JSON. */
export function findJsonFault(text: string): number | null {
  const open: Closer[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    if (at === text.length) return expected === 'end' ? null : at;
    const isString = text[at] === '"';
    const end = isString ? stringEnd(text, at) : endOf(TOKEN, text, at);
    const isBegun = end === null ? endOf(BEGUN, text, at) !== null : end > text.length;
    const token = isString ? '"' : end === null ? '0' : text.slice(at, end);
    const next: Expected | null = end === null && !isBegun ? null : step(token, expected, open);
    if (next === null) return at;
    if (isBegun || end === null) return text.length;
    expected = next;
    at = end;
  }
}

/** The line and column of an index, both counted from 1. */
export function placeOf(text: string, index: number): { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0];
  for (let at = 0; at < index; at += 1) {
    const code = text.charCodeAt(at);
    const isEnd = code === LINE_FEED || (code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
    // A line ends with its whole end: after CR LF, not between.
    if (!isEnd) continue;
    line += 1;
    start = at + 1;
  }
  return { line, column: index - start + 1 };
}
