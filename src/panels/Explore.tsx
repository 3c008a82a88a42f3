import type { Shown } from '../filter/shownIn';
import { Board } from './board/Board';
import { EmptyNotice } from './EmptyNotice';
import { EvidencePanel } from './EvidencePanel';

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
