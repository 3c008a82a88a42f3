import { useState } from 'react';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import type { Proposed } from '../../data/chronologies/database';
import type { Dataset } from '../../model/dataset';
import { usePhone } from '../../ui/useMedia';
import { SourceTextBar } from '../quotes/SourceTextBar';
import { PhoneChange } from './PhoneChange';
import { respell } from './proposals';
import { ReviewBoard } from './ReviewBoard';
import { LISTED, ReviewFilters, ReviewList } from './ReviewList';
import { ReviewRow } from './ReviewRow';
import { passes, type ReviewFilter, type ReviewItem } from './reviewItems';
import { countChanges } from './reviewWords';
import { useDecisions, useReview } from './useReview';

interface Props {
  readonly chronology: Chronology;
  readonly dataset: Dataset;
  readonly proposed: Proposed;
  /** Puts another file in the place of the proposed one; null takes it away. */
  readonly onPropose: (proposed: Proposed | null) => void;
  readonly onClose: () => void;
}

/** A file under review: the board with what it proposes, and the list of it with what can be decided. */
export function OpenReview({ chronology, dataset, proposed, onPropose, onClose }: Props) {
  const { review, texts, isPlain, setIsPlain } = useReview(chronology, proposed);
  const decisions = useDecisions(review, proposed);
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [open, setOpen] = useState<string | null>(null);
  const [listed, setListed] = useState(LISTED);
  const { items, ours } = review;
  const { said, problem } = decisions;
  const shown = items.filter((one) => passes(filter, one));
  const isPhone = usePhone();
  // One that a decision has taken out of the filter stays in sight until its reader goes on.
  const alone = isPhone ? items.find(({ proposal }) => proposal.key === open) : undefined;
  const row = (one: ReviewItem) => (
    <ReviewRow
      key={one.proposal.key}
      one={one}
      place={`${shown.indexOf(one) + 1} of ${shown.length}`}
      isOpen={one.proposal.key === open}
      isAlone={alone !== undefined}
      now={{ dataset, records: chronology.records }}
      proposed={{ dataset, records: proposed.records }}
      decisions={decisions}
      onOpen={(isOpen) => setOpen(isOpen ? one.proposal.key : null)}
      onSpelling={(wrong, right) =>
        onPropose({ ...proposed, records: respell(proposed.records, one.proposal.key, wrong, right) })
      }
    />
  );
  if (alone)
    return (
      <PhoneChange shown={shown} one={alone} said={said} problem={problem} onOpen={setOpen}>
        <ol className="review-list">{row(alone)}</ol>
      </PhoneChange>
    );
  return (
    <>
      <ReviewHead
        items={items}
        name={proposed.name}
        said={said}
        onClose={onClose}
        onDrop={() => onPropose(null)}
      />
      {proposed.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {(ours > 0 || isPlain) && (
        <p>
          {isPlain
            ? 'What has changed only here is proposed to be undone. '
            : `${countChanges(ours)} ${ours === 1 ? 'was' : 'were'} made only here since the file was taken, and ${ours === 1 ? 'stays' : 'stay'}. `}
          <button type="button" className="link-button" onClick={() => setIsPlain(!isPlain)}>
            {isPlain ? 'Leave that as it is' : 'Show them too'}
          </button>
        </p>
      )}
      <SourceTextBar chronology={chronology.summary.id} records={chronology.records} texts={texts} />
      <div role="alert">{problem}</div>
      {items.length > 0 && (
        <>
          <ReviewFilters items={items} chosen={filter} onChoose={setFilter} />
          <div className="review-columns">
            <ReviewBoard
              now={chronology.records}
              proposed={proposed.records}
              items={items}
              open={open}
              onOpen={setOpen}
            />
            <ReviewList
              items={items}
              shown={shown}
              decisions={decisions}
              rest={shown.length - listed}
              onMore={() => setListed(listed + LISTED)}
            >
              {shown.slice(0, listed).map(row)}
            </ReviewList>
          </div>
        </>
      )}
    </>
  );
}

interface HeadProps {
  readonly items: readonly ReviewItem[];
  /** Name of the proposed file. */
  readonly name: string;
  /** What was decided last, in a sentence; '' before anything was. */
  readonly said: string;
  readonly onClose: () => void;
  /** Takes the proposed file away. */
  readonly onDrop: () => void;
}

/** What is under review, how much of it is decided, and the ways out. */
function ReviewHead({ items, name, said, onClose, onDrop }: HeadProps) {
  const count = (decision: ReviewItem['decision']) => items.filter((one) => one.decision === decision).length;
  const [accepted, refused, left] = [count('accepted'), count('refused'), count('undecided')];
  const close = () => {
    if (left === 0) onDrop();
    onClose();
  };
  return (
    <header className="review-top">
      <div>
        <h2>Review changes: {items.length} proposed</h2>
        <p className="muted">
          From <strong>{name}</strong>. Nothing changes until you accept it.
        </p>
      </div>
      <p role="status" className="review-count">
        {items.length === 0
          ? 'The two files say the same.'
          : left === 0
            ? `All ${items.length} decided: ${accepted} accepted, ${refused} refused.`
            : `${accepted} accepted, ${refused} refused, ${left} to decide. ${said}`}
      </p>
      <button type="button" className="main-button" onClick={close}>
        {left === 0 ? 'Close' : `Close, keep ${left} for later`}
      </button>
      <button type="button" className="quiet-button" onClick={onDrop}>
        Open another file
      </button>
    </header>
  );
}
