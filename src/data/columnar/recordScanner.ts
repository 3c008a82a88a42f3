/** Claims in the bytes of a file → columns of numbers, without an object for any of them. */
import { type Accepts, accepterOf, lengthsOf } from './accepter';
import { ABSENT, grown } from './byteDictionary';
import { dictionaryOf, TEXTS } from './claimFields';
import { columnFields, type FieldShape, type ObjectShape, type Schema } from './claimShape';
import { NONE, QUOTE, spaceEnd, stringEnd, textOf, valueEnd } from './jsonBytes';
import { JudgedValues } from './judgedValues';

const [COLON, COMMA, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, ZERO] = [0x3a, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d, 0x30];

/** An object's fields, ready for reading. */
interface Plan {
  readonly fields: readonly FieldPlan[];
  /** A bit for each field that must be there. */
  readonly needed: number;
  /** Which field came after which in the last object: nearly always the same again. */
  readonly after: Int32Array;
}

interface FieldPlan {
  readonly key: Uint8Array;
  /** Reads the value at a place; gives its end, or `NONE` if it is not as it should be. */
  readonly read: (bytes: Uint8Array, at: number) => number;
}

/** The numbers of a field's values, by row. */
interface Column {
  codes: Int32Array;
}

/** Takes claims row by row. What it cannot take as it is, it leaves to those who know why. */
export class RecordScanner {
  /** By path. */
  readonly columns = new Map<string, Column>();
  readonly values = new Map<string, JudgedValues>();
  rows = 0;
  /** The texts of all rows, one JSON array after the other, and where each row's starts. */
  texts = new Uint8Array(1 << 16);
  textStarts = new Int32Array(1025);
  #capacity = 1024;
  readonly #fallbacks: { readonly column: Column; readonly code: number }[] = [];
  readonly #from = new Int32Array(TEXTS.length);
  readonly #to = new Int32Array(TEXTS.length);

