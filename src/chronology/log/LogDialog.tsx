import '../editForm.css';
import { useMemo } from 'react';
import { actWords, type LogEntry, reasonsOf } from '../../data/chronologies/editLog';
import { wordsIn } from '../../data/chronologies/revisions';
import { saveFile } from '../../panels/export/saveFile';
import { Dialog } from '../../ui/Dialog';
import { useSession } from '../store/openSession';
import { wholeChronology } from '../store/session';
import { logDetails, openedWith } from './logDetails';
import './log.css';

const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The log as a table with tabs, newest last. */
const formatLog = (log: readonly LogEntry[], detailsOf: (entry: LogEntry) => readonly string[]): string =>
  [
    'Number\tTime\tWhat was done\tFrom what to what\tWhy',
    ...log.map((entry) =>
      [
        entry.number,
        new Date(entry.at).toISOString(),
        actWords(entry),
        detailsOf(entry).join('; '),
        reasonsOf(entry).join('; '),
      ]
        .map((cell) => `${cell}`.replace(/\s+/g, ' '))
        .join('\t'),
    ),
  ].join('\n');

const Details = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className="log-detail" dir="auto">
      {line}
    </span>
  ));

/** All that was done to the chronology, the newest first, each with from what to what; then the table that it was opened from. */
export function LogDialog({ onClose }: { onClose: () => void }) {
  const chronology = useSession((session) => session.chronology);
  const records = useSession(wholeChronology)?.records;
  const table = useSession((session) => session.table);
  const log = chronology?.log ?? [];
  const words = useMemo(() => records && wordsIn(records), [records]);
  const detailsOf = (entry: LogEntry) => (words ? logDetails(entry, words) : []);
  const save = () =>
    saveFile({
      name: 'log-of-changes.tsv',
      blob: new Blob([formatLog(log, detailsOf)], { type: 'text/tab-separated-values' }),
    });
  return (
    <Dialog title="Log of changes" onClose={onClose}>
      {log.length === 0 && !table ? (
        <p>No changes since it was opened.</p>
      ) : (
        <>
          <ol className="edit-log" reversed>
            {log.toReversed().map((entry) => (
              <li key={entry.number}>
                <span>{actWords(entry)}</span>
                <time dateTime={new Date(entry.at).toISOString()}>{TIME.format(entry.at)}</time>
                <Details lines={detailsOf(entry)} />
                {reasonsOf(entry).map((reason) => (
                  <q key={reason}>{reason}</q>
                ))}
              </li>
            ))}
            {chronology && table && (
              <li>
                <span>Opened {table.name}</span>
                <time dateTime={new Date(chronology.summary.made).toISOString()}>
                  {TIME.format(chronology.summary.made)}
                </time>
                <Details lines={openedWith(table)} />
              </li>
            )}
          </ol>
          <button type="button" className="quiet-button" onClick={save}>
            Save the log
          </button>
        </>
      )}
    </Dialog>
  );
}
