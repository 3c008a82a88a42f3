import { Fragment, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { getViewState } from '../../state/store';

interface Props {
  readonly shown: FilteredDataset;
}

/** Adds the present view to the current briefing. What the button does is loaded at its first use. */
export function AddView({ shown }: Props) {
  const [note, setNote] = useState<ReactNode>();
  const [presses, setPresses] = useState(0);
  const isAdding = useRef(false);
  const add = async ({ detail }: MouseEvent) => {
    // A press closes the note: the second of a double press adds nothing, and shows it again.
    setPresses((count) => count + 1);
    if (isAdding.current || detail > 1) return;
    isAdding.current = true;
    const added = import('./addSceneFromView').then((made) => made.addSceneFromView(shown, getViewState()));
    setNote(await added.catch(() => 'Nothing was added: the composer could not be loaded.'));
    isAdding.current = false;
  };
  return (
    <>
      <button type="button" className="quiet-button add-view" onClick={(press) => void add(press)}>
        Add to briefing
      </button>
      <span role="status">
        <Fragment key={presses}>{note}</Fragment>
      </span>
    </>
  );
}
