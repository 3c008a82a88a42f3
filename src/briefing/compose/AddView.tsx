import { type ReactNode, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { getViewState } from '../../state/store';

interface Props {
  readonly shown: FilteredDataset;
}

/** Adds the present view to the current briefing. What the button does is loaded at its first use. */
export function AddView({ shown }: Props) {
  const [note, setNote] = useState<ReactNode>();
  const add = async () => {
    try {
      const { addSceneFromView } = await import('./addSceneFromView');
      setNote(addSceneFromView(shown, getViewState()));
    } catch {
      setNote('Nothing was added: the composer could not be loaded.');
    }
  };
  return (
    <>
      <button type="button" className="quiet-button add-view" onClick={() => void add()}>
        Add to briefing
      </button>
      <span role="status">{note}</span>
    </>
  );
}
