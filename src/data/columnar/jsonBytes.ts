/**
 * Where the parts of a JSON text (RFC 8259) end, found in its UTF-8 bytes. The text lies from the start of an array that
 * is longer than it, and a zero follows it, which JSON has nowhere: a value that has not come whole does not end.
 */

/** What stands for "here is none", or "not whole yet". */
export const NONE = -1;

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The first place from `at` that is not white space. */
export function spaceEnd(bytes: Uint8Array, at: number): number {
  for (let end = at; ; end += 1) {
    const byte = bytes[end] ?? 0;
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return end;
  }
}

/** The end of the string whose quotation mark is at `at`; `NONE` where it holds a control character or does not end. */
export function stringEnd(bytes: Uint8Array, at: number): number {
  for (let end = at + 1; ; end += 1) {
    const byte = bytes[end] ?? 0;
    if (byte === QUOTE) return end + 1;
    if (byte < 0x20) return NONE;
    if (byte === BACKSLASH) end += (bytes[end + 1] ?? 0) < 0x20 ? 0 : 1;
  }
}

/** The end of an array or object that starts at `at`: whether brackets match and commas are in place is not looked at. */
function nestEnd(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let end = at; ; end += 1) {
    const byte = bytes[end] ?? 0;
    if (byte === QUOTE) {
      const after = stringEnd(bytes, end);
      if (after === NONE) return NONE;
      end = after - 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      depth -= 1;
      if (depth === 0) return end + 1;
    } else if (byte === 0) return NONE;
  }
}

/** The end of a number or word that starts at `at`. */
function wordEnd(bytes: Uint8Array, at: number): number {
  for (let end = at; ; end += 1) {
    const byte = bytes[end] ?? 0;
    if (byte === 0) return NONE;
    const isWord = (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2d;
    if (!isWord && byte !== 0x2e && byte !== 0x2b && byte !== 0x45) return end > at ? end : NONE;
  }
}

/**
 * The end of the value that starts at `at`, or `NONE`. What lies between is a JSON value or is none at all: no other cut
 * of a sound text gives one.
 */
export function valueEnd(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte === QUOTE) return stringEnd(bytes, at);
  return byte === OPEN_OBJECT || byte === OPEN_ARRAY ? nestEnd(bytes, at) : wordEnd(bytes, at);
}

/** UTF-8 bytes as the text that `TextDecoder` makes of a whole file. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));
