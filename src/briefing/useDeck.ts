import { useCallback, useEffect, useMemo } from 'react';
import { sceneView } from '../filter/reconcile';
import type { ViewState } from '../filter/viewState';
import type { Briefing, BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { getView, showView, useView } from '../state/store';
import { type Move, placeAfter } from './deck';
import { namesOnlyScene } from './sceneWays';

export interface Deck {
  readonly scenes: readonly BriefingScene[];
  /** The present scene, from 0. */
  readonly at: number;
  readonly scene: BriefingScene;
  /** The view of the present scene as it is told. */
  readonly home: ViewState;
  /** Whether the scene's own view has been put on. */
  readonly isSet: boolean;
  /** Puts another scene on; the id of that scene. */
  readonly go: (move: Move) => string;
  /** Puts on the scene with this id, if there is one and it is another. */
  readonly goTo: (id: string) => void;
}

/** The scenes of a briefing and the one that the address names, the first if it names none. */
export function useDeck(briefing: Briefing, first: BriefingScene, dataset: Dataset): Deck {
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
