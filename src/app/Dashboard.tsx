import { useEffect } from 'react';
import type { LoadedDataset } from '../data/fetchDataset';
import { FilterBar } from '../panels/FilterBar';
import { FrozenNotice } from '../panels/FrozenNotice';
import { Masthead } from '../panels/Masthead';
import { StatusLine } from '../panels/StatusLine';
import { useShown } from '../panels/useShown';
import { fitView, useView } from '../state/store';
import { AddressNotes } from './AddressNotes';
import { Page } from './Page';
import { WarningsNotice } from './WarningsNotice';

interface Props {
  readonly loaded: LoadedDataset;
  readonly note: string | undefined;
}

/** The whole page of a loaded dataset. */
export function Dashboard({ loaded: { dataset, warnings }, note }: Props) {
  const shown = useShown(dataset);
  const tab = useView((view) => view.tab);
  useEffect(() => {
    fitView(dataset);
    const onBack = () => fitView(dataset);
    globalThis.addEventListener('popstate', onBack);
    return () => globalThis.removeEventListener('popstate', onBack);
  }, [dataset]);
  useEffect(() => {
    document.title = `Relata: ${dataset.title}`;
  }, [dataset.title]);
  return (
    <>
      <Masthead shown={shown} />
      <AddressNotes note={note} />
      <FrozenNotice shown={shown} />
      <WarningsNotice warnings={warnings} />
      {tab !== 'sources' && <FilterBar shown={shown} />}
      <Page tab={tab} shown={shown} warnings={warnings} />
      <StatusLine shown={shown} />
    </>
  );
}
