/** The way from a scene's view to a claim, and back. */

import { initialView, type ViewState } from '../../address/viewState';
import { initialFilter } from '../../filter/filterKeys';
import { deepEqual } from '../../lib/equality';
import type { Claim } from '../../model/claim';
import type { Match } from '../../model/span';

/** Whether an address names only a scene, and so means the scene's own view. */
export const namesOnlyScene = (view: ViewState): boolean =>
  deepEqual(view, { ...initialView, scene: view.scene });

/**
 * The view that shows a claim: the present one if the claim matches, otherwise one without a filter and with the claim's
 * layer added.
 */
export function viewOfClaim(view: ViewState, claim: Claim, match: Match | undefined): ViewState {
  if (match === 'inside' || match === 'possibly') return { ...view, claim: claim.id };
  const layers = [...new Set([...view.filter.layers, claim.layer])];
  return { ...view, claim: claim.id, filter: { ...initialFilter, layers } };
}

/** Whether the view shows other claims than the scene's own view, or other dates of them. */
export const isAside = (view: ViewState, home: ViewState): boolean =>
  !deepEqual([view.filter, view.reading], [home.filter, home.reading]);

/** The view that Esc returns to: the one before a jump, else the scene's own; null on the scene's own view. */
export function returnView(view: ViewState, home: ViewState, beforeJump: ViewState | null): ViewState | null {
  if (beforeJump && !deepEqual(view, beforeJump)) return beforeJump;
  return deepEqual(view, home) ? null : home;
}
