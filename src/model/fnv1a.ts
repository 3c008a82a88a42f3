/** FNV-1a, 32 bit, of the text's UTF-8 bytes, as 8 hex digits: names a version, guards nothing. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
