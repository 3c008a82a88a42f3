import '../chronology.css';
import '../editForm.css';
import './review.css';
import { type DragEvent, useState } from 'react';
import type { Chronology, Proposed } from '../../data/chronologies/chronologyStore';
import { type Records, recordsOf } from '../../data/chronologies/records';
import { rawOf } from '../../data/schema/formatDataset';
import { messageOf } from '../../lib/error';
import type { Dataset } from '../../model/dataset';
import { setTab } from '../../state/store';
import { recallMapping } from '../map/rememberedMappings';
import { FileButton } from '../open/FileButton';
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
    try {
      const read = await readProposal(chosen, chronology.records);
      const after = chronology.log.at(-1)?.number ?? 0;
      setFault(null);
      await propose({ review: crypto.randomUUID(), name: chosen.name, after, ...read });
    } catch (error) {
      setFault(messageOf(error));
    }
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

/** What a file proposes: a file of a dataset, or a table whose rows are matched to claims. Rejects with why it cannot be read. */
async function readProposal(file: File, now: Records): Promise<Pick<Proposed, 'records' | 'notes'>> {
  const { importFile } = await import('../../data/import/importFile');
  const opened = await importFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if (opened.kind === 'table') {
    const { proposedTable } = await import('./proposedTable');
    const mapping = recallMapping(opened.table.headings) ?? opened.mapping;
    return proposedTable(now, opened.table, mapping, file.name);
  }
  if (!opened.result.ok) throw new Error(`“${file.name}” cannot be read as a dataset.`);
  return { records: recordsOf(rawOf(opened.result.dataset)), notes: [] };
}
