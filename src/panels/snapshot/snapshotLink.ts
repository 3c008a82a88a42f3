/** What a link to a view, or a citation, holds of the data that it was made from. */
import { formatAddress, parseAddress, SNAPSHOT_PARAM } from '../../address/address';
import type { ViewState } from '../../address/viewState';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';

/** The claims that a view shows, as loaded: those that match, those joined to them, and the selected one. */
export function snapshotClaims(
  { claims, matches, joined, byId }: FilteredDataset,
  selected: string | null,
): readonly Claim[] {
  const matching = claims
    .filter(({ id }) => (matches.get(id) ?? 'outside') !== 'outside')
    .flatMap(({ id }) => [id, ...(joined.get(id) ?? [])]);
  const ids = new Set(selected === null ? matching : [...matching, selected]);
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** The address of a view with `claim` selected and `snapshot` as its parameter. `href` is the page's own address. */
export function snapshotLink(href: string, view: ViewState, claim: Claim, snapshot: string): string {
  const { origin, pathname, search, hash } = new URL(href);
  const { unknown } = parseAddress(search);
  unknown.set(SNAPSHOT_PARAM, snapshot);
  const page = origin === 'null' ? href.replace(/[?#].*$/, '') : `${origin}${pathname}`;
  return `${page}${formatAddress({ ...view, claim: claim.id }, unknown)}${hash}`;
}
