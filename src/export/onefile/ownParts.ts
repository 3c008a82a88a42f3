import type { FileParts } from './assembleFile';

/** The parts of the file that `page` was opened from, as they were written; null where it was served. */
export function ownParts(page: Document): FileParts | null {
  const [shell, style, app] = ['shell', 'style', 'app'].map((id) => page.getElementById(id)?.textContent);
  return shell && style && app ? { shell: String(JSON.parse(shell)), style, app } : null;
}
