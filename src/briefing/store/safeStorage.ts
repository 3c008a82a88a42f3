/** Small values in the browser's storage; where storage is forbidden, nothing is kept. */

/** The value of a key; null where it is absent or may not be read. */
export function readStored(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(storage: () => Storage, key: string, text: string): void {
  try {
    storage().setItem(key, text);
  } catch {
    // Forbidden or full: the page goes on without.
  }
}
