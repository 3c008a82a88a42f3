import { useEffect } from 'react';
import type { LoadedDataset } from '../data/fetchDataset';
import { Explore } from '../panels/Explore';
import { Masthead } from '../panels/Masthead';
import { StatusLine } from '../panels/StatusLine';
import { useShown } from '../panels/useShown';
import { fitView } from '../state/store';
import { AddressNotes } from './AddressNotes';
import { WarningsNotice } from './WarningsNotice';

interface Props {
  readonly loaded: LoadedDataset;
  readonly note: string | undefined;
}

/** The whole page of a loaded dataset. */
export function Dashboard({ loaded: { dataset, warnings }, note }: Props) {
  const shown = useShown(dataset);
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
      <WarningsNotice warnings={warnings} />
      <Explore shown={shown} />
      <StatusLine shown={shown} />
    </>
  );
}
