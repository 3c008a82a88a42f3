declare module 'wawoff2' {
  /** WOFF 2 → TrueType. The answer is a view of memory that the next call writes over. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
