/** Between the page and the browser: which theme is on, and how a file reaches the reader. */
import type { Theme } from '../../geometry/paletteValues';

/** The theme that the page shows now. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Long enough for a browser to take the file over; it says nothing when it has. */
const KEEP = 60_000;

/** Hands a file to the browser, which saves it or asks where. */
export function saveFile({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
