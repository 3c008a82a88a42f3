/** What the address is asked and told later than on the first page, which loads without it. */
import { formatAddress, parseAddress } from '../address/address';
import { initialViewState } from '../address/viewState';
import { type AddressWindow, writeView } from './addressSync';

/** Keeps in the address, over the present entry, a parameter that a page has besides the view; null takes it out. */
export function keepParam(name: string, text: string | null, win: AddressWindow = window): void {
  const { view, unknown } = parseAddress(win.location.search);
  unknown.delete(name);
  if (text) unknown.set(name, text);
  writeView(win, view, 'same', unknown);
}

/** The address of the page with another dataset and nothing else of the view; with null, with the default one. */
export const datasetHref = (file: string | null, tab = initialViewState.tab): string =>
  `${location.pathname}${formatAddress({ ...initialViewState, tab }, new URLSearchParams(file === null ? {} : { data: file }))}`;

/** Opens the page with another dataset and nothing else of the view but its tab; with null, with the default one. */
export const openDataset = (file: string | null, tab = initialViewState.tab): void =>
  location.assign(datasetHref(file, tab));
