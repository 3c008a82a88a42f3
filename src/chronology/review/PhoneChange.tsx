import { type ReactNode, useEffect, useRef } from 'react';
import { undo } from '../store/openSession';
import type { ReviewItem } from './reviewItems';

interface Props {
  /** The proposals that the filter shows, and the one that is open. */
  readonly shown: readonly ReviewItem[];
  readonly one: ReviewItem;
  readonly said: string;
  readonly problem: string | null;
  /** Opens another one, or with null the list. */
  readonly onOpen: (key: string | null) => void;
  readonly children: ReactNode;
}

/** On a phone, one proposal as a page of its own, with the way back to all and on to the next. */
export function PhoneChange({ shown, one, said, problem, onOpen, children }: Props) {
  const page = useRef<HTMLElement>(null);
  const { key } = one.proposal;
  const { decision } = one;
  const at = shown.indexOf(one);
  // The filter may no longer show what has just been decided.
  const place = at < 0 ? decision : `${at + 1} of ${shown.length}`;
  const step = (to: ReviewItem | undefined) => to && onOpen(to.proposal.key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change, or another decision, is a page that begins anew
  useEffect(() => {
    page.current?.focus();
    page.current?.scrollIntoView({ block: 'start' });
  }, [key, decision]);
  return (
    <section ref={page} tabIndex={-1} className="review-phone" aria-label={`${one.proposal.title}, ${place}`}>
      <div className="review-phone-bar">
        <button type="button" className="link-button" onClick={() => onOpen(null)}>
          ‹ All {shown.length}
        </button>
        <span>{place}</span>
        <button type="button" className="quiet-button" onClick={() => void undo()}>
          Undo
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label="Previous change"
          aria-disabled={at <= 0}
          onClick={() => step(shown[at - 1])}
        >
          ‹
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label="Next change"
          aria-disabled={at >= shown.length - 1}
          onClick={() => step(shown[at + 1])}
        >
          ›
        </button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div role="alert">{problem}</div>
      {children}
    </section>
  );
}
