import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useMemo } from 'react';
import { SaveOneFile } from '../briefing/compose/SaveOneFile';
import { EditBar } from '../chronology/edit/EditBar';
import { EditOrEvidence } from '../chronology/edit/EditOrEvidence';
import { Sentence } from '../chronology/next/Sentence';
import { ownAddress } from '../data/load/datasetAddress';
import { datasetKey } from '../data/load/datasetLoad';
import type { LoadedDataset } from '../data/load/fetchDataset';
import type { FilteredDataset } from '../filter/filterDataset';
import type { Dataset } from '../model/dataset';

type Props =
  | { readonly part: 'edits'; readonly id: string }
  | { readonly part: 'beside'; readonly shown: FilteredDataset; readonly wasPressed: RefObject<boolean> }
  | { readonly part: 'save'; readonly dataset: Dataset }
  | { readonly part: 'sentence'; readonly dataset: Dataset };

/**
 * A part of a page that only a chronology of one's own has: what changes it, the panel beside the board, a way to save it, the
 * line under its title.
 */
export function OwnPart(props: Props) {
  switch (props.part) {
    case 'edits':
      return <Edits id={props.id} />;
    case 'save':
      return <SaveOneFile dataset={props.dataset} />;
    case 'sentence':
      return <Sentence dataset={props.dataset} />;
    case 'beside':
      return <EditOrEvidence shown={props.shown} wasPressed={props.wasPressed} />;
  }
}

/** What changes the chronology; the page follows every change. */
function Edits({ id }: { id: string }) {
  const client = useQueryClient();
  const page = useMemo(() => {
    const key = datasetKey(ownAddress(id));
    return {
      loaded: () => client.getQueryData<LoadedDataset>(key),
      show: (loaded: LoadedDataset) => client.setQueryData(key, loaded),
    };
  }, [client, id]);
  return <EditBar id={id} page={page} />;
}
