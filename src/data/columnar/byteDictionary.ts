/** The different values of a file's field, each known by a number and kept once, as the bytes of its JSON. */

/** The number of what is not given. */
export const ABSENT = 0;

const [COMMA, OPEN, CLOSE] = [0x2c, 0x5b, 0x5d];
const NULL = [0x6e, 0x75, 0x6c, 0x6c];

/** A longer copy of an array of numbers. */
export function grown<A extends Uint8Array | Int32Array>(array: A, length: number): A {
  const longer = new (array.constructor as new (length: number) => A)(length);
  longer.set(array);
  return longer;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Values are equal where their bytes are: the same value, written in two ways, may be in it twice. */
export class ByteDictionary {
  /** `[null,first,second`: all values as the items of one JSON array, but for its end. */
  #json = new Uint8Array(1024);
  #length = 0;
  /** Where each value starts in it; one more for where the next will. */
  #starts = new Int32Array(64);
  #size = 0;
  /** Open addressing: numbers of values, `ABSENT` where a place is free. */
  #places = new Int32Array(128);
  #hashes = new Int32Array(64);

  constructor() {
    this.#json[0] = OPEN;
    this.#length = 1;
    this.#append(Uint8Array.from(NULL), 0, NULL.length, 0);
  }

  /** How many values there are; their numbers are below it. */
  get size(): number {
    return this.#size;
  }

  /** The number of the value that lies there in `bytes`; a new one if it was never seen. */
  codeOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (;;) {
      const code = this.#places[place] ?? ABSENT;
      if (code === ABSENT) break;
      if (this.#hashes[code] === hash && this.#isAt(code, bytes, from, to)) return code;
      place = (place + 1) & mask;
    }
    this.#places[place] = this.#size;
    this.#append(bytes, from, to, hash);
    if (2 * this.#size > mask) this.#spread();
    return this.#size - 1;
  }

  /** The values from number `from` on as the bytes of a JSON array. */
  jsonFrom(from: number): Uint8Array<ArrayBuffer> {
    const json = this.#json.slice((this.#starts[from] ?? 0) - 1, this.#length + 1);
    json[0] = OPEN;
    json[json.length - 1] = CLOSE;
    return json;
  }

  #isAt(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[code] ?? 0;
    if ((this.#starts[code + 1] ?? 0) - 1 - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (this.#json[start + at - from] !== bytes[at]) return false;
    return true;
  }

  #append(bytes: Uint8Array, from: number, to: number, hash: number): void {
    const code = this.#size;
    if (code + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, 2 * this.#starts.length);
      this.#hashes = grown(this.#hashes, 2 * this.#hashes.length);
    }
    if (code > 0) {
      this.#json[this.#length] = COMMA;
      this.#length += 1;
    }
    const end = this.#length + to - from;
    if (end + 2 > this.#json.length) this.#json = grown(this.#json, 2 * end + 2);
    for (let at = from; at < to; at += 1) this.#json[this.#length + at - from] = bytes[at] ?? 0;
    this.#starts[code] = this.#length;
    this.#starts[code + 1] = end + 1;
    this.#hashes[code] = hash;
    this.#length = end;
    this.#size = code + 1;
  }

  #spread(): void {
    const places = new Int32Array(2 * this.#places.length);
    const mask = places.length - 1;
    for (let code = 1; code < this.#size; code += 1) {
      let place = (this.#hashes[code] ?? 0) & mask;
      while (places[place] !== ABSENT) place = (place + 1) & mask;
      places[place] = code;
    }
    this.#places = places;
  }
}
