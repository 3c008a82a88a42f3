import { useCallback, useEffect, useMemo } from 'react';
import { sceneView } from '../../address/unknownIds';
import type { ViewState } from '../../address/viewState';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { getView, showView, useView } from '../../state/store';
import { type Move, placeAfter } from './presentationKeys';
import { namesOnlyScene } from './sceneNavigation';

export interface SceneSequence {
  readonly scenes: readonly BriefingScene[];
  /** The present scene, from 0. */
  readonly at: number;
  readonly scene: BriefingScene;
  /** The present scene's own view. */
  readonly home: ViewState;
  /** Whether the scene's own view has been shown. */
  readonly isSet: boolean;
  /** Shows another scene; returns its id. */
  readonly go: (move: Move) => string;
  /** Shows the scene with an id, unless it is unknown or already shown. */
  readonly goTo: (id: string) => void;
}

/** The scenes of a briefing and the present one: the one that the address names, else the first. */
export function useSceneSequence(briefing: Briefing, first: BriefingScene, dataset: Dataset): SceneSequence {
  const { scenes } = briefing;
  const id = useView((view) => view.scene);
  const at = Math.max(
    0,
    scenes.findIndex((scene) => scene.id === id),
  );
  const scene = scenes[at] ?? first;
  const isSet = useView((view) => !namesOnlyScene(view)) || scene.view === '';
  const home = useMemo(() => sceneView(scene, dataset), [scene, dataset]);
  useEffect(() => {
    if (namesOnlyScene(getView())) showView(home);
  }, [home]);
  const go = useCallback(
    (move: Move) => {
      const next = scenes[placeAfter(move, at, scenes.length)] ?? scene;
      showView(sceneView(next, dataset));
      return next.id;
    },
    [scenes, at, scene, dataset],
  );
  const goTo = useCallback(
    (wanted: string) => {
      const found = scenes.find((one) => one.id === wanted);
      if (found && getView().scene !== wanted) showView(sceneView(found, dataset));
    },
    [scenes, dataset],
  );
  return { scenes, at, scene, home, isSet, go, goTo };
}
