import '../chronology.css';
import '../editForm.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ownAddress } from '../../data/load/datasetAddress';
import { datasetHref, openDataset } from '../../state/addressActs';
import { onFirstPress } from '../../state/presses';
import { setTab } from '../../state/store';
import { onDemand, PAGE_LOADING } from '../../ui/loading/onDemand';
import { formatSummary } from '../mine/MinePage';
import { useChronologies } from '../mine/useChronologies';
import { reopenTable, useEditing } from '../store/editing';
import { editNext, focusNext } from '../store/notes';
import { closeTable, leftOf, setOpenTable, type TableFrom, useUnfinished } from '../store/unfinished';
import { Known } from './Before';
import { FileButton, useOneFile } from './FileButton';
import { ImportProgress } from './ImportProgress';
import type { ImportState } from './importState';
import { LeftTables } from './LeftTables';
import { startEmpty } from './openFile';
import { Templates } from './Templates';
import { TryOne } from './TryOne';
import { type Import, useImporter } from './useImport';

const MapPage = onDemand(() => import('../map/MapPage'), 'MapPage');

const KINDS = 'It may be CSV, Excel, TimelineJS or Relata.';

/** Maximum number of faults and of chronologies that are listed here. */
const LISTED = { problems: 20, yours: 3 };

interface Props {
  /** The address of a script of this site, as `new Worker` takes it. */
  readonly trustedScript: (url: string) => string;
}

/** The page on which data are opened: dropped, pasted or chosen; or one begins with nothing. */
export function OpenPage({ trustedScript }: Props) {
  const importing = useImporter(trustedScript);
  const { state, send } = importing;
  const { begin, stop } = useBegin(importing);
  const again = useEditing(({ reopening }) => reopening);
  const { file, known, kept, progress, failed } = state;
  const open = (chosen: Blob, name: string) => begin({ file: chosen, name });
  const openFile = (chosen: File | undefined) => chosen && open(chosen, chosen.name);
  const [problem, setProblem] = useState<string | null>(null);
  usePaste((text) => open(new Blob([text]), 'Pasted cells'));
  const pasteCopied = async () => {
    try {
      const text = await navigator.clipboard.readText();
      if (text.trim() === '') setProblem('Nothing was copied.');
      else open(new Blob([text]), 'Pasted cells');
    } catch {
      setProblem('This browser did not let the page read what was copied. Choose a file instead.');
    }
  };
  const beginEmpty = () =>
    startEmpty().then(
      (id) => {
        editNext(id);
        openDataset(ownAddress(id));
      },
      (error: Error) => setProblem(error.message),
    );
  const { take, choice } = useOneFile(openFile);
  const isDropping = useDrop(take);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who chose it in a menu goes on here; who has just loaded the page begins at its top.
  useEffect(() => {
    if (navigator.userActivation?.hasBeenActive) heading.current?.focus();
  }, []);
  useEffect(() => {
    if (!kept) return;
    closeTable();
    focusNext(kept.id);
    openDataset(ownAddress(kept.id), kept.isProposed ? 'review' : 'explore');
  }, [kept]);
  useEffect(() => {
    if (again === null) return;
    begin({ chronology: again });
    reopenTable(null);
  }, [again, begin]);
  const cancel = () => {
    stop();
    if (file?.again) setTab('explore');
  };
  if (file)
    return (
      <MapPage file={file} importing={importing} onCancel={cancel} whileLoading={PAGE_LOADING}>
        {choice}
      </MapPage>
    );
  return (
    <main className="chronology-page" data-dropping={isDropping}>
      <h2 ref={heading} tabIndex={-1}>
        Open data
      </h2>
      <p className="chronology-lead">
        A table with a date in each row is enough. You see it drawn before you decide anything.
      </p>
      <section aria-label="Open a file" className="open-box" aria-busy={progress !== null}>
        <div className="for-keys">
          <h3>{isDropping ? 'Drop to open; nothing is sent' : 'Drop a file here'}</h3>
          <p>anywhere on this page. {KINDS}</p>
        </div>
        <div className="for-keys">
          <h3>Paste cells</h3>
          <p>
            copied from a spreadsheet. Just press <kbd>Ctrl V</kbd>
          </p>
        </div>
        <div>
          <h3>Choose</h3>
          <FileButton onFile={openFile} />
          <p className="for-touch">{KINDS}</p>
        </div>
        <div className="for-touch">
          <h3>Paste cells</h3>
          <p>
            copied from a spreadsheet.{' '}
            <button type="button" className="quiet-button" onClick={() => void pasteCopied()}>
              Paste
            </button>
          </p>
        </div>
        <p className="open-note">
          It is read and kept in this browser. Nothing is sent anywhere, and your file is never changed.
        </p>
      </section>
      <div role="status">
        {choice}
        {progress && <ImportProgress progress={progress} onStop={stop} />}
        {progress === null && <LeftTables onGoOn={begin} />}
        {known && (
          <Known
            known={known}
            counts={known.claims}
            what="claim"
            onPropose={() => send({ type: 'decide', into: known.id })}
            onOpen={() => send({ type: 'decide', into: null })}
          />
        )}
      </div>
      <div role="alert">
        {problem}
        {failed && <Failure failed={failed} />}
      </div>
      <div className="open-lists">
        <Yours />
        <section aria-label="Start from nothing">
          <h3>Start from nothing</h3>
          <p>
            <button type="button" className="link-button" onClick={onFirstPress(beginEmpty)}>
              An empty board
            </button>
            , and add claims on it.
          </p>
        </section>
        <TryOne onFile={open} />
        <Templates />
        <section aria-label="What a table needs">
          <h3>What a table needs</h3>
          <p className="muted">
            A row of headings, and a date in each row, as you would write it: 14 Oct 1066, c. 383, between 843
            and 848, spring 2006. Years from 9999 BC to 9999, in English, Persian or Arabic digits and month
            names. At most 200,000 rows, 500 columns and 100 MB.
          </p>
        </section>
      </div>
    </main>
  );
}

/**
 * Begins with a table where it was left, and gives it up for now. Who left the page with a table open, and something answered
 * in it, comes back to that.
 */
function useBegin({ open, reopen, stop }: Import) {
  const begin = useCallback(
    (source: TableFrom) => {
      setOpenTable(source);
      const place = leftOf(source)?.place;
      if ('chronology' in source) reopen(source.chronology, place);
      else open(source.file, source.name, place);
    },
    [open, reopen],
  );
  useEffect(() => {
    const { open: table } = useUnfinished.getState();
    if (table && leftOf(table)) begin(table);
  }, [begin]);
  const stopHere = useCallback(() => {
    setOpenTable(null);
    stop();
  }, [stop]);
  return { begin, stop: stopHere };
}

/** Why a file cannot be opened, and what is wrong in it. */
const Failure = ({ failed: { message, problems } }: { failed: NonNullable<ImportState['failed']> }) => (
  <>
    <p>{message}</p>
    <ul>
      {problems.slice(0, LISTED.problems).map(({ path, message: fault }) => (
        <li key={`${path} ${fault}`}>
          <span className="problem-path">{path || 'The file'}</span>: {fault}
        </li>
      ))}
    </ul>
  </>
);

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

/** Calls with the files that are dropped anywhere on the page; true while something is held over it. */
function useDrop(onFiles: (files: FileList | undefined) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      onFiles(event.dataTransfer?.files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  return isOver;
}
