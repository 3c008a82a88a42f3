import type { ReactNode } from 'react';
import { setFilter, useViewState } from '../../state/store';
import { clearedFilter } from './activeKeys';

interface Props {
  readonly className: string;
  /** What it says it does, where the words on it are shorter. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Takes all filters away. It has no place where none is active: see `activeKeys`. */
export function ClearButton({ className, label, children }: Props) {
  const filter = useViewState((view) => view.filter);
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      onClick={() => setFilter(clearedFilter(filter))}
    >
      {children}
    </button>
  );
}
