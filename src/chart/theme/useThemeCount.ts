import { useEffect, useState } from 'react';

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** A number that grows with each change of the page's colours, for what is painted and not styled. */
export function useThemeCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const grow = () => setCount((now) => now + 1);
    const lists = QUERIES.map((query) => matchMedia(query));
    for (const list of lists) list.addEventListener('change', grow);
    const chosen = new MutationObserver(grow);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      for (const list of lists) list.removeEventListener('change', grow);
      chosen.disconnect();
    };
  }, []);
  return count;
}
