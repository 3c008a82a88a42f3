const encoder = new TextEncoder();

/** Characters that are turned into bytes at a time, so that a large text is not held twice. */
const PIECE = 16_384;

/** The end of the piece from `start`, which does not part the halves of a character. */
function pieceEnd(text: string, start: number): number {
  const end = Math.min(start + PIECE, text.length);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

/**
 * FNV-1a, 32 bit, of the text's UTF-8 bytes, as 8 hex digits: names a version, guards nothing. `before` is that of the text
 * before it, which ends with a whole character.
 */
export function fnv1a(text: string, before = '811c9dc5'): string {
  const bytes = new Uint8Array(3 * Math.min(text.length, PIECE));
  let hash = Number.parseInt(before, 16);
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const { written } = encoder.encodeInto(text.slice(start, end), bytes);
    for (let index = 0; index < written; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
    start = end;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
