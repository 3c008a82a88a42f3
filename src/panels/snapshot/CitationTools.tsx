import { formatClaimSnapshot, formatViewSnapshot } from '../../address/linkSnapshot';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';
import { formatBibTex, formatCitation, formatCslJson } from '../../model/words/citations';
import { localDay } from '../../model/words/sourceDates';
import { pageAddress } from '../../state/addressSync';
import { getViewState } from '../../state/store';
import { CopyButtons, type CopyItem } from '../export/CopyButtons';
import { useCopiedWithLink, useLinkCopied } from '../export/linkCopied';
import { snapshotClaims, snapshotLink } from './snapshotLink';

interface Props {
  readonly claim: Claim;
  readonly shown: FilteredDataset;
}

const linkWith = (claim: Claim, snapshot: string) =>
  snapshotLink(pageAddress(), getViewState(), claim, snapshot);

/** Copies the claim as a citation in three formats. Its link carries a snapshot of the claim. */
export function CitationTools({ claim, shown: { whole: dataset } }: Props) {
  const copied = useCopiedWithLink();
  const access = () => ({
    url: linkWith(claim, formatClaimSnapshot(dataset, claim)),
    accessed: localDay(new Date()),
    reading: getViewState().reading,
  });
  const items: readonly CopyItem[] = [
    {
      label: 'Copy citation',
      done: copied('Citation'),
      text: () => formatCitation(claim, dataset, access()),
    },
    {
      label: 'BibTeX',
      name: 'Copy citation as BibTeX',
      done: copied('BibTeX'),
      text: () => formatBibTex(claim, dataset, access()),
    },
    {
      label: 'CSL-JSON',
      name: 'Copy citation as CSL-JSON',
      done: copied('CSL-JSON'),
      text: () => formatCslJson(claim, dataset, access()),
    },
  ];
  return (
    <section aria-label="Cite" className="cite">
      <CopyButtons items={items} />
    </section>
  );
}

/** Copies a link to this view with the claim open. It carries a snapshot of all claims shown. */
export function CopyLink({ claim, shown }: Props) {
  const items: readonly CopyItem[] = [
    {
      label: 'Copy link',
      name: 'Copy link to this claim',
      done: useLinkCopied(),
      text: () => linkWith(claim, formatViewSnapshot(shown.whole, snapshotClaims(shown, claim.id))),
    },
  ];
  return <CopyButtons items={items} />;
}
