/** Links from a file to the app, where others can reach it. */

import type { Dataset } from '../model/dataset';
import { formatAddress, parseAddress, SNAPSHOT_PARAM } from './address';
import { formatClaimSnapshot } from './linkSnapshot';
import type { ViewState } from './viewState';

/** Addresses that mean “this machine” (RFC 6761, 6.3; RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). */
const OWN_MACHINE = /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

/** Whether an address of the app means the same to others: served over http or https, and not by one's own machine. */
export function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && !OWN_MACHINE.test(hostname);
}

/**
 * The address that opens exactly a view, with the version of the data in it; null where the app at `address` is not
 * public. A scene is opened as a view of its own, since the briefing may be known to nobody else.
 */
export function deepLink(address: string, view: ViewState, dataset: Dataset): string | null {
  if (!isPublic(address)) return null;
  const { origin, pathname, search } = new URL(address);
  const { unknown } = parseAddress(search);
  unknown.set(SNAPSHOT_PARAM, formatClaimSnapshot(dataset, null));
  return `${origin}${pathname}${formatAddress({ ...view, tab: 'explore', scene: null }, unknown)}`;
}
