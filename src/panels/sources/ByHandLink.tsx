import type { Dataset } from '../../model/dataset';
import { sayByHand } from '../../model/words/revisions';
import { setTab } from '../../state/store';

/** How many claims were added or changed by hand; leads to the list of them. */
export const ByHandLink = ({ dataset }: { dataset: Dataset }) => (
  <button type="button" className="link-button" onClick={() => setTab('sources')}>
    {sayByHand(dataset)}
  </button>
);
