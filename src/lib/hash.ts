const encoder = new TextEncoder();

/** Characters that are turned into bytes at a time, so that a large text is not held twice. */
const PIECE = 16_384;

/** The end of the piece from `start`, which does not part the halves of a character. */
function pieceEnd(text: string, start: number): number {
  const end = Math.min(start + PIECE, text.length);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

/** The FNV-1a hash, 32 bit, of no bytes. */
export const NO_BYTES = 0x811c9dc5;

/** The hash of some bytes and one more. */
export const hashWith = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** A hash as 8 hex digits. */
export const formatHash = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

/** FNV-1a, 32 bit, of the text's UTF-8 bytes, as 8 hex digits: names a version, guards nothing. */
export function fnv1a(text: string): string {
  const bytes = new Uint8Array(3 * Math.min(text.length, PIECE));
  let hash = NO_BYTES;
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const { written } = encoder.encodeInto(text.slice(start, end), bytes);
    for (let index = 0; index < written; index += 1) hash = hashWith(hash, bytes[index] ?? 0);
    start = end;
  }
  return formatHash(hash);
}
