import type { Shown } from '../filter/shownIn';
import { Board } from './Board';
import { EvidencePanel } from './evidence/EvidencePanel';
import { EmptyNotice } from './filters/EmptyNotice';

/** The main page: the board, and the evidence beside it. */
export function Explore({ shown }: { shown: Shown }) {
  return (
    <main className="explore">
      <div className="explore-board">
        <EmptyNotice shown={shown} />
        <Board shown={shown} />
      </div>
      <EvidencePanel library={shown} />
    </main>
  );
}
