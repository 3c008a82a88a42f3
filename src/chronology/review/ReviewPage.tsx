import '../chronology.css';
import './review.css';
import { useEffect, useRef, useState } from 'react';
import { type Records, recordsOf } from '../../data/chronologies/records';
import { rawOf } from '../../data/schema/formatDataset';
import { setTab } from '../../state/store';
import { FileButton } from '../open/FileButton';
import { readDatasetBytes } from '../open/openFile';
import { edit, useSession } from '../store/session';
import { accept, type Proposal, proposalsBetween, sayValue } from './proposals';

/** The page on which another file of the same chronology is opened as proposed changes, to accept or refuse one by one. */
export function ReviewPage() {
  const chronology = useSession((session) => session.chronology);
  const [proposed, setProposed] = useState<{ readonly name: string; readonly records: Records } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readDatasetBytes(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
    setProblem('message' in read ? read.message : null);
    if ('dataset' in read) {
      const file = rawOf(read.dataset);
      setProposed({ name: chosen.name, records: recordsOf(file) });
    }
  };
  return (
    <main className="chronology-page">
      <h2>Review changes</h2>
      <p className="chronology-lead">
        Open another file of this chronology. What differs in it is listed, for you to accept or refuse.
      </p>
      {!chronology && <p className="muted">Only a chronology of your own can be changed.</p>}
      {chronology && !proposed && <FileButton onFile={(chosen) => void open(chosen)} />}
      <div role="alert">{problem}</div>
      {chronology && proposed && (
        <Proposals
          now={chronology.records}
          proposed={proposed.records}
          name={proposed.name}
          onClose={() => setTab('explore')}
        />
      )}
    </main>
  );
}

interface ProposalsProps {
  readonly now: Records;
  readonly proposed: Records;
  readonly name: string;
  readonly onClose: () => void;
}

function Proposals({ now, proposed, name, onClose }: ProposalsProps) {
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [accepted, setAccepted] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const waiting = proposalsBetween(now, proposed).filter(({ key }) => !refused.includes(key));
  const decided = accepted + refused.length;
  // What was decided leaves the list, and the focus goes to the next.
  useEffect(() => {
    if (decided > 0) list.current?.querySelector('button')?.focus();
  }, [decided]);
  const take = async (proposals: readonly Proposal[], words: string) => {
    const keys = proposals.map(({ key }) => key);
    const fault = await edit({ words, change: (records) => accept(records, proposed, keys) });
    setProblem(fault);
    if (fault === null) setAccepted((count) => count + proposals.length);
  };
  return (
    <>
      <p role="status" className="review-count">
        {decided === 0 && waiting.length === 0
          ? 'The two files say the same.'
          : waiting.length === 0
            ? `All ${decided} decided: ${accepted} accepted, ${refused.length} refused.`
            : `${waiting.length} of ${waiting.length + decided} proposed in ${name} wait.`}
      </p>
      <div role="alert">{problem}</div>
      <ol ref={list} className="review-list">
        {waiting.map((proposal) => (
          <li key={proposal.key} aria-label={`${WORDS[proposal.kind]}: ${proposal.title}`}>
            <div className="review-head">
              <h3>
                <span className="review-kind">{WORDS[proposal.kind]}</span> {proposal.title}
              </h3>
              <button
                type="button"
                className="edit-switch"
                onClick={() =>
                  void take([proposal], `Accepted: ${WORDS[proposal.kind]}, “${proposal.title}”`)
                }
              >
                Accept
              </button>
              <button
                type="button"
                className="edit-switch"
                onClick={() => setRefused([...refused, proposal.key])}
              >
                Refuse
              </button>
            </div>
            <Fields proposal={proposal} />
          </li>
        ))}
      </ol>
      {waiting.length > 1 && (
        <button
          type="button"
          className="edit-switch"
          onClick={() => void take(waiting, `Accepted ${waiting.length} proposed changes`)}
        >
          Accept all {waiting.length}
        </button>
      )}
      {waiting.length === 0 && (
        <button type="button" className="edit-done" onClick={onClose}>
          Close
        </button>
      )}
    </>
  );
}

const WORDS: Readonly<Record<Proposal['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
};

function Fields({ proposal: { kind, fields } }: { proposal: Proposal }) {
  if (kind === 'withdrawn') return <p className="muted">It is not in the proposed file.</p>;
  return (
    <table className="review-fields">
      <thead>
        <tr>
          <th scope="col">Field</th>
          {kind === 'changed' && <th scope="col">Now</th>}
          <th scope="col">Proposed</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {kind === 'changed' && <td dir="auto">{sayValue(before)}</td>}
            <td dir="auto">{sayValue(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
