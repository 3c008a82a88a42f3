import { useState } from 'react';
import { SNAPSHOT_PARAM } from '../../address/address';
import type { Dataset } from '../../model/dataset';
import { pageSearch } from '../../state/addressSync';
import { dismissNotes, useAddressNotes } from '../../state/store';
import { onDemand } from '../../ui/loading/onDemand';

const ChangedSinceLinkNotice = onDemand(() => import('./ChangedSinceLinkNotice'), 'ChangedSinceLinkNotice');

/** Loads the notice of changed data if the reader came by a link with a snapshot. */
export function SnapshotNotice({ dataset }: { dataset: Dataset }) {
  const [search, setSearch] = useState(pageSearch);
  const snapshot = new URLSearchParams(search).get(SNAPSHOT_PARAM);
  if (snapshot === null) return null;
  return <ChangedSinceLinkNotice {...{ snapshot, search, dataset }} onDismiss={() => setSearch('')} />;
}

/** Notes on parts of the address that were ignored. */
export function AddressNotes({ note }: { note: string | undefined }) {
  const notes = useAddressNotes();
  const [read, setRead] = useState(false);
  const all = note && !read ? [note, ...notes] : notes;
  if (all.length === 0) return null;
  const dismiss = () => {
    setRead(true);
    dismissNotes();
  };
  return (
    <div className="notice" role="status">
      <ul>
        {all.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  );
}
