import '../chronology.css';
import '../editForm.css';
import './review.css';
import { type DragEvent, useEffect } from 'react';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import type { Dataset } from '../../model/dataset';
import { setTab } from '../../state/store';
import { FileButton, useOneFile } from '../open/FileButton';
import { ImportProgress } from '../open/ImportProgress';
import { useImporter } from '../open/useImport';
import { readRecords, useSession } from '../store/openSession';
import { recallMapping } from '../store/rememberedMappings';
import { wholeChronology } from '../store/session';
import { OpenReview } from './OpenReview';
import { useProposed } from './useReview';

interface Props {
  readonly dataset: Dataset;
  /** The address of a script of this site, as `new Worker` takes it. */
  readonly trustedScript: (url: string) => string;
}

/** The page on which another file of the same chronology is opened as proposed changes, to accept or refuse one by one. */
export function ReviewPage({ dataset, trustedScript }: Props) {
  const chronology = useSession(wholeChronology);
  const isKnown = useSession((session) => session.chronology !== null);
  useEffect(() => void readRecords(), []);
  return (
    <main className="chronology-page review-page">
      {chronology ? (
        <ReviewOf chronology={chronology} dataset={dataset} trustedScript={trustedScript} />
      ) : (
        <>
          <h2>Review changes</h2>
          <p className="muted">
            {isKnown ? 'The chronology is being read…' : 'Only a chronology of your own can be changed.'}
          </p>
        </>
      )}
    </main>
  );
}

function ReviewOf({ chronology, dataset, trustedScript }: Props & { chronology: Chronology }) {
  const { id } = chronology.summary;
  const { proposed, problem, propose, readAgain } = useProposed(id);
  const { state, openInto, send, stop } = useImporter(trustedScript);
  const { file, kept, progress, failed } = state;
  const open = (chosen: File | undefined) => chosen && openInto(chosen, chosen.name, id);
  const { take, choice } = useOneFile(open);
  useEffect(() => {
    if (!file) return;
    const { table } = file;
    send({ type: 'propose', reading: { mapping: recallMapping(table) ?? table.guessed, mends: [] } });
  }, [file, send]);
  useEffect(() => {
    if (!kept) return;
    stop();
    readAgain();
  }, [kept, stop, readAgain]);
  if (proposed)
    return (
      <OpenReview
        key={proposed.review}
        chronology={chronology}
        dataset={dataset}
        proposed={proposed}
        onPropose={(next) => void propose(next)}
        onClose={() => setTab('explore')}
      />
    );
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  return (
    <section
      aria-label="Open a file to review"
      className="review-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <h2>Review changes</h2>
      <p className="chronology-lead">
        Open another file of this chronology. What differs in it is listed, for you to accept or refuse. Drop
        it anywhere on this page, or choose it.
      </p>
      <FileButton onFile={open} />
      <div role="status">
        {choice}
        {progress && <ImportProgress progress={progress} onStop={stop} />}
      </div>
      <div role="alert">{failed?.message ?? problem}</div>
    </section>
  );
}
