import { type ReactNode, type RefObject, Suspense, useRef } from 'react';
import type { Tab } from '../address/viewState';
import { datasetAddress, ownId } from '../data/load/datasetAddress';
import type { Problem } from '../data/schema/problem';
import { OUTSIDE } from '../filter/columns/matchCodes';
import type { FilteredDataset } from '../filter/filterDataset';
import { Board } from '../panels/board/Board';
import { EvidencePanel } from '../panels/evidence/EvidencePanel';
import { ReadingRow } from '../panels/filters/ReadingRow';
import { pageAddress, pageSearch, reloadPage } from '../state/addressSync';
import { holdKeys, usePageKey } from '../state/singleKeys';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { onDemand, PAGE_LOADING } from '../ui/loading/onDemand';
import { usePhone } from '../ui/useMedia';
import { trustedScript } from './trustedScript';

interface Props {
  /** A new key gives a page that failed another try. */
  readonly pageKey: string;
  readonly children: ReactNode;
}

/** Frame of a page that is loaded on demand; shows the error if that fails. */
export function LazyPage({ pageKey, children }: Props) {
  const fault = (message: string) => (
    <main className="failure">
      <p role="alert">This page could not be shown: {message}</p>
      <button type="button" className="main-button" onClick={reloadPage}>
        Reload
      </button>
    </main>
  );
  return (
    <ErrorBoundary retryKey={pageKey} fallback={fault}>
      <Suspense fallback={PAGE_LOADING}>{children}</Suspense>
    </ErrorBoundary>
  );
}

const TablePage = onDemand(() => import('../panels/table/TablePage'), 'TablePage');
const SourcesPage = onDemand(() => import('../panels/sources/SourcesPage'), 'SourcesPage');

/** Only where the filter leaves anything out. */
const FilterResult = onDemand(() => import('../panels/filters/result/FilterResult'), 'FilterResult');

const ComposePage = onDemand(() => import('../briefing/compose/ComposePage'), 'ComposePage');

/** The one file keeps nothing and opens no other data, so it leaves out what is one's own. */
const isOneFile = import.meta.env.MODE === 'onefile';
const OwnPage = isOneFile ? null : onDemand(() => import('../chronology/OwnPage'), 'OwnPage');

/** A part of the page that only a chronology of one's own has. */
export const OwnPart = isOneFile ? null : onDemand(() => import('./OwnParts'), 'OwnPart');

/** Pages of one's own data. */
const OWN_TABS: readonly Tab[] = ['open', 'mine', 'review'];

interface PageProps {
  readonly tab: Tab;
  readonly shown: FilteredDataset;
  readonly warnings: readonly Problem[];
}

/** The page of a tab. All but Explore are loaded when they are first opened. */
export function Page({ tab: wanted, shown, warnings }: PageProps) {
  const tab = isOneFile && OWN_TABS.includes(wanted) ? 'explore' : wanted;
  return (
    <LazyPage pageKey={tab}>
      {tab === 'explore' && <Explore shown={shown} />}
      {tab === 'table' && (
        <TablePage whileLoading={PAGE_LOADING} shown={shown}>
          <Beside shown={shown} />
        </TablePage>
      )}
      {tab === 'compose' && <ComposePage whileLoading={PAGE_LOADING} shown={shown} />}
      {OwnPage && OWN_TABS.includes(tab) && (
        <OwnPage
          whileLoading={PAGE_LOADING}
          tab={tab}
          dataset={shown.dataset}
          trustedScript={trustedScript}
        />
      )}
      {tab === 'sources' && (
        <SourcesPage whileLoading={PAGE_LOADING} shown={shown} warnings={warnings} file={datasetFile()} />
      )}
    </LazyPage>
  );
}

/** Where the dataset lies; null in the one file, which holds it. */
const datasetFile = (): string | null => (isOneFile ? null : datasetAddress(pageSearch(), pageAddress()).url);

/** The id of the chronology of one's own that is open; null for other datasets. */
export const openChronology = (): string | null => ownId(datasetFile());

function Explore({ shown }: { shown: FilteredDataset }) {
  const isPhone = usePhone();
  const result = (isBelow: boolean) =>
    shown.matches.count(OUTSIDE) > 0 && (
      <ErrorBoundary retryKey={shown} fallback={() => null}>
        <FilterResult isBelow={isBelow} shown={shown} />
      </ErrorBoundary>
    );
  return (
    <main className="explore">
      <div className="explore-board">
        {!isPhone && <ReadingRow shown={shown} />}
        <Board shown={shown} notice={result(false)} />
        {result(true)}
      </div>
      <Beside shown={shown} />
    </main>
  );
}

/** The panel beside the board and the table: the evidence, or the form while one edits a chronology of one's own. */
function Beside({ shown }: { shown: FilteredDataset }) {
  const wasPressed = useRef(false);
  const evidence = <EvidencePanel shown={shown} />;
  if (!OwnPart || openChronology() === null) return evidence;
  return (
    <OwnPart
      part="beside"
      shown={shown}
      wasPressed={wasPressed}
      whileLoading={
        <>
          {evidence}
          <EarlyPress wasPressed={wasPressed} />
        </>
      }
    />
  );
}

/** Keeps a press of N, and what is typed after it, until what answers it is loaded. */
function EarlyPress({ wasPressed }: { wasPressed: RefObject<boolean> }) {
  usePageKey('n', () => {
    holdKeys();
    wasPressed.current = true;
  });
  return null;
}
