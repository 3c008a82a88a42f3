/** A text of JSON, piece by piece as it comes: how much it holds, and where the entries of its lists of records end. */
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

/** What stands at an edge of a record: a bracket or a comma as deep as the lists of records. */
export type Edge = 'open' | 'comma' | 'close';
export type OnEdge = (edge: Edge, at: number) => void;

/** Whether the sign at `at` of a string stands after an odd number of backslashes; before `start` there was one if `carried`. */
function isEscaped(text: string, at: number, start: number, carried: boolean): boolean {
  let before = at;
  while (before > start && text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return ((at - before) % 2 === 1) !== (before === start && carried);
}

/** Goes through any text, JSON or not: what it tells of one that is JSON holds, however it is cut into pieces. */
export class JsonScanner {
  /** By depth: the number of entries of what is open there, or was last, and how many there may be. */
  readonly #entries = new Int32Array(MAX_DEPTH + 1);
  readonly #limits = new Int32Array(MAX_DEPTH + 1);
  #depth = 0;
  #values = 0;
  #isInString = false;
  /** Whether the last piece ended in a string with a backslash that escapes what comes. */
  #isEscaping = false;

  /** Number of entries of the outermost list or object. */
  get members(): number {
    return this.#entries[1] ?? 0;
  }

  /** Goes through the next piece up to its end, or to the first excess; places are indices of the piece. */
  scan(piece: string, onEdge?: OnEdge): Excess | null {
    const entries = this.#entries;
    const limits = this.#limits;
    let [depth, values] = [this.#depth, this.#values];
    let at = this.#isInString ? this.#stringEnd(piece, 0) : -1;
    while (++at < piece.length) {
      const code = piece.charCodeAt(at);
      switch (code) {
        case QUOTE:
          at = this.#stringEnd(piece, at + 1);
          break;
        case OPEN_LIST:
        case OPEN_OBJECT:
          depth += 1;
          if (depth > MAX_DEPTH)
            return { at, what: `lists stand within each other, more than ${MAX_DEPTH} deep` };
          entries[depth] = 1;
          limits[depth] = depth === RECORDS_DEPTH && code === OPEN_LIST ? MAX_RECORDS : MAX_ENTRIES;
          if (depth === RECORDS_DEPTH) onEdge?.('open', at);
          break;
        case CLOSE_LIST:
        case CLOSE_OBJECT:
          if (depth === RECORDS_DEPTH) onEdge?.('close', at);
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
          if (depth === RECORDS_DEPTH) onEdge?.('comma', at);
        }
      }
    }
    this.#depth = depth;
    this.#values = values;
    return null;
  }

  /** The index of the quotation mark that ends a string, of which `start` is the next sign; the piece's end where none does. */
  #stringEnd(piece: string, start: number): number {
    const carried = this.#isInString && this.#isEscaping;
    for (let at = piece.indexOf('"', start); at !== -1; at = piece.indexOf('"', at + 1)) {
      if (isEscaped(piece, at, start, carried)) continue;
      this.#isInString = false;
      return at;
    }
    this.#isEscaping = isEscaped(piece, piece.length, start, carried);
    this.#isInString = true;
    return piece.length;
  }
}

/**
 * Where a text holds more than a page can take. Looked for before the text is parsed: an engine that runs out
 * of memory ends the tab, and no code can catch that.
 */
export const excessIn = (text: string): Excess | null => new JsonScanner().scan(text);
