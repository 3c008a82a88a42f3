/** The document's title, set nowhere else. */
import { useEffect, useState } from 'react';

/** What parts of the page call the document, in the order in which they were first drawn: what stands around one, before it. */
const titles: string[] = [];

function setTitle(place: number, title: string): void {
  titles[place] = title;
  document.title = titles.findLast(Boolean) ?? document.title;
}

/**
 * Calls the document so while a part of the page is shown: of several parts the innermost, and the later one of two beside each
 * other. '' leaves that to the others.
 */
export function useTitle(title: string): void {
  const [place] = useState(() => titles.push('') - 1);
  useEffect(() => setTitle(place, title), [place, title]);
  useEffect(() => () => setTitle(place, ''), [place]);
}
