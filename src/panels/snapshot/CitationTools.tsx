import { formatClaimSnapshot, formatViewSnapshot } from '../../address/linkSnapshot';
import type { FilteredDataset } from '../../filter/filterDataset';
import { isoDay } from '../../lib/calendar';
import type { Claim } from '../../model/claim';
import { formatBibTex, formatCitation, formatCslJson } from '../../model/words/citations';

import { pageAddress } from '../../state/addressSync';
import { getView } from '../../state/store';
import { CopyButtons, type CopyItem } from '../export/CopyButtons';
import { snapshotClaims, snapshotLink } from './snapshotLink';

/**
 * Copies the claim as a citation in three formats, or a link to this view. The citation's link carries a snapshot of the
 * claim, the link to the view one of all claims shown.
 */
export function CitationTools({ claim, shown }: { claim: Claim; shown: FilteredDataset }) {
  const { whole: dataset } = shown;
  const linkWith = (snapshot: string) => snapshotLink(pageAddress(), getView(), claim, snapshot);
  const access = () => ({
    url: linkWith(formatClaimSnapshot(dataset, claim)),
    accessed: isoDay(new Date()),
    reading: getView().reading,
  });
  const items: readonly CopyItem[] = [
    {
      label: 'Copy citation',
      done: 'Citation copied',
      text: () => formatCitation(claim, dataset, access()),
    },
    {
      label: 'BibTeX',
      name: 'Copy citation as BibTeX',
      done: 'BibTeX copied',
      text: () => formatBibTex(claim, dataset, access()),
    },
    {
      label: 'CSL-JSON',
      name: 'Copy citation as CSL-JSON',
      done: 'CSL-JSON copied',
      text: () => formatCslJson(claim, dataset, access()),
    },
    {
      label: 'Link to this view',
      name: 'Copy a link to this view',
      done: 'Link copied',
      text: () => linkWith(formatViewSnapshot(dataset, snapshotClaims(shown, claim.id))),
    },
  ];
  return (
    <section aria-label="Cite" className="cite">
      <h4 className="eyebrow">Cite</h4>
      <div className="cite-acts">
        <CopyButtons items={items} />
      </div>
    </section>
  );
}
