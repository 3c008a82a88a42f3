import { type ReactNode, useState } from 'react';
import { formatFigure } from '../../lib/number';

const MAX_FIRST = 200;

/** The first 200 items of a list, and all of them after `showAll`: unusual data may hold thousands. */
export function useFirst<T>(items: readonly T[]): {
  readonly first: readonly T[];
  /** Number of items held back. */
  readonly rest: number;
  readonly showAll: () => void;
} {
  const [isWhole, setWhole] = useState(false);
  const first = isWhole ? items : items.slice(0, MAX_FIRST);
  return { first, rest: items.length - first.length, showAll: () => setWhole(true) };
}

interface Props<T> {
  readonly items: readonly T[];
  readonly className: string;
  /** One item as an `li` with a key. */
  readonly render: (item: T) => ReactNode;
}

/** A list of which only the first items are shown until the reader asks for the rest. */
export function LongList<T>({ items, className, render }: Props<T>) {
  const { first, rest, showAll } = useFirst(items);
  return (
    <>
      <ul className={className}>{first.map(render)}</ul>
      {rest > 0 && (
        <button type="button" className="quiet-button" onClick={showAll}>
          Show {formatFigure(rest)} more
        </button>
      )}
    </>
  );
}
