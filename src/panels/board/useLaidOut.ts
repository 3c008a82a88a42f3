/** Which board stands while a period is dragged over more claims than a frame has time for. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { layoutMore, layoutPanel } from '../../board/layoutBoard';
import { filterKeyNames } from '../../filter/filterKeys';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import { nextTask } from '../../lib/nextTask';
import { runFor, runInTimeSlices } from '../../lib/runInTimeSlices';
import type { BoardSource } from './useBoardSource';

/** A board on the way, and what is left to do of its layout. */
interface Begun {
  readonly source: BoardSource;
  readonly steps: Generator<void, void, void>;
}

/** Time in ms that the board may take of the frame in which the period is drawn: one half to lay it out, one to draw it. */
const SHARE = 6;
/** Maximum number of marks more that a view of it may have, each of ten elements and more. */
const FEW = 12;

/**
 * The newest board. Where only the period has changed since the last one, and a frame is too short for the new one, the last
 * one stands until slices of time, between which the page answers, have laid the new one out. What was begun is finished, so
 * that the board follows a drag that never rests.
 */
export function useLaidOut(
  newest: BoardSource,
  dimensions: BoardDimensions,
): { readonly source: BoardSource; readonly isBehind: boolean } {
  const [last, setLast] = useState(newest);
  const [begun, setBegun] = useState<Begun | null>(null);
  /** How long the last board took to be drawn, ms. */
  const drawing = useRef(0);
  const isMoved = hasOtherPeriod(last, newest);
  if (last !== newest && !(isMoved && begun)) {
    const steps = isMoved ? layoutSteps(newest, dimensions) : null;
    const isReady =
      !steps || (drawing.current < 2 * SHARE && runFor(SHARE, steps) && !addsMany(last, newest, dimensions));
    if (isReady) setLast(newest);
    setBegun(isReady ? null : { source: newest, steps });
  }
  const start = performance.now();
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the render that draws another board.
  useLayoutEffect(() => {
    drawing.current = performance.now() - start;
  }, [last]);
  useEffect(() => {
    if (!begun) return;
    const stop = new AbortController();
    const layOut = async () => {
      // React runs an effect in the task of the move, which is to end with its frame.
      await nextTask();
      const start = performance.now();
      await runInTimeSlices(begun.steps, stop);
      return performance.now() - start < SHARE;
    };
    const finish = () => {
      setLast(begun.source);
      setBegun(null);
    };
    layOut().then(
      (isShort) => {
        if (stop.signal.aborted) return;
        // To be drawn in a task of its own it would wait for one more frame.
        if (isShort) flushSync(finish);
        else finish();
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [begun]);
  return { source: last, isBehind: begun !== null };
}

/** Whether the period is all that two boards do not share. */
function hasOtherPeriod(
  { shown: a, input: before }: BoardSource,
  { shown: b, input: now }: BoardSource,
): boolean {
  const others = filterKeyNames.filter((key) => a.filter[key] !== b.filter[key]);
  const shared = ['dataset', 'reading', 'unmatched', 'lanes'] as const;
  return others.join() === 'period' && shared.every((key) => before[key] === now[key]);
}

function* layoutSteps(
  { prepared, window }: BoardSource,
  dimensions: BoardDimensions,
): Generator<void, void, void> {
  const x = timeScale(window, dimensions.plot);
  for (const { view } of prepared) while ('value' in view && !layoutMore(view.value, dimensions, x)) yield;
}

/** How many marks each view of a board has; nothing is done anew for one that is laid out. */
function countMarks({ prepared, window }: BoardSource, dimensions: BoardDimensions): readonly number[] {
  const x = timeScale(window, dimensions.plot);
  return prepared.map(({ view }) => {
    const outcome = 'value' in view ? layoutPanel(view.value, dimensions, x) : view;
    return 'value' in outcome ? outcome.value.layout.lanes.flat().length : 0;
  });
}

/** Whether a view of a board has many marks more than on another. */
function addsMany(before: BoardSource, now: BoardSource, dimensions: BoardDimensions): boolean {
  const counts = countMarks(before, dimensions);
  return countMarks(now, dimensions).some((count, at) => count > (counts[at] ?? 0) + FEW);
}
