import type { Shown } from '../../filter/shownIn';
import type { Claim } from '../../model/claim';

/** The claims that a view shows, as they were loaded: those that match, those that have joined them, and the selected. */
export function shownClaims(
  { claims, matches, joined, byId }: Shown,
  selected: string | null,
): readonly Claim[] {
  const matching = claims
    .filter(({ id }) => (matches.get(id) ?? 'outside') !== 'outside')
    .flatMap(({ id }) => [id, ...(joined.get(id) ?? [])]);
  const ids = new Set(selected === null ? matching : [...matching, selected]);
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}
