import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useMemo } from 'react';
import { SaveOneFile } from '../briefing/compose/SaveOneFile';
import { EditBar } from '../chronology/edit/EditBar';
import { EditOrEvidence } from '../chronology/edit/EditOrEvidence';
import { ownAddress } from '../data/load/datasetAddress';
import { datasetKey } from '../data/load/datasetLoad';
import type { LoadedDataset } from '../data/load/fetchDataset';
import type { FilteredDataset } from '../filter/filterDataset';
import type { Dataset } from '../model/dataset';

type Props =
  | { readonly part: 'edits'; readonly id: string }
  | { readonly part: 'beside'; readonly shown: FilteredDataset; readonly wasPressed: RefObject<boolean> }
  | { readonly part: 'save'; readonly dataset: Dataset };

/** A part of a page that only a chronology of one's own has: what changes it, the panel beside the board, a way to save it. */
export function OwnPart(props: Props) {
  if (props.part === 'edits') return <Edits id={props.id} />;
  if (props.part === 'save') return <SaveOneFile dataset={props.dataset} />;
  return <EditOrEvidence shown={props.shown} wasPressed={props.wasPressed} />;
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
