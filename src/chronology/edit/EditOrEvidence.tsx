import type { RefObject } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { EvidencePanel } from '../../panels/evidence/EvidencePanel';
import { onDemand } from '../../ui/loading/onDemand';
import { usePrefetch } from '../../ui/loading/usePrefetch';
import { useBoardPress } from '../add/useBoardPress';
import { WhenYouLike } from '../next/WhenYouLike';
import { JustOpened } from '../open/JustOpened';
import { openForm, useEditing } from '../store/editing';
import { useSession } from '../store/openSession';

const EditPanel = onDemand(() => import('./EditPanel'), 'EditPanel');

interface Props {
  readonly shown: FilteredDataset;
  /** Whether N was pressed before this was loaded. */
  readonly wasPressed: RefObject<boolean>;
}

/** The form while one edits, and otherwise the evidence. */
export function EditOrEvidence({ shown, wasPressed }: Props) {
  const isEditing = useEditing((editing) => editing.isEditing);
  const isOpened = useSession((session) => session.table !== null);
  useBoardPress(shown, isEditing, wasPressed);
  usePrefetch(EditPanel.load);
  if (isEditing)
    return (
      <EditPanel
        shown={shown}
        whileLoading={<aside aria-label="Edit" className="edit-panel" aria-busy="true" />}
      />
    );
  return (
    <EvidencePanel
      shown={shown}
      underDates={({ id }) => (
        <button type="button" className="link-button edit-claim-link" onClick={() => openForm(id)}>
          Edit this claim
        </button>
      )}
      below={isOpened && <WhenYouLike dataset={shown.whole} />}
    >
      <JustOpened dataset={shown.whole} />
    </EvidencePanel>
  );
}
