import { parseAddress } from '../address/address';
import { type AddressWindow, writeView } from './addressSync';

/** Keeps in the address, over the present entry, a parameter that a page has besides the view; null takes it out. */
export function keepParam(name: string, text: string | null, win: AddressWindow = window): void {
  const { view, unknown } = parseAddress(win.location.search);
  unknown.delete(name);
  if (text) unknown.set(name, text);
  writeView(win, view, 'same', unknown);
}
