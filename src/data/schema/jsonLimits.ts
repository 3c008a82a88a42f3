/** How much a text of JSON may hold. */
import { formatFigure } from '../../lib/number';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Maximum depth of lists and objects within each other. A dataset has seven; an engine takes 50 bytes for each. */
const MAX_DEPTH = 200;
/** Maximum number of values. 200,000 claims have some ten million; beyond this a tab may run out of memory. */
const MAX_VALUES = 30_000_000;
/** Maximum number of entries of an object, and of any list but those of records. */
const MAX_ENTRIES = 10_000;
/** Maximum number of entries of a list of records, far beyond what their reader takes: it says how many there are. */
const MAX_RECORDS = 1_000_000;
/** How deep the lists of records stand: `{"events": [`. */
const RECORDS_DEPTH = 2;

/** What there is too much of, and where: the index in the text. */
export interface Excess {
  readonly at: number;
  readonly what: string;
}

/**
 * Where a text holds more than a page can take. Looked for before the text is parsed: an engine that runs out
 * of memory ends the tab, and no code can catch that.
 */
export function excessIn(text: string): Excess | null {
  const entries = new Int32Array(MAX_DEPTH + 1);
  const limits = new Int32Array(MAX_DEPTH + 1);
  let [depth, values] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = closingQuote(text, at);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        if (depth > MAX_DEPTH)
          return { at, what: `lists stand within each other, more than ${MAX_DEPTH} deep` };
        entries[depth] = 1;
        limits[depth] =
          depth === RECORDS_DEPTH && text.charCodeAt(at) === OPEN_LIST ? MAX_RECORDS : MAX_ENTRIES;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        if (depth > 0) depth -= 1;
        break;
      case COMMA: {
        values += 1;
        if (values > MAX_VALUES)
          return { at, what: `there are more than ${formatFigure(MAX_VALUES)} values` };
        const count = (entries[depth] ?? 0) + 1;
        entries[depth] = count;
        if (count > (limits[depth] ?? 0) && depth > 0)
          return { at, what: `a list here has more than ${formatFigure(limits[depth] ?? 0)} entries` };
      }
    }
  }
  return null;
}

/** The index of the quotation mark that ends a string; the text's end where none does. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}

/** A file's text without its byte order mark. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
