import { messageOf } from '../../lib/error';
import '../chronology.css';
import { type DragEvent, lazy, Suspense, useEffect, useState } from 'react';
import type { OpenedTable } from '../../data/import/importFile';
import { ownAddress } from '../../data/load/datasetAddress';
import { datasetHref, openDataset } from '../../state/addressSync';
import { setTab } from '../../state/store';
import { formatSummary } from '../mine/MinePage';
import { useChronologies } from '../mine/useChronologies';
import { editNext } from '../store/session';
import { FileButton } from './FileButton';
import { type Opened, openBytes, startEmpty } from './openFile';

const MapPage = lazy(() => import('../map/MapPage').then(({ MapPage: page }) => ({ default: page })));

type Failure = Extract<Opened, { message: string }>;

/** Maximum number of faults and of chronologies that are listed here. */
const LISTED = { problems: 20, yours: 3 };

/** The page on which data are opened: dropped, pasted or chosen; or one begins with nothing. */
export function OpenPage() {
  const [failed, setFailed] = useState<Failure | null>(null);
  const [table, setTable] = useState<OpenedTable | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const open = async (bytes: Promise<Uint8Array>, name: string) => {
    setIsBusy(true);
    setFailed(null);
    try {
      const opened = await openBytes(await bytes, name);
      if ('id' in opened) openDataset(ownAddress(opened.id));
      else if ('table' in opened) setTable(opened.table);
      else setFailed(opened);
    } catch (error) {
      setFailed({ message: messageOf(error), problems: [] });
    } finally {
      setIsBusy(false);
    }
  };
  const openFile = (file: File | undefined) => file && void open(bytesOf(file), file.name);
  usePaste((text) => void open(Promise.resolve(new TextEncoder().encode(text)), 'Pasted cells'));
  if (table)
    return (
      <Suspense fallback={<main className="pending" aria-busy="true" />}>
        <MapPage opened={table} onCancel={() => setTable(null)} />
      </Suspense>
    );
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    openFile(event.dataTransfer.files[0]);
  };
  return (
    <main className="chronology-page" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <h2>Open data</h2>
      <p className="chronology-lead">
        A table with a date in each row is enough. You see it drawn before you decide anything.
      </p>
      <section aria-label="Open a file" className="open-box" aria-busy={isBusy}>
        <div>
          <h3>Drop a file here</h3>
          <p>anywhere on this page. CSV, Excel, TimelineJS, Relata: what it is, is found out.</p>
        </div>
        <div>
          <h3>Paste cells</h3>
          <p>
            copied from a spreadsheet. Just press <kbd>Ctrl V</kbd>
          </p>
        </div>
        <div>
          <h3>Choose</h3>
          <FileButton onFile={openFile} />
        </div>
        <p className="open-note">
          It is read on this computer and kept in this browser. Nothing is sent anywhere, and your file is
          never changed.
        </p>
      </section>
      <div role="alert">
        {failed && (
          <>
            <p>{failed.message}</p>
            <ul>
              {failed.problems.slice(0, LISTED.problems).map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <span className="problem-path">{path || 'The file'}</span>: {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="open-lists">
        <Yours />
        <section aria-label="Start from nothing">
          <h3>Start from nothing</h3>
          <p>
            <button
              type="button"
              className="link-button"
              onClick={() =>
                void startEmpty().then(
                  (id) => {
                    editNext(id);
                    openDataset(ownAddress(id));
                  },
                  (error: Error) => setFailed({ message: error.message, problems: [] }),
                )
              }
            >
              An empty board
            </button>
            , and add claims on it.
          </p>
        </section>
      </div>
    </main>
  );
}

/** The chronologies that were changed last. */
function Yours() {
  const { all, problem } = useChronologies();
  const kept = all?.filter(({ removed }) => removed === null) ?? [];
  return (
    <section aria-label="Yours">
      <h3>
        Yours{' '}
        {kept.length > 0 && (
          <button type="button" className="link-button" onClick={() => setTab('mine')}>
            all {kept.length}
          </button>
        )}
      </h3>
      {problem && <p role="alert">{problem}</p>}
      {all && kept.length === 0 && <p className="muted">Nothing yet. What you open stays here.</p>}
      <ul className="chronology-list">
        {kept.slice(0, LISTED.yours).map((one) => (
          <li key={one.id}>
            <div>
              <a href={datasetHref(ownAddress(one.id))}>{one.title}</a>
              <p className="muted">{formatSummary(one)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Calls with what is pasted anywhere but in a field. */
function usePaste(onText: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain');
      if (text) onText(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