  constructor() {
    for (const { path, schema, fallback } of columnFields.values()) {
      const column = { codes: new Int32Array(this.#capacity) };
      this.columns.set(path, column);
      const name = dictionaryOf(path);
      const values = this.values.get(name) ?? new JudgedValues(schema);
      this.values.set(name, values);
      if (fallback)
        this.#fallbacks.push({ column, code: values.dictionary.codeOf(fallback, 0, fallback.length) });
    }
  }

  /** A reader of claims of one shape: takes the one at a place into the next row; gives its end, or `NONE`. */
  readerOf(shape: ObjectShape): FieldPlan['read'] {
    const plan = this.#planOf(shape);
    return (bytes, at) => {
      this.#makeRoom();
      this.#from.fill(NONE);
      for (const { column, code } of this.#fallbacks) column.codes[this.rows] = code;
      const end = readObject(plan, bytes, at);
      if (end === NONE) return NONE;
      this.#keepTexts(bytes, end - at);
      this.rows += 1;
      return end;
    };
  }

  /** Forgets what was begun of a row, and counts it as one without anything in it. */
  skipRow(): void {
    this.#makeRoom();
    for (const { codes } of this.columns.values()) codes[this.rows] = ABSENT;
    this.rows += 1;
    this.textStarts[this.rows] = this.textStarts[this.rows - 1] ?? 0;
  }

  /** Judges the values that have come new. Throws a `SyntaxError` if they are not JSON. */
  settle(): void {
    for (const values of this.values.values()) values.settle();
  }

  #makeRoom(): void {
    if (this.rows < this.#capacity) return;
    this.#capacity *= 2;
    for (const column of this.columns.values()) column.codes = grown(column.codes, this.#capacity);
    this.textStarts = grown(this.textStarts, this.#capacity + 1);
  }

  /** Keeps the texts of a claim that is so many bytes long. */
  #keepTexts(bytes: Uint8Array, longest: number): void {
    let length = this.textStarts[this.rows] ?? 0;
    const needed = length + longest + 3 * TEXTS.length;
    if (needed > this.texts.length) this.texts = grown(this.texts, 2 * needed);
    const { texts } = this;
    for (let slot = 0; slot < TEXTS.length; slot += 1) {
      texts[length] = slot === 0 ? OPEN_LIST : COMMA;
      length += 1;
      const from = this.#from[slot] ?? NONE;
      const to = this.#to[slot] ?? NONE;
      if (from === NONE) {
        texts[length] = ZERO;
        length += 1;
      } else for (let at = from; at < to; at += 1, length += 1) texts[length] = bytes[at] ?? 0;
    }
    texts[length] = CLOSE_LIST;
    this.textStarts[this.rows + 1] = length + 1;
  }

  #planOf(shape: ObjectShape): Plan {
    const needed = shape.reduce(
      (bits, { isOptional }, index) => (isOptional ? bits : bits | (1 << index)),
      0,
    );
    return {
      fields: shape.map((field) => ({ key: field.key, read: this.#readOf(field) })),
      needed,
      after: Int32Array.from({ length: shape.length + 1 }, (_, index) => (index + 1) % (shape.length + 1)),
    };
  }

  #readOf(field: FieldShape): FieldPlan['read'] {
    if (field.as === 'nest') {
      const plan = this.#planOf(field.nest);
      return (bytes, at) => readObject(plan, bytes, at);
    }
    if (field.as === 'column') {
      const column = this.columns.get(field.path);
      const dictionary = this.values.get(dictionaryOf(field.path))?.dictionary;
      if (!column || !dictionary) throw new RangeError(`there is no column for ${field.path}`);
      const isId = field.path === 'id';
      return (bytes, at) => {
        const end = valueEnd(bytes, at);
        // An id that is written in two ways would count as two.
        if (isId && !isPlain(bytes, at, end)) return NONE;
        if (end !== NONE) column.codes[this.rows] = dictionary.codeOf(bytes, at, end);
        return end;
      };
    }
    const isText = textReader(field.schema);
    return (bytes, at) => {
      const end = bytes[at] === QUOTE ? stringEnd(bytes, at) : NONE;
      if (end === NONE || !isText(bytes, at, end)) return NONE;
      this.#from[field.slot] = at;
      this.#to[field.slot] = end;
      return end;
    };
  }
}

/** Whether the string there needs no decoding to know its length: no escapes, nothing beyond ASCII. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x5c || byte > 0x7e) return false;
  }
  return true;
}

function accepted(accepts: Accepts, json: string): boolean {
  try {
    return accepts(JSON.parse(json));
  } catch {
    return false;
  }
}

function textReader(schema: Schema): (bytes: Uint8Array, from: number, to: number) => boolean {
  const accepts = accepterOf(schema);
  const lengths = lengthsOf(schema);
  return (bytes, from, to) => {
    if (lengths && isPlain(bytes, from, to))
      return to - from - 2 >= lengths.least && to - from - 2 <= lengths.most;
    return accepted(accepts, textOf(bytes, from, to));
  };
}

function isKeyAt(key: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < key.length; index += 1) if (bytes[at + index] !== key[index]) return false;
  return true;
}

/** The field whose key is at `at`; `last` is one more than the field before it. */
function fieldAt({ fields, after }: Plan, last: number, bytes: Uint8Array, at: number): number {
  const guess = (after[last] ?? 0) - 1;
  const guessed = fields[guess];
  if (guessed && isKeyAt(guessed.key, bytes, at)) return guess;
  const found = fields.findIndex(({ key }) => isKeyAt(key, bytes, at));
  if (found !== NONE) after[last] = found + 1;
  return found;
}

/** Reads an object that has the plan's fields in any order, each once, and no other; gives its end or `NONE`. */
function readObject(plan: Plan, bytes: Uint8Array, start: number): number {
  if (bytes[start] !== OPEN) return NONE;
  let at = spaceEnd(bytes, start + 1);
  for (let seen = 0, last = 0; ; ) {
    const index = fieldAt(plan, last, bytes, at);
    const field = plan.fields[index];
    if (!field || seen & (1 << index)) return NONE;
    seen |= 1 << index;
    last = index + 1;
    at = spaceEnd(bytes, at + field.key.length);
    if (bytes[at] !== COLON) return NONE;
    at = field.read(bytes, spaceEnd(bytes, at + 1));
    if (at === NONE) return NONE;
    at = spaceEnd(bytes, at);
    if (bytes[at] === CLOSE) return (seen & plan.needed) === plan.needed ? at + 1 : NONE;
    if (bytes[at] !== COMMA) return NONE;
    at = spaceEnd(bytes, at + 1);
  }
}
