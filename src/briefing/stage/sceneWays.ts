/** Where a view stands to the scene that it came from: the ways to a claim, and back. */
import { initialFilter } from '../../filter/fields';
import { initialView, type ViewState } from '../../filter/viewState';
import type { Claim } from '../../model/claim';
import { sameValue } from '../../model/sameValue';
import type { Match } from '../../model/span';

/** Whether an address names a scene and nothing else, so that the scene's own view is meant. */
export const namesOnlyScene = (view: ViewState): boolean =>
  sameValue(view, { ...initialView, scene: view.scene });

/**
 * The view that shows a claim: the present one where the claim matches, otherwise one without a filter, with the
 * claim's layer added.
 */
export function viewOfClaim(view: ViewState, claim: Claim, match: Match | undefined): ViewState {
  if (match === 'inside' || match === 'possibly') return { ...view, claim: claim.id };
  const layers = [...new Set([...view.filter.layers, claim.layer])];
  return { ...view, claim: claim.id, filter: { ...initialFilter, layers } };
}

/** Whether something else is on stage than the scene is about: other claims, or other dates of them. */
export const isAside = (view: ViewState, home: ViewState): boolean =>
  !sameValue([view.filter, view.reading], [home.filter, home.reading]);

/** What Esc returns to: what stood before a jump, else the scene as it is told, else nothing is left but to leave. */
export function wayBack(view: ViewState, home: ViewState, beforeJump: ViewState | null): ViewState | null {
  if (beforeJump && !sameValue(view, beforeJump)) return beforeJump;
  return sameValue(view, home) ? null : home;
}
