// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import { prepareBoard } from '../../../board/board';
import { fullRange } from '../../../board/timeWindow';
import { filterDataset } from '../../../filter/filterDataset';
import { othersIn } from '../../../filter/kindWords';
import { facetCounts } from '../../../filter/options';
import { tallyOf } from '../../../filter/tally';
import { nextTask } from '../../../lib/nextTask';
import type { Dataset } from '../../../model/dataset';
import { getViewState, replaceView } from '../../../state/store';
import { claimOf, datasetOf, yearOf } from '../../../testing/claims';
import { firstViews } from '../../../views/firstViews';
import { overviewData } from '../../../views/overview/data';
import { askAhead } from './askAhead';

beforeEach(() => replaceView(initialViewState));
afterEach(() => vi.restoreAllMocks());

/** Claims that count how often they are read, and the number of times. */
function counted(length: number): { readonly dataset: Dataset; readonly reads: () => number } {
  const read = vi.fn();
  const events = Array.from(
    { length },
    (_, at) =>
      new Proxy(claimOf(`Claim ${at}`, yearOf(1990 + (at % 30)), { people: [] }), {
        get(claim, field) {
          read();
          return Reflect.get(claim, field);
        },
      }),
  );
  return { dataset: datasetOf(events), reads: () => read.mock.calls.length };
}

/** What the page asks of all claims before it stands, and for its counts right after. */
function askAll(dataset: Dataset): void {
  const { filter, reading, unmatched } = getViewState();
  const { matches, matcher } = filterDataset(dataset, { filter, reading });
  othersIn(dataset);
  tallyOf(dataset, matches);
  facetCounts(matcher, filter);
  fullRange(dataset, matches, reading);
  overviewData({ dataset, matches, reading });
  for (const { view } of prepareBoard({ dataset, matches, reading, unmatched }, firstViews))
    if ('fault' in view) throw view.fault;
}

test.each(['', 'claim', '1999'])(
  'what is asked ahead with the search “%s” need not be read again when the page asks',
  async (q) => {
    const { dataset, reads } = counted(500);
    replaceView({ ...initialViewState, filter: { ...initialViewState.filter, q } });
    await askAhead(dataset);
    const before = reads();
    expect(before).toBeGreaterThan(500);
    askAll(dataset);
    // Whether all claims are of one layer is asked of them until it is known.
    expect(reads() - before).toBeLessThanOrEqual(500);
  },
);

test('the page answers between two questions, and while texts are made ready for a search', async () => {
  const { dataset, reads } = counted(500);
  replaceView({ ...initialViewState, filter: { ...initialViewState.filter, q: 'nowhere' } });
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 20;
    return now;
  });
  let isDone = false;
  const asking = askAhead(dataset).then(() => {
    isDone = true;
  });
  const seen = [reads()];
  while (!isDone) {
    await nextTask();
    seen.push(reads());
  }
  await asking;
  const steps = seen.map((count, at) => count - (seen[at - 1] ?? 0));
  expect(Math.max(...steps)).toBeLessThan(reads() / 3);
});

test('the page gets the answers that were asked ahead, with all that is kept with them', () => {
  const { filter, reading } = getViewState();
  const { dataset } = counted(3);
  const matches = () => filterDataset(dataset, { filter, reading }).matches;
  expect(matches()).toBe(matches());
});
