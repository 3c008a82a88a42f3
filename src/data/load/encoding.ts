/** The text of a file's bytes. Files are UTF-8 (RFC 8259, 8.1); what is not is refused and never guessed. */

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

/** What files that are no text begin with, and what they are called. */
const KINDS: readonly (readonly [name: string, is: (bytes: Uint8Array) => boolean])[] = [
  ['packed (gzip): unpack it first', (bytes) => starts(bytes, 0x1f, 0x8b)],
  [
    'packed (ZIP), or an Excel workbook: unpack it first, or save it as JSON',
    (bytes) => starts(bytes, 0x50, 0x4b, 3, 4),
  ],
  ['UTF-16: save it again as UTF-8', (bytes) => starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)],
  // JSON begins with a sign of ASCII, of which UTF-16 makes a zero and that sign.
  ['UTF-16: save it again as UTF-8', (bytes) => (bytes[0] === 0) !== (bytes[1] === 0)],
];

/** What the first bytes of a file say of its form where that cannot be read; null where they say nothing. */
export const unreadableForm = (start: Uint8Array): string | null =>
  start.length < 2 ? null : (KINDS.find(([, is]) => is(start))?.[0] ?? null);

/** What is said of bytes that are no UTF-8. */
export const NOT_UTF8 = 'is not in UTF-8, so that its letters would be wrong: save it again as UTF-8';

/** A decoder of UTF-8 that throws a `TypeError` for bytes that are none, and drops a byte order mark. */
export const utf8Decoder = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });
