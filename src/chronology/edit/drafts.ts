import { useState } from 'react';

/** What is being typed and not yet taken in, kept in this browser so that it survives a crash. */
const PREFIX = 'relata-draft:';

/** The text that was being typed in a field; null for none. */
export function readDraft(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps what is being typed in a field; null forgets it. */
export function writeDraft(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    // Forbidden or full: what is typed then lasts as long as the page.
  }
}

/** What was chosen and cannot be taken in yet: it survives the page as what is typed does; null for nothing. */
export function useDraft<T extends string>(key: string) {
  const [draft, setDraft] = useState(() => readDraft(key) as T | null);
  const set = (value: T | null) => {
    writeDraft(key, value);
    setDraft(value);
  };
  return [draft, set] as const;
}
