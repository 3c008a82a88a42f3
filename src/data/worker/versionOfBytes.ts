/** The bytes of a dataset file → the name of its version. */
import { formatHash, hashWith, NO_BYTES } from '../../lib/hash';
import type { Bytes } from '../load/readBody';

const MARK = [0xef, 0xbb, 0xbf];
const BACKSLASH = 0x5c;
/** `\u003c`, which counts as `<`. */
const ESCAPED = [BACKSLASH, 0x75, 0x30, 0x30, 0x33, 0x63];
const [LESS_THAN, RETURN, NEWLINE] = [0x3c, 0x0d, 0x0a];

/** The pieces without a byte order mark at their beginning, which is no part of the text. */
function unmarked(pieces: readonly Bytes[]): readonly Bytes[] {
  const first = pieces.slice(0, MARK.length).flatMap((piece) => [...piece.subarray(0, MARK.length)]);
  if (!MARK.every((byte, at) => first[at] === byte)) return pieces;
  let left = MARK.length;
  return pieces.map((piece) => {
    const start = Math.min(left, piece.length);
    left -= start;
    return piece.subarray(start);
  });
}

class Digest {
  #hash = NO_BYTES;
  /** Number of bytes of `ESCAPED` that came last. */
  #escaped = 0;
  #isAfterReturn = false;

  add(bytes: Bytes): void {
    for (let at = 0; at < bytes.length; at += 1) {
      at = this.#takePlain(bytes, at);
      if (at < bytes.length) this.#take(bytes[at] ?? 0);
    }
  }

  /** Takes what stands for itself from `start` on, and gives the index after it. */
  #takePlain(bytes: Bytes, start: number): number {
    if (this.#escaped > 0 || this.#isAfterReturn) return start;
    let [hash, at] = [this.#hash, start];
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === BACKSLASH || byte === RETURN) break;
      hash = hashWith(hash, byte);
    }
    this.#hash = hash;
    return at;
  }

  finish(): string {
    this.#endEscape();
    return formatHash(this.#hash);
  }

  #take(byte: number): void {
    if (byte !== ESCAPED[this.#escaped]) this.#endEscape();
    const isRest = this.#isAfterReturn && byte === NEWLINE;
    this.#isAfterReturn = byte === RETURN;
    if (byte === ESCAPED[this.#escaped]) this.#escaped += 1;
    else if (!isRest) this.#hash = hashWith(this.#hash, this.#isAfterReturn ? NEWLINE : byte);
    if (this.#escaped < ESCAPED.length) return;
    this.#hash = hashWith(this.#hash, LESS_THAN);
    this.#escaped = 0;
  }

  /** Takes for themselves the bytes that have turned out to be no `ESCAPED`. */
  #endEscape(): void {
    for (const byte of ESCAPED.slice(0, this.#escaped)) this.#hash = hashWith(this.#hash, byte);
    this.#escaped = 0;
  }
}

/** What `datasetVersion` gives of a text in UTF-8, which comes in pieces that are not empty. */
export function versionOfBytes(pieces: readonly Bytes[]): string {
  const digest = new Digest();
  for (const piece of unmarked(pieces)) digest.add(piece);
  return digest.finish();
}
