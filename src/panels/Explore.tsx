import { Board } from './Board';
import { EmptyNotice } from './EmptyNotice';
import { EvidencePanel } from './EvidencePanel';
import { FilterBar } from './FilterBar';
import type { Shown } from './useShown';

/** The main page: filters, the board, and the evidence beside it. */
export function Explore({ shown }: { shown: Shown }) {
  return (
    <>
      <FilterBar shown={shown} />
      <main className="explore">
        <div className="explore-board">
          <EmptyNotice shown={shown} />
          <Board shown={shown} />
        </div>
        <EvidencePanel library={shown} />
      </main>
    </>
  );
}
