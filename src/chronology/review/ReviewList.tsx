import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isCommandKey, isTyping } from '../../state/singleKeys';
import { FILTERS, passes, type ReviewFilter, type ReviewItem } from './reviewItems';
import type { Decisions } from './useReview';

/** Most proposals that are listed at first, and how many more are listed at each press. */
export const LISTED = 200;

interface Props {
  readonly items: readonly ReviewItem[];
  /** Those that the filter shows. */
  readonly shown: readonly ReviewItem[];
  readonly decisions: Decisions;
  /** Number of those that are not listed yet; below 1 for none. */
  readonly rest: number;
  readonly onMore: () => void;
  /** The rows. */
  readonly children: ReactNode;
}

/** The list of proposals: J and K go on and back in it, and all of it can be accepted or refused at once. */
export function ReviewList({ items, shown, decisions, rest, onMore, children }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const waiting = shown.filter(({ decision }) => decision === 'undecided');
  const passing = waiting.filter(({ look }) => look === null).length;
  useFocusOnNext(list, items.filter(({ decision }) => decision !== 'undecided').length);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (step === undefined || !isCommandKey(event) || isTyping(event.target)) return;
    event.preventDefault();
    const titles = [...(list.current?.querySelectorAll<HTMLElement>('[data-does="open"]') ?? [])];
    const at = titles.findIndex((title) => title.closest('li')?.contains(event.target as Node));
    titles[at + step]?.focus();
  };
  return (
    <div className="review-side">
      <div className="review-groups">
        <button
          type="button"
          className="edit-switch"
          aria-disabled={passing === 0}
          onClick={() => passing > 0 && void decisions.acceptAll(waiting)}
        >
          {passing > 0 && passing < waiting.length
            ? `Accept the ${passing === 1 ? 'one that needs' : `${passing} that need`} no check`
            : `Accept all ${passing || ''}`}
        </button>
        <button
          type="button"
          className="edit-switch"
          aria-disabled={waiting.length === 0}
          onClick={() => waiting.length > 0 && void decisions.refuseAll(waiting)}
        >
          Refuse all {waiting.length || ''}
        </button>
      </div>
      <ol ref={list} className="review-list" onKeyDown={onKeyDown}>
        {children}
      </ol>
      {rest > 0 && (
        <button type="button" className="edit-switch" onClick={onMore}>
          Show more: {rest} left
        </button>
      )}
      <p className="muted review-keys">
        Keys in the list: <kbd>J</kbd> <kbd>K</kbd> next and previous, <kbd>A</kbd> accept, <kbd>R</kbd>{' '}
        refuse, <kbd>T</kbd> open.
      </p>
    </div>
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

interface FilterProps {
  readonly items: readonly ReviewItem[];
  readonly chosen: ReviewFilter;
  readonly onChoose: (filter: ReviewFilter) => void;
}

/** The filters that let something through, each with how much. */
export function ReviewFilters({ items, chosen, onChoose }: FilterProps) {
  return (
    <fieldset className="review-filters">
      <legend className="sr-only">Show</legend>
      {FILTERS.map((filter) => {
        const count = items.filter((one) => passes(filter, one)).length;
        return (
          (count > 0 || filter === 'all') && (
            <button
              key={filter}
              type="button"
              className="review-filter"
              data-filter={filter}
              aria-pressed={filter === chosen}
              onClick={() => onChoose(filter)}
            >
              {sayFilter(filter, count)}
            </button>
          )
        );
      })}
    </fieldset>
  );
}

function sayFilter(filter: ReviewFilter, count: number): string {
  if (filter === 'all') return `All ${count}`;
  if (filter === 'look') return `Needs a look (${count})`;
  return filter === 'undecided' ? `Undecided (${count})` : `${count} ${filter}`;
}
