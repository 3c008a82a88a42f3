import { lazy, useEffect, useMemo } from 'react';
import { AddView } from '../briefing/compose/AddView';
import type { LoadedDataset } from '../data/load/fetchDataset';
import { type FilteredDataset, filterIndex, indexDataset } from '../filter/filterDataset';
import type { Dataset } from '../model/dataset';
import { BriefingAct } from '../panels/evidence/briefingAct';
import { FilterBar } from '../panels/filters/FilterBar';
import { StatusLine } from '../panels/filters/StatusLine';
import { AddressNotes, SnapshotNotice } from '../panels/snapshot/AddressNotices';
import { isPresenterWindow } from '../state/addressSync';
import { dropUnknownFromView, setTab, useView } from '../state/store';
import { WarningsNotice } from './LoadNotices';
import { Masthead } from './Masthead';
import { LazyPage, Page } from './Page';

const BriefingPage = lazy(() =>
  import('../briefing/stage/BriefingPage').then(({ BriefingPage: page }) => ({ default: page })),
);

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
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const library = useMemo(() => indexDataset(whole, reading, filter.layers), [whole, reading, filter.layers]);
  return useMemo(() => filterIndex(library, filter), [library, filter]);
}

/** The whole page of a loaded dataset: its head, filters, the chosen page and its foot, or the stage. */
export function Dashboard({ loaded: { dataset, warnings }, note }: Props) {
  const shown = useShown(dataset);
  const tab = useView((view) => view.tab);
  const scene = useView((view) => view.scene);
  useEffect(() => {
    dropUnknownFromView(dataset);
    const onBack = () => dropUnknownFromView(dataset);
    globalThis.addEventListener('popstate', onBack);
    return () => globalThis.removeEventListener('popstate', onBack);
  }, [dataset]);
  const isStaged = isPresenter || scene !== null;
  const act = useMemo(() => <AddView shown={shown} label="Add to briefing" />, [shown]);
  useEffect(() => {
    if (!isStaged) document.title = `Relata: ${dataset.title}`;
  }, [dataset.title, isStaged]);
  if (isStaged)
    return (
      <LazyPage pageKey="briefing">
        <BriefingPage shown={shown} isPresenter={isPresenter} />
      </LazyPage>
    );
  return (
    <>
      <Masthead shown={shown} onPresent={() => void present(dataset)} />
      <AddressNotes note={note} />
      <SnapshotNotice dataset={dataset} />
      <WarningsNotice warnings={warnings} />
      {(tab === 'explore' || tab === 'table') && (
        <FilterBar shown={shown}>
          <AddView shown={shown} />
        </FilterBar>
      )}
      <BriefingAct value={act}>
        <Page tab={tab} shown={shown} warnings={warnings} />
      </BriefingAct>
      <StatusLine shown={shown} />
    </>
  );
}
