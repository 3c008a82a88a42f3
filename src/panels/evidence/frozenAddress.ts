import { FREEZE_PARAM, formatAddress, parseAddress } from '../../filter/address';
import type { ViewState } from '../../filter/viewState';
import type { Claim } from '../../model/claim';

/** The address `href` of a view with a claim selected and in it `freeze`, what the data say now. */
export function frozenAddress(href: string, view: ViewState, claim: Claim, freeze: string): string {
  const { origin, pathname, search, hash } = new URL(href);
  const { unknown } = parseAddress(search);
  unknown.set(FREEZE_PARAM, freeze);
  const place = origin === 'null' ? href.replace(/[?#].*$/, '') : `${origin}${pathname}`;
  return `${place}${formatAddress({ ...view, claim: claim.id }, unknown)}${hash}`;
}
