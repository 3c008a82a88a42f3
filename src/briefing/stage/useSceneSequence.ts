/** The way from a scene's view to a claim, and back. */

import { useCallback, useEffect, useMemo } from 'react';
import { sceneView } from '../../address/sceneView';
import { initialViewState, type ViewState } from '../../address/viewState';
import { initialFilter } from '../../filter/filterKeys';
import { deepEqual } from '../../lib/equality';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import type { Match } from '../../model/span';
import { getViewState, showView, useViewState } from '../../state/store';
import { type ScenePlace, startScene, stepOf, stepsOf, useStep } from '../store/sceneStep';
import { type Move, stepAfter } from './presentationKeys';

/** Whether an address names only a scene, and so means the scene's own view. */
export const namesOnlyScene = (view: ViewState): boolean =>
  deepEqual(view, { ...initialViewState, scene: view.scene });

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

export interface SceneSequence {
  readonly scenes: readonly BriefingScene[];
  /** The present scene, from 0. */
  readonly at: number;
  readonly scene: BriefingScene;
  /** The present scene's own view. */
  readonly home: ViewState;
  /** The present step, from 0. */
  readonly step: number;
  /** Whether the scene's own view has been shown. */
  readonly isSet: boolean;
  /** Shows another step or scene; returns where that is. */
  readonly go: (move: Move) => ScenePlace;
  /** Shows the scene with an id at a step, unless it is unknown or already shown there. */
  readonly goTo: (place: ScenePlace) => void;
}

/** The scenes of a briefing and the present one: the one that the address names, else the first. */
export function useSceneSequence(briefing: Briefing, first: BriefingScene, dataset: Dataset): SceneSequence {
  const { scenes } = briefing;
  const id = useViewState((view) => view.scene);
  const at = Math.max(
    0,
    scenes.findIndex((scene) => scene.id === id),
  );
  const scene = scenes[at] ?? first;
  const step = useStep(scene);
  const isSet = useViewState((view) => !namesOnlyScene(view)) || scene.view === '';
  const home = useMemo(() => sceneView(scene, dataset), [scene, dataset]);
  useEffect(() => {
    if (namesOnlyScene(getViewState())) showView(home);
  }, [home]);
  const go = useCallback(
    (move: Move) => {
      const here = { at, step: stepOf(scene) };
      const to = stepAfter(move, here, scenes.map(stepsOf));
      const next = scenes[to.at] ?? scene;
      startScene(next.id, to.step);
      showView(sceneView(next, dataset));
      return { scene: next.id, step: to.step };
    },
    [scenes, at, scene, dataset],
  );
  const goTo = useCallback(
    (wanted: ScenePlace) => {
      const found = scenes.find((one) => one.id === wanted.scene);
      if (!found) return;
      const step = Math.min(wanted.step, stepsOf(found) - 1);
      const isThere = getViewState().scene === found.id && stepOf(found) === step;
      startScene(found.id, step);
      if (!isThere) showView(sceneView(found, dataset));
    },
    [scenes, dataset],
  );
  return { scenes, at, scene, home, step, isSet, go, goTo };
}
