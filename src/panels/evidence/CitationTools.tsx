import type { Shown } from '../../filter/shownIn';
import { isoDay } from '../../model/calendar';
import { formatBibTex, formatCitation, formatCslJson } from '../../model/citation';
import type { Claim } from '../../model/claim';
import { formatFreeze, formatViewFreeze } from '../../model/freeze';
import { getView } from '../../state/store';
import { CopyButtons, type CopyItem } from '../CopyButtons';
import { shownClaims } from '../shownClaims';
import { frozenAddress } from './frozenAddress';

/**
 * The claim as a citation in three formats, and a link to this view. A citation's link knows what the claim said when it
 * was made; the link to the view knows it of all claims that are shown.
 */
export function CitationTools({ claim, shown }: { claim: Claim; shown: Shown }) {
  const { whole: dataset } = shown;
  const urlWith = (freeze: string) => frozenAddress(location.href, getView(), claim, freeze);
  const access = () => ({
    url: urlWith(formatFreeze(dataset, claim)),
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
      text: () => urlWith(formatViewFreeze(dataset, shownClaims(shown, claim.id))),
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
