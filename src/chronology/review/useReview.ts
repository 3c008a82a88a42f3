/** The review that is open in this window, and the acts on it. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Chronology, readProposed, writeProposed } from '../../data/chronologies/chronologyStore';
import type { Proposed } from '../../data/chronologies/database';
import { listOf } from '../../data/chronologies/records';
import { messageOf } from '../../lib/error';
import { edit } from '../store/openSession';
import { useSourceTexts } from '../store/texts';
import { accept, type Item, itemKey, takeBack } from './proposals';
import { proposalsOf, type Review, type ReviewItem, reviewItemsOf, waitingIn } from './reviewItems';
import { countChanges, sayProposed } from './reviewWords';

/** The file that waits to be reviewed: `undefined` until that is known, null for none. */
export function useProposed(chronology: string | undefined) {
  const [proposed, setProposed] = useState<Proposed | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const readAgain = useCallback(() => {
    if (chronology === undefined) return;
    readProposed(chronology).then(setProposed, (error: unknown) => setProblem(messageOf(error)));
  }, [chronology]);
  useEffect(readAgain, [readAgain]);
  const propose = async (next: Proposed | null) => {
    if (chronology === undefined) return;
    try {
      await writeProposed(chronology, next);
      setProposed(next);
      setProblem(null);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return { proposed, problem, propose, readAgain };
}

/** A review, the texts of sources that are at hand for it, and whether what only this side has changed is proposed to be undone. */
export function useReview(chronology: Chronology, proposed: Proposed) {
  const [isPlain, setIsPlain] = useState(false);
  const { records: now, log, summary } = chronology;
  const sources = useMemo(
    () => [...listOf(now, 'sources'), ...listOf(proposed.records, 'sources')],
    [now, proposed],
  );
  const texts = useSourceTexts(summary.id, sources);
  const sides = useMemo(() => ({ now, log, proposed, isPlain }), [now, log, proposed, isPlain]);
  const { proposals, before, ours } = useMemo(() => proposalsOf(sides), [sides]);
  const items = useMemo(
    () => reviewItemsOf(proposals, sides, before, texts),
    [proposals, sides, before, texts],
  );
  const review: Review = useMemo(() => ({ before, ours, items }), [before, ours, items]);
  return { review, texts, isPlain, setIsPlain };
}

/** Why the proposed file has these items so, where it says. */
function reasonsFor(all: readonly ReviewItem[], items: readonly Item[]): Readonly<Record<string, string>> {
  const keys = new Set(items.map(itemKey));
  const reasons = all.flatMap((one) => one.items.map(({ item, why }) => [itemKey(item), why] as const));
  return Object.fromEntries(reasons.filter(([key, why]) => why !== '' && keys.has(key)));
}

/** The acts on proposals. Each resolves to what is wrong, or to null. */
function actsOn(review: Review, proposed: Proposed) {
  const { name } = proposed;
  const decide = (refused: readonly Item[], reopened: readonly Item[]) => ({
    review: proposed.review,
    refused: refused.map(itemKey),
    reopened: reopened.map(itemKey),
  });
  return {
    /** Takes in what waits of some proposals, or one item of one. */
    accept: (all: readonly ReviewItem[], reason = '', only?: Item) => {
      const items = only ? [only] : all.flatMap(waitingIn);
      return edit({
        words: `Accepted from ${name}: ${sayProposed(all, only)}`,
        reason,
        takenFrom: name,
        theirReasons: reasonsFor(all, items),
        change: (records) => accept(records, proposed.records, items),
      });
    },
    refuse: (all: readonly ReviewItem[], reason = '', only?: Item) =>
      edit({
        words: `Refused from ${name}: ${sayProposed(all, only)}`,
        reason,
        change: (records) => records,
        decision: decide(only ? [only] : all.flatMap(waitingIn), []),
      }),
    /** Makes a decided proposal wait again; what was accepted of it is as it was before. */
    takeBack: (one: ReviewItem) => {
      const accepted = one.items.filter(({ decision }) => decision === 'accepted').map(({ item }) => item);
      const refused = one.items.filter(({ decision }) => decision === 'refused').map(({ item }) => item);
      return edit({
        words: `Took back the decision on ${name}: ${sayProposed([one])}`,
        change: (records) => takeBack(records, review.before, accepted),
        decision: decide([], refused),
      });
    },
  };
}

/** What can be decided of a review. The reason goes with the next decision; `said` and `problem` say what came of the last one. */
export function useDecisions(review: Review, proposed: Proposed) {
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const acts = actsOn(review, proposed);
  const run = async (act: Promise<string | null>, done: string): Promise<void> => {
    const fault = await act;
    setProblem(fault);
    setSaid(fault === null ? done : '');
    if (fault === null) setReason('');
  };
  return {
    reason,
    setReason,
    said,
    problem,
    /** Keys of the proposals of which it is ticked that what is not in the text has been seen. */
    seen,
    see: (key: string, isSeen: boolean) =>
      setSeen(new Set(isSeen ? [...seen, key] : [...seen].filter((one) => one !== key))),
    /** Accepts one item of a proposal; without an item all that waits of it. */
    accept: (one: ReviewItem, item?: Item) =>
      run(acts.accept([one], reason, item), `Accepted: ${one.proposal.title}.`),
    refuse: (one: ReviewItem, item?: Item) =>
      run(acts.refuse([one], reason, item), `Refused: ${one.proposal.title}.`),
    takeBack: (one: ReviewItem) => run(acts.takeBack(one), `Waits again: ${one.proposal.title}.`),
    /** Accepts what need not be seen first, and says how many were left out. */
    acceptAll: (waiting: readonly ReviewItem[]) => {
      const passing = waiting.filter(({ look }) => look === null);
      const skipped = waiting.length - passing.length;
      const rest =
        skipped === 0
          ? ''
          : ` ${countChanges(skipped)} ${skipped === 1 ? 'was' : 'were'} left out: check first.`;
      return run(acts.accept(passing, reason), `Accepted ${countChanges(passing.length)}.${rest}`);
    },
    refuseAll: (waiting: readonly ReviewItem[]) =>
      run(acts.refuse(waiting, reason), `Refused ${countChanges(waiting.length)}.`),
  };
}

export type Decisions = ReturnType<typeof useDecisions>;
