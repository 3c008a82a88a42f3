import { useCallback, useEffect, useMemo } from 'react';
import type { Tab } from '../address/viewState';
import { AddView } from '../briefing/compose/AddView';
import type { LoadedDataset } from '../data/load/fetchDataset';
import { formatFilter, isWide } from '../filter/describeFilter';
import { type FilteredDataset, filterIndex, indexDataset } from '../filter/filterDataset';
import { capitalize } from '../lib/text';
import type { Dataset } from '../model/dataset';
import { BriefingAct } from '../panels/evidence/briefingAct';
import { KeptHere } from '../panels/export/keptHere';
import { ShareList, ShareMenu } from '../panels/export/ShareMenu';
import { PhoneBar } from '../panels/filters/drawer/PhoneBar';
import { FilterBar } from '../panels/filters/FilterBar';
import { StatusLine } from '../panels/filters/StatusLine';
import { AddressNotes, SnapshotNotice } from '../panels/snapshot/AddressNotices';
import { isPresenterWindow } from '../state/addressSync';
import { useTitle } from '../state/documentTitle';
import { useShownFilter } from '../state/shownFilter';
import { dropUnknownFromView, setTab, useViewState } from '../state/store';
import { afterPaint, useAfterPaint } from '../ui/afterPaint';
import { onDemand, PAGE_LOADING } from '../ui/loading/onDemand';
import { usePhone } from '../ui/useMedia';
import { ExampleMenu } from './ExampleMenu';
import { WarningsNotice } from './LoadNotices';
import { Masthead } from './Masthead';
import { LazyPage, OwnPart, openChronology, Page } from './Page';
import { PageKeys } from './PageKeys';

const BriefingPage = onDemand(() => import('../briefing/stage/BriefingPage'), 'BriefingPage');

/** Whether this window is the presenter's. */
const isPresenter = isPresenterWindow();

/** Presents the current briefing. If its code can't be loaded, the Compose page says so. */
async function present(dataset: Dataset): Promise<void> {
  try {
    const { presentCurrent } = await import('../briefing/stage/presentBriefing');
    presentCurrent(dataset);
  } catch {
    setTab('compose');
  }
}

interface Props {
  readonly loaded: LoadedDataset;
  readonly note: string | undefined;
}

/** The dataset as the view's filter and reading show it. */
function useShown(whole: Dataset): FilteredDataset {
  const isHidden = useViewState((view) => view.unmatched === 'hide');
  const filter = useShownFilter(isHidden, afterPaint);
  const reading = useViewState((view) => view.reading);
  const indexed = useMemo(() => indexDataset(whole, reading, filter.layers), [whole, reading, filter.layers]);
  return useMemo(() => filterIndex(indexed, filter), [indexed, filter]);
}

/** The whole page of a loaded dataset: its head, filters, the chosen page and its foot, or the stage. */
export function Dashboard({ loaded: { dataset, warnings }, note }: Props) {
  const shown = useShown(dataset);
  const tab = useViewState((view) => view.tab);
  const scene = useViewState((view) => view.scene);
  useEffect(() => {
    dropUnknownFromView(dataset);
    const onBack = () => dropUnknownFromView(dataset);
    globalThis.addEventListener('popstate', onBack);
    return () => globalThis.removeEventListener('popstate', onBack);
  }, [dataset]);
  const isStaged = isPresenter || scene !== null;
  const isPhone = usePhone();
  const own = openChronology();
  const edits = OwnPart && own !== null && <OwnPart part="edits" id={own} />;
  const onPresent = useCallback(() => void present(dataset), [dataset]);
  const act = useMemo(() => <AddView shown={shown} />, [shown]);
  const ways = (
    <>
      {act}
      {OwnPart && own !== null && <OwnPart part="save" dataset={dataset} />}
    </>
  );
  if (isStaged)
    return (
      <>
        <Title shown={shown} tab={tab} />
        <LazyPage pageKey="briefing">
          <BriefingPage whileLoading={PAGE_LOADING} shown={shown} isPresenter={isPresenter} />
        </LazyPage>
      </>
    );
  return (
    <KeptHere value={own !== null}>
      <Title shown={shown} tab={tab} />
      <SkipLink />
      <PageKeys />
      <Masthead
        shown={shown}
        isOwn={own !== null}
        onPresent={onPresent}
        share={isPhone && <ShareList shown={shown}>{ways}</ShareList>}
      />
      <AddressNotes note={note} />
      <SnapshotNotice dataset={dataset} />
      {warnings.length > 0 && <WarningsNotice warnings={warnings} />}
      {tab === 'review' && edits}
      {(tab === 'explore' || tab === 'table') &&
        (isPhone ? (
          <>
            <PhoneBar shown={shown} />
            {edits}
          </>
        ) : (
          <FilterBar shown={shown} endWidth={own === null ? 0 : EDIT_BAR}>
            {edits}
            <ShareMenu shown={shown}>{ways}</ShareMenu>
          </FilterBar>
        ))}
      <BriefingAct value={act}>
        <Page tab={tab} shown={shown} warnings={warnings} />
      </BriefingAct>
      <StatusLine shown={shown}>{hasExamples && <ExampleMenu current={dataset} />}</StatusLine>
    </KeptHere>
  );
}

/** Width of what changes a chronology, px. */
const EDIT_BAR = 560;

/** False in the one file, which opens no other data. */
const hasExamples = import.meta.env.MODE !== 'onefile' && !import.meta.env['VITE_DATASET'];

/** The first stop of the page: leads to the first mark or row, or to the page itself where there are none. */
function SkipLink() {
  const skip = () => {
    const target =
      document.querySelector<HTMLElement | SVGElement>(
        'main :is([data-claim][tabindex="0"], .claim-title)',
      ) ?? document.querySelector('main');
    if (!target?.hasAttribute('tabindex')) target?.setAttribute('tabindex', '-1');
    target?.focus();
  };
  return (
    <button type="button" className="skip-link" onClick={skip}>
      Skip to the claims
    </button>
  );
}

/** What the document is called; it follows what is painted. */
function Title({ shown, tab }: { shown: FilteredDataset; tab: Tab }) {
  const followed = useAfterPaint(shown, 'some') ?? shown;
  useTitle(titleOf(followed, tab));
  return null;
}

const PAGES: Readonly<Record<Tab, string>> = {
  explore: '',
  table: 'Table: ',
  sources: 'Sources: ',
  compose: 'Compose: ',
  open: 'Open data: ',
  mine: 'My chronologies: ',
  review: 'Review changes: ',
};

/** What the document is called: the page, what is filtered, and the dataset. */
function titleOf({ whole, filter }: FilteredDataset, tab: Tab): string {
  const words = isWide(filter, whole) ? '' : `${capitalize(formatFilter(filter, whole))} – `;
  return `${PAGES[tab]}${words}${whole.title} – Relata`;
}
