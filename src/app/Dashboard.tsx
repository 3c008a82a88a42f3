import { lazy, useEffect } from 'react';
import { AddView } from '../briefing/AddView';
import type { LoadedDataset } from '../data/load/fetchDataset';
import type { Dataset } from '../model/dataset';
import { FilterBar } from '../panels/FilterBar';
import { FrozenNotice } from '../panels/FrozenNotice';
import { Masthead } from '../panels/Masthead';
import { StatusLine } from '../panels/StatusLine';
import { useShown } from '../panels/useShown';
import { fitView, setTab, useView } from '../state/store';
import { AddressNotes } from './AddressNotes';
import { LazyPage } from './LazyPage';
import { Page } from './Page';
import { WarningsNotice } from './WarningsNotice';

const BriefingPage = lazy(() =>
  import('../briefing/BriefingPage').then(({ BriefingPage: page }) => ({ default: page })),
);

/** Whether this window is the presenter's. */
const isPresenter = new URLSearchParams(location.search).get('presenter') === '1';

/** Presents the briefing at hand. Where that cannot be loaded, the page of briefings says so. */
async function present(dataset: Dataset): Promise<void> {
  try {
    const { presentOpen } = await import('../briefing/outsideCompose');
    presentOpen(dataset);
  } catch {
    setTab('compose');
  }
}

interface Props {
  readonly loaded: LoadedDataset;
  readonly note: string | undefined;
}

/** The whole page of a loaded dataset. */
export function Dashboard({ loaded: { dataset, warnings }, note }: Props) {
  const shown = useShown(dataset);
  const tab = useView((view) => view.tab);
  const scene = useView((view) => view.scene);
  useEffect(() => {
    fitView(dataset);
    const onBack = () => fitView(dataset);
    globalThis.addEventListener('popstate', onBack);
    return () => globalThis.removeEventListener('popstate', onBack);
  }, [dataset]);
  const isStaged = isPresenter || scene !== null;
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
      <FrozenNotice dataset={dataset} />
      <WarningsNotice warnings={warnings} />
      {(tab === 'explore' || tab === 'table') && (
        <FilterBar shown={shown}>
          <AddView shown={shown} />
        </FilterBar>
      )}
      <Page tab={tab} shown={shown} warnings={warnings} />
      <StatusLine shown={shown} />
    </>
  );
}
