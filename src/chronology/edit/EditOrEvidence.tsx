import { lazy, type RefObject, Suspense } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { EvidencePanel } from '../../panels/evidence/EvidencePanel';
import { usePrefetch } from '../../ui/useSignOfUse';
import { useBoardPress } from '../add/useBoardPress';
import { ClaimHistory } from '../log/ClaimHistory';
import { WhenYouLike } from '../next/WhenYouLike';
import { JustOpened } from '../open/JustOpened';
import { useSession } from '../store/session';

const loadForms = () => import('./EditPanel');

const EditPanel = lazy(() => loadForms().then(({ EditPanel: panel }) => ({ default: panel })));

interface Props {
  readonly shown: FilteredDataset;
  /** Whether N was pressed before this was loaded. */
  readonly wasPressed: RefObject<boolean>;
}

/** The form while one edits, and otherwise the evidence. */
export function EditOrEvidence({ shown, wasPressed }: Props) {
  const isEditing = useSession((session) => session.isEditing);
  const isOpened = useSession((session) => session.table !== null);
  useBoardPress(shown, isEditing, wasPressed);
  usePrefetch(loadForms);
  if (isEditing)
    return (
      <Suspense fallback={<aside aria-label="Edit" className="edit-panel" aria-busy="true" />}>
        <EditPanel shown={shown} />
      </Suspense>
    );
  return (
    <EvidencePanel
      library={shown}
      underDates={(claim) => <ClaimHistory claim={claim} dataset={shown.dataset} />}
    >
      <JustOpened />
      {isOpened && <WhenYouLike dataset={shown.whole} />}
    </EvidencePanel>
  );
}
