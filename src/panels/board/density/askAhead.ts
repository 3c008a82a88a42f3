/** What the page of many claims asks of all of them. Asked before it is drawn, it need not stop for the answers. */
import { prepareBoard } from '../../../board/board';
import { columnsOf } from '../../../filter/columns/claimColumns';
import { type FacetKey, optionsIn } from '../../../filter/columns/optionColumns';
import { filterIndex, indexDataset } from '../../../filter/filterDataset';
import { othersIn } from '../../../filter/kindWords';
import { runInTimeSlices } from '../../../lib/runInTimeSlices';
import { claimsOf, type Dataset } from '../../../model/dataset';
import { getViewState } from '../../../state/store';
import { firstViews } from '../../../views/firstViews';
import { overviewData } from '../../../views/overview/data';
import { canCompare } from '../../evidence/rest/canCompare';
import { standoutSteps } from '../../evidence/rest/glance';
import { DensityLayer } from '../LongPanel';

/** Makes ready what is kept with the dataset, a little at a time, and loads what draws it. */
export const askAhead = (dataset: Dataset): Promise<unknown> =>
  Promise.all([DensityLayer.load(), runInTimeSlices(questions(dataset))]);

function* questions(whole: Dataset): Generator<void, void, void> {
  const { filter, reading, unmatched } = getViewState();
  claimsOf(whole);
  yield;
  columnsOf(whole, 'primary');
  yield;
  othersIn(whole);
  yield;
  const index = indexDataset(whole, reading, filter.layers);
  const { dataset, matcher, search } = index;
  yield;
  columnsOf(dataset, 'primary');
  yield;
  columnsOf(dataset, 'others');
  for (const key of FACETS) {
    yield;
    optionsIn(matcher.columns, key);
  }
  yield* search.steps(filter.q);
  const shown = filterIndex(index, filter);
  const { matches } = shown;
  yield;
  // Of fewer claims the page first lists those that differ.
  if (!canCompare(shown)) yield* standoutSteps(matches);
  overviewData({ dataset, matches, reading });
  for (const view of firstViews) {
    yield;
    prepareBoard({ dataset, matches, reading, unmatched }, [view]);
  }
}

const FACETS: readonly FacetKey[] = ['layers', 'kinds', 'finding', 'people', 'themes', 'certainty'];
