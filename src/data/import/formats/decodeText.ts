/** Bytes → text, by what the bytes are and not by what somebody says they are. */

export type Encoding = 'UTF-8' | 'UTF-8 with a byte order mark' | 'UTF-16' | 'Windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** A word by which a reader can tell whether a guessed encoding is right. */
  readonly sample?: string;
}

/** Bytes looked at to tell UTF-16 without a mark. */
const LOOKED_AT = 4000;

/** In UTF-16 every other byte of Latin text is zero. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even === 0) return 'utf-16le';
  return even > head.length / 5 && odd === 0 ? 'utf-16be' : null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Reads UTF-8, UTF-16 with a mark or without, and what is neither as Windows-1252, with a word to check that by. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : null;
  const wide = marked ?? utf16Without(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  const text = utf8(bytes);
  if (text !== null) {
    const hasMark = startsWith(bytes, 0xef, 0xbb, 0xbf);
    return { text, encoding: hasMark ? 'UTF-8 with a byte order mark' : 'UTF-8' };
  }
  const guessed = new TextDecoder('windows-1252').decode(bytes);
  const sample = /\p{L}*[^\p{ASCII}\s]\p{L}*/u.exec(guessed)?.[0];
  return { text: guessed, encoding: 'Windows-1252', ...(sample !== undefined && { sample }) };
}
