import { lazy } from 'react';
import type { Problem } from '../data/schema/problem';
import type { Shown } from '../filter/shownIn';
import type { Tab } from '../filter/viewState';
import { Board } from '../panels/board/Board';
import { EvidencePanel } from '../panels/evidence/EvidencePanel';
import { EmptyNotice } from '../panels/filters/EmptyNotice';
import { LazyPage } from './LazyPage';

const TablePage = lazy(() =>
  import('../panels/table/TablePage').then(({ TablePage: page }) => ({ default: page })),
);
const SourcesPage = lazy(() =>
  import('../panels/sources/SourcesPage').then(({ SourcesPage: page }) => ({ default: page })),
);

const ComposePage = lazy(() =>
  import('../briefing/compose/ComposePage').then(({ ComposePage: page }) => ({ default: page })),
);

interface Props {
  readonly tab: Tab;
  readonly shown: Shown;
  readonly warnings: readonly Problem[];
}

/** The page of a tab. All but Explore are loaded when they are first opened. */
export function Page({ tab, shown, warnings }: Props) {
  return (
    <LazyPage pageKey={tab}>
      {tab === 'explore' && <Explore shown={shown} />}
      {tab === 'table' && <TablePage shown={shown} />}
      {tab === 'compose' && <ComposePage shown={shown} />}
      {tab === 'sources' && <SourcesPage shown={shown} warnings={warnings} />}
    </LazyPage>
  );
}

function Explore({ shown }: { shown: Shown }) {
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
