/** The step at which a scene stands on stage. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type BriefingScene, STEPS, type Step } from '../../model/briefing';

/** A scene by its id, and its step from 0. */
export interface ScenePlace {
  readonly scene: string;
  readonly step: number;
}

/** Of the scene that was last gone to. Any other scene, as one that a link leads to, stands at its last step. */
const store = createStore<ScenePlace>(() => ({ scene: '', step: 0 }));

/** Takes a scene to one of its steps, the first unless given. */
export const startScene = (scene: string, step = 0): void => store.setState({ scene, step });

/** Whether a scene was gone to from within the page, as by *Present*, and not by a link. */
export const wasGoneTo = (scene: string): boolean => store.getState().scene === scene;

/** How many steps a scene has. */
export const stepsOf = ({ steps }: BriefingScene): number => Math.max(1, steps?.length ?? 1);

const stepIn = (scene: BriefingScene, now: ScenePlace): number =>
  Math.min(now.scene === scene.id ? now.step : Number.POSITIVE_INFINITY, stepsOf(scene) - 1);

/** The step of a scene now, for use outside of rendering. */
export const stepOf = (scene: BriefingScene): number => stepIn(scene, store.getState());

export const useStep = (scene: BriefingScene): number => useStore(store, (now) => stepIn(scene, now));

/** What a scene does not show yet at a step. */
export const hiddenAt = ({ steps = [] }: BriefingScene, step: number): readonly Step[] =>
  STEPS.filter((part) => steps.indexOf(part) > step);
