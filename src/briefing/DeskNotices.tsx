import { saveFile } from '../panels/export/saveFile';
import type { Desk } from './desk';
import { restore } from './deskBriefings';
import type { Unreadable } from './shelf';

/** What happened to the briefings that does not show by itself, with a way back where there is one. */
export function DeskNotices({ desk }: { desk: Desk }) {
  const { said, deleted, unreadable } = desk.get();
  return (
    <>
      <div role="status" aria-label="Briefings">
        {deleted && (
          <div className="notice">
            <span>Deleted: “{deleted.history.now.title}”.</span>
            <button type="button" onClick={() => restore(desk)}>
              Undo
            </button>
          </div>
        )}
        {said && (
          <div className="notice">
            <span>{said}</span>
            <button type="button" onClick={() => desk.set({ said: '' })}>
              Close
            </button>
          </div>
        )}
      </div>
      {unreadable.map((one) => (
        <UnreadableNotice key={one.key} one={one} />
      ))}
    </>
  );
}

function UnreadableNotice({ one: { key, text, fault } }: { one: Unreadable }) {
  const name = key.slice(key.lastIndexOf(':') + 1);
  const blob = () => new Blob([text], { type: 'application/json' });
  return (
    <div className="notice notice-problem">
      <span>
        A briefing kept in this browser cannot be read ({fault}). It is left as it is: {name}
      </span>
      <button type="button" onClick={() => saveFile({ name: `${name}.briefing.json`, blob: blob() })}>
        Download it
      </button>
    </div>
  );
}
