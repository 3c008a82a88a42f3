import type { ReactNode } from 'react';
import { useFirst } from './useFirst';

interface Props<T> {
  readonly items: readonly T[];
  readonly className: string;
  /** One item as an `li` with a key. */
  readonly render: (item: T) => ReactNode;
}

/** A list that holds back what comes after its first items until it is asked for. */
export function LongList<T>({ items, className, render }: Props<T>) {
  const { first, rest, showAll } = useFirst(items);
  return (
    <>
      <ul className={className}>{first.map(render)}</ul>
      {rest > 0 && (
        <button type="button" className="quiet-button" onClick={showAll}>
          Show {rest} more
        </button>
      )}
    </>
  );
}
