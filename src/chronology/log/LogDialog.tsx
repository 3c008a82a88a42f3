import '../editForm.css';
import { actWords, type LogEntry } from '../../data/chronologies/editLog';
import { saveFile } from '../../panels/export/saveFile';
import { Dialog } from '../../ui/Dialog';
import { useSession } from '../store/session';
import './log.css';

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The log as a table with tabs, newest last. */
const formatLog = (log: readonly LogEntry[]): string =>
  [
    'Number\tTime\tWhat was done\tWhy',
    ...log.map((entry) =>
      [entry.number, new Date(entry.at).toISOString(), actWords(entry), entry.reason]
        .map((cell) => `${cell}`.replace(/\s+/g, ' '))
        .join('\t'),
    ),
  ].join('\n');

/** All that was done to the chronology, the newest first. */
export function LogDialog({ onClose }: { onClose: () => void }) {
  const log = useSession((session) => session.outline)?.log ?? [];
  const save = () =>
    saveFile({
      name: 'log-of-changes.tsv',
      blob: new Blob([formatLog(log)], { type: 'text/tab-separated-values' }),
    });
  return (
    <Dialog title="Log of changes" onClose={onClose}>
      {log.length === 0 ? (
        <p>No changes since it was opened.</p>
      ) : (
        <>
          <ol className="edit-log" reversed>
            {log.toReversed().map((entry) => (
              <li key={entry.number}>
                <span>{actWords(entry)}</span>
                {entry.reason && <q>{entry.reason}</q>}
                <time dateTime={new Date(entry.at).toISOString()}>{TIME.format(entry.at)}</time>
              </li>
            ))}
          </ol>
          <button type="button" className="quiet-button" onClick={save}>
            Save the log
          </button>
        </>
      )}
    </Dialog>
  );
}
