/** Small things kept in the browser; where storage is forbidden they last as long as the page. */

/** What is kept under a key; null when nothing is, or may be. */
export function readKept(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

export function keep(storage: () => Storage, key: string, text: string): void {
  try {
    storage().setItem(key, text);
  } catch {
    // Forbidden or full: the page goes on without.
  }
}
