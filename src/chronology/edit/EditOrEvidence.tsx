import type { FilteredDataset } from '../../filter/filterDataset';
import { EvidencePanel } from '../../panels/evidence/EvidencePanel';
import { useBoardPress } from '../add/useBoardPress';
import { ClaimHistory } from '../log/ClaimHistory';
import { JustOpened } from '../open/JustOpened';
import { useSession } from '../store/session';
import { EditPanel } from './EditPanel';

/** The form while one edits, and otherwise the evidence. */
export function EditOrEvidence({ shown }: { shown: FilteredDataset }) {
  const isEditing = useSession((session) => session.isEditing);
  useBoardPress(shown, isEditing);
  if (isEditing) return <EditPanel shown={shown} />;
  return (
    <EvidencePanel
      library={shown}
      underDates={(claim) => <ClaimHistory claim={claim} dataset={shown.dataset} />}
    >
      <JustOpened />
    </EvidencePanel>
  );
}
