import { useState } from 'react';
import { dismissNotes, useAddressNotes } from '../../state/store';

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
