/** The version of a dataset file (see `datasetVersion`), worked out from its bytes while they come. */

const [CR, LF, BACKSLASH, LESS] = [0x0d, 0x0a, 0x5c, 0x3c];
/** What follows the backslash where `<` is written so. */
const ESCAPED_LESS = Uint8Array.from([0x75, 0x30, 0x30, 0x33, 0x63]);
const FIRST = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Hashes bytes in order; of valid UTF-8 without a byte order mark it says what `datasetVersion` says of its text. */
export class BytesVersion {
  #hash = FIRST;
  #done: number;
  /** Whether all bytes so far are ASCII. */
  isAscii = true;

  /** `start` is the first byte that counts. */
  constructor(start: number) {
    this.#done = start;
  }

  /** Takes the bytes up to `end`; a few wait for what follows them, unless it `isEnd`. */
  take(bytes: Uint8Array, end: number, isEnd: boolean): void {
    const stop = isEnd ? end : end - ESCAPED_LESS.length - 1;
    while (this.#done < stop) {
      this.#takePlain(bytes, stop);
      if (this.#done < stop) this.#takeOther(bytes);
    }
  }

  /** 8 hex digits. */
  get digits(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }

  /** On to the next byte that is not hashed as it is. */
  #takePlain(bytes: Uint8Array, stop: number): void {
    let hash = this.#hash;
    let at = this.#done;
    let all = 0;
    for (; at < stop; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === BACKSLASH || byte === CR) break;
      all |= byte;
      hash = Math.imul(hash ^ byte, PRIME);
    }
    this.#hash = hash;
    this.#done = at;
    if (all > 0x7f) this.isAscii = false;
  }

  #takeOther(bytes: Uint8Array): void {
    const at = this.#done;
    const isLess = ESCAPED_LESS.every((byte, index) => bytes[at + 1 + index] === byte);
    const [byte, length] =
      bytes[at] === CR
        ? [LF, bytes[at + 1] === LF ? 2 : 1]
        : isLess
          ? [LESS, 1 + ESCAPED_LESS.length]
          : [BACKSLASH, 1];
    this.#hash = Math.imul(this.#hash ^ byte, PRIME);
    this.#done = at + length;
  }
}
