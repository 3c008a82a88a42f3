import '../chronology.css';
import './review.css';
import { type DragEvent, useState } from 'react';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import { recordsOf } from '../../data/chronologies/records';
import type { Dataset } from '../../model/dataset';
import { setTab } from '../../state/store';
import { FileButton } from '../open/FileButton';
import { rawOf, readDatasetBytes } from '../open/openFile';
import { useSession } from '../store/session';
import { OpenReview } from './OpenReview';
import { useProposed } from './useReview';

/** The page on which another file of the same chronology is opened as proposed changes, to accept or refuse one by one. */
export function ReviewPage({ dataset }: { dataset: Dataset }) {
  const chronology = useSession((session) => session.chronology);
  return (
    <main className="chronology-page review-page">
      {chronology ? (
        <ReviewOf chronology={chronology} dataset={dataset} />
      ) : (
        <>
          <h2>Review changes</h2>
          <p className="muted">Only a chronology of your own can be changed.</p>
        </>
      )}
    </main>
  );
}

function ReviewOf({ chronology, dataset }: { chronology: Chronology; dataset: Dataset }) {
  const { proposed, problem, propose } = useProposed(chronology.summary.id);
  const [fault, setFault] = useState<string | null>(null);
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readDatasetBytes(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
    setFault('message' in read ? read.message : null);
    if ('dataset' in read)
      await propose({
        review: crypto.randomUUID(),
        name: chosen.name,
        records: recordsOf(rawOf(read.dataset)),
        after: chronology.log.at(-1)?.number ?? 0,
        notes: [],
      });
  };
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
    void open(event.dataTransfer.files[0]);
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
      <FileButton onFile={(chosen) => void open(chosen)} />
      <div role="alert">{fault ?? problem}</div>
    </section>
  );
}
