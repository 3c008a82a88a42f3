import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import type { Proposed } from '../../data/chronologies/database';
import type { Dataset } from '../../model/dataset';
import { isCommandKey } from '../../state/singleKeys';
import { usePhone } from '../../ui/useMedia';
import { SourceTextBar } from '../quotes/SourceTextBar';
import { PhoneChange } from './PhoneChange';
import { respell } from './proposals';
import { ReviewBoard } from './ReviewBoard';
import { ReviewRow } from './ReviewRow';
import { FILTERS, passes, type ReviewFilter, type ReviewItem } from './reviewItems';
import { actsOn, useReview } from './useReview';

interface Props {
  readonly chronology: Chronology;
  readonly dataset: Dataset;
  readonly proposed: Proposed;
  /** Puts another file in the place of the proposed one; null takes it away. */
  readonly onPropose: (proposed: Proposed | null) => void;
  readonly onClose: () => void;
}

const FILTER_WORDS: Readonly<Record<ReviewFilter, string>> = {
  all: 'All',
  added: 'added',
  moved: 'moved',
  reworded: 'reworded',
  withdrawn: 'withdrawn',
  look: 'Needs a look',
  undecided: 'Undecided',
};

/** Most proposals that are listed at once. */
const LISTED = 200;

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

/** A file under review: the board with what it proposes, and the list of it with what can be decided. */
export function OpenReview({ chronology, dataset, proposed, onPropose, onClose }: Props) {
  const [isPlain, setIsPlain] = useState(false);
  const { review, texts } = useReview(chronology, proposed, isPlain);
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [open, setOpen] = useState<string | null>(null);
  const [listed, setListed] = useState(LISTED);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const acts = actsOn(review, proposed);
  const { items } = review;
  const shown = items.filter((one) => passes(filter, one));
  const waiting = shown.filter(({ decision }) => decision === 'undecided');
  const passing = waiting.filter(({ look }) => look === null);
  const left = items.filter(({ decision }) => decision === 'undecided').length;
  const decided = items.length - left;
  const accepted = items.filter(({ decision }) => decision === 'accepted').length;
  const isPhone = usePhone();
  // One that a decision has taken out of the filter stays in sight until its reader goes on.
  const alone = isPhone ? items.find(({ proposal }) => proposal.key === open) : undefined;
  useFocusOnNext(list, decided);

  const run = async (act: Promise<string | null>, done: string) => {
    const fault = await act;
    setProblem(fault);
    setSaid(fault === null ? done : '');
    if (fault === null) setReason('');
  };
  const acceptAll = () => {
    const skipped = waiting.length - passing.length;
    const rest =
      skipped === 0 ? '' : ` ${changes(skipped)} ${skipped === 1 ? 'was' : 'were'} left out: look first.`;
    void run(acts.accept(passing, reason), `Accepted ${changes(passing.length)}.${rest}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isCommandKey(event)) return;
    if (event.target instanceof Element && event.target.closest('input[type="text"], textarea, select'))
      return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('li[data-key]') : null;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li[data-key]') ?? [])];
    const at = row ? rows.indexOf(row) : -1;
    const press = (part: string) => row?.querySelector<HTMLElement>(`[data-does="${part}"]`)?.click();
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      const next = rows[key === 'j' ? at + 1 : at - 1];
      next?.querySelector<HTMLElement>('[data-does="open"]')?.focus();
    } else if (key === 'a') press('accept');
    else if (key === 'r') press('refuse');
    else if (key === 't') press('open');
    else return;
    event.preventDefault();
  };
  const row = (one: ReviewItem) => (
    <ReviewRow
      key={one.proposal.key}
      one={one}
      place={`${shown.indexOf(one) + 1} of ${shown.length}`}
      isOpen={one.proposal.key === open}
      isAlone={alone !== undefined}
      now={{ dataset, records: chronology.records }}
      proposed={{ dataset, records: proposed.records }}
      reason={reason}
      onReason={setReason}
      onOpen={(isOpen) => setOpen(isOpen ? one.proposal.key : null)}
      onAccept={(item) => void run(acts.accept([one], reason, item), `Accepted: ${one.proposal.title}.`)}
      onRefuse={(item) => void run(acts.refuse([one], reason, item), `Refused: ${one.proposal.title}.`)}
      onTakeBack={() => void run(acts.takeBack(one), `Waits again: ${one.proposal.title}.`)}
      onSpelling={(wrong, right) =>
        onPropose({ ...proposed, records: respell(proposed.records, one.proposal.key, wrong, right) })
      }
    />
  );
  if (alone)
    return (
      <PhoneChange shown={shown} one={alone} said={said} problem={problem} onOpen={setOpen}>
        <ol ref={list} className="review-list">
          {row(alone)}
        </ol>
      </PhoneChange>
    );
  return (
    <>
      <header className="review-top">
        <div>
          <h2>Review changes: {items.length} proposed</h2>
          <p className="muted">
            From <strong>{proposed.name}</strong>. Nothing changes until you accept it.
          </p>
        </div>
        <p role="status" className="review-count">
          {items.length === 0
            ? 'The two files say the same.'
            : left === 0
              ? `All ${items.length} decided: ${accepted} accepted, ${items.length - accepted} refused.`
              : `${accepted} accepted, ${decided - accepted} refused, ${left} to decide. ${said}`}
        </p>
        <button
          type="button"
          className="main-button"
          onClick={() => {
            if (left === 0) onPropose(null);
            onClose();
          }}
        >
          {left === 0 ? 'Close' : `Close, keep ${left} for later`}
        </button>
        <button type="button" className="quiet-button" onClick={() => onPropose(null)}>
          Open another file
        </button>
      </header>
      {proposed.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {(review.ours > 0 || isPlain) && (
        <p>
          {isPlain
            ? 'What has changed only here is proposed to be undone. '
            : `${changes(review.ours)} made only here since the file was taken: ${review.ours === 1 ? 'it stays' : 'they stay'}. `}
          <button type="button" className="link-button" onClick={() => setIsPlain(!isPlain)}>
            {isPlain ? 'Leave that as it is' : 'Show them too'}
          </button>
        </p>
      )}
      <SourceTextBar chronology={chronology.summary.id} records={chronology.records} texts={texts} />
      <div role="alert">{problem}</div>
      {items.length > 0 && (
        <>
          <fieldset className="review-filters">
            <legend className="sr-only">Show</legend>
            {FILTERS.map((one) => {
              const count = items.filter((item) => passes(one, item)).length;
              return (
                (count > 0 || one === 'all') && (
                  <button
                    key={one}
                    type="button"
                    className="review-filter"
                    data-filter={one}
                    aria-pressed={filter === one}
                    onClick={() => setFilter(one)}
                  >
                    {one === 'all'
                      ? `All ${count}`
                      : one === 'look' || one === 'undecided'
                        ? `${FILTER_WORDS[one]} (${count})`
                        : `${count} ${FILTER_WORDS[one]}`}
                  </button>
                )
              );
            })}
          </fieldset>
          <div className="review-columns">
            <ReviewBoard
              now={chronology.records}
              proposed={proposed.records}
              items={items}
              open={open}
              onOpen={setOpen}
            />
            <div className="review-side">
              <div className="review-groups">
                <button
                  type="button"
                  className="edit-switch"
                  aria-disabled={passing.length === 0}
                  onClick={() => passing.length > 0 && acceptAll()}
                >
                  {passing.length > 0 && passing.length < waiting.length
                    ? `Accept the ${passing.length} that need no look`
                    : `Accept all ${passing.length || ''}`}
                </button>
                <button
                  type="button"
                  className="edit-switch"
                  aria-disabled={waiting.length === 0}
                  onClick={() =>
                    waiting.length > 0 &&
                    void run(acts.refuse(waiting, reason), `Refused ${changes(waiting.length)}.`)
                  }
                >
                  Refuse all {waiting.length || ''}
                </button>
              </div>
              <ol ref={list} className="review-list" onKeyDown={onKeyDown}>
                {shown.slice(0, listed).map(row)}
              </ol>
              {shown.length > listed && (
                <button type="button" className="edit-switch" onClick={() => setListed(listed + LISTED)}>
                  Show more: {shown.length - listed} left
                </button>
              )}
              <p className="muted review-keys">
                Keys in the list: <kbd>J</kbd> <kbd>K</kbd> next and previous, <kbd>A</kbd> accept,{' '}
                <kbd>R</kbd> refuse, <kbd>T</kbd> open.
              </p>
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** After a decision the focus goes to the next proposal that waits, unless it stands in a row still. */
function useFocusOnNext(list: { readonly current: HTMLElement | null }, decided: number): void {
  const last = useRef(decided);
  useEffect(() => {
    if (last.current === decided) return;
    last.current = decided;
    const active = document.activeElement;
    const row = active?.closest('li[data-key]');
    if (row?.getAttribute('data-decision') === 'undecided') return;
    if (active !== document.body && !row) return;
    list.current?.querySelector<HTMLElement>('li[data-decision="undecided"] [data-does="open"]')?.focus();
  }, [list, decided]);
}
