/** Scenes as views: the same code that reads the address bar reads a scene. */
import { parseAddress } from '../filter/address';
import { initialFilter } from '../filter/fields';
import { reconcile } from '../filter/reconcile';
import { initialView, type ViewState } from '../filter/viewState';
import type { BriefingScene } from '../model/briefing';
import type { Claim } from '../model/claim';
import type { Dataset } from '../model/dataset';
import type { Match } from '../model/span';
import { sameValue } from '../state/keepSame';

/** The view of a scene on stage, without what the dataset does not know. */
export function sceneView(scene: BriefingScene, dataset: Dataset): ViewState {
  const { view } = reconcile({ ...parseAddress(scene.view).view, scene: null }, dataset);
  return { ...view, tab: initialView.tab, scene: scene.id };
}

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

/** What Esc returns to: what stood before a jump, else the scene as it is told, else nothing is left but to leave. */
export function wayBack(view: ViewState, home: ViewState, beforeJump: ViewState | null): ViewState | null {
  if (beforeJump && !sameValue(view, beforeJump)) return beforeJump;
  return sameValue(view, home) ? null : home;
}
