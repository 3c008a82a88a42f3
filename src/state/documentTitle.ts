/** The document's title, set nowhere else. */
import { useEffect, useState } from 'react';

/** What parts of the page call the document, by their order. */
const titles = new Map<number, string>();
let parts = 0;

function setTitle(): void {
  const title = titles.get(Math.max(...titles.keys()));
  if (title !== undefined) document.title = title;
}

/**
 * Calls the document so while a part of the page is shown: of several parts the innermost, and the later one of two beside each
 * other. Null leaves that to the others.
 */
export function useTitle(title: string | null): void {
  // Given while it is drawn, when what stands around it has been.
  const [order] = useState(() => {
    parts += 1;
    return parts;
  });
  useEffect(() => {
    if (title === null) return;
    titles.set(order, title);
    setTitle();
    return () => {
      titles.delete(order);
      setTitle();
    };
  }, [order, title]);
}
