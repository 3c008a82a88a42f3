import { useState } from 'react';

const MOST = 200;

/** The first 200 of a long list until all are asked for: odd data may hold thousands. */
export function useFirst<T>(items: readonly T[]): {
  readonly first: readonly T[];
  /** How many are held back. */
  readonly rest: number;
  readonly showAll: () => void;
} {
  const [isWhole, setWhole] = useState(false);
  const first = isWhole ? items : items.slice(0, MOST);
  return { first, rest: items.length - first.length, showAll: () => setWhole(true) };
}
