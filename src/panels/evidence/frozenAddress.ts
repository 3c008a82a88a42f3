import { formatAddress, parseAddress } from '../../filter/address';
import type { ViewState } from '../../filter/viewState';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { FREEZE_PARAM, formatFreeze } from '../../model/freeze';

/** The address `href` of a view with a claim selected and the version of the data and of the claim in it. */
export function frozenAddress(href: string, view: ViewState, claim: Claim, dataset: Dataset): string {
  const { origin, pathname, search, hash } = new URL(href);
  const { unknown } = parseAddress(search);
  unknown.set(FREEZE_PARAM, formatFreeze(dataset, claim));
  const place = origin === 'null' ? href.replace(/[?#].*$/, '') : `${origin}${pathname}`;
  return `${place}${formatAddress({ ...view, claim: claim.id }, unknown)}${hash}`;
}
