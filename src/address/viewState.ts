/** All that a link holds: the filter, the reading of dates, what is selected, which page is open and which scene is on stage. */

import type { Unmatched } from '../filter/columns/claimSubset';
import type { Filter } from '../filter/filter';
import { initialFilter } from '../filter/filterKeys';
import type { Reading } from '../model/reading';

export type Tab = 'explore' | 'table' | 'sources' | 'compose' | 'open' | 'mine' | 'review';

export interface ViewState {
  readonly filter: Filter;
  readonly reading: Reading;
  /** Id of the selected claim. */
  readonly claim: string | null;
  readonly tab: Tab;
  readonly unmatched: Unmatched;
  /** Id of the scene on stage; null when nothing is being presented. */
  readonly scene: string | null;
}

/** The default view. */
export const initialViewState: ViewState = {
  filter: initialFilter,
  reading: 'primary',
  claim: null,
  tab: 'explore',
  unmatched: 'dim',
  scene: null,
};
