/** Scenes as views: the same code that reads the address bar reads a scene. */
import type { BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { parseAddress } from './address';
import { reconcile } from './reconcile';
import { initialView, type ViewState } from './viewState';

/** The view of a scene on stage, without what the dataset does not know. */
export function sceneView(scene: BriefingScene, dataset: Dataset): ViewState {
  const { view } = reconcile(parseAddress(scene.view).view, dataset);
  return { ...view, tab: initialView.tab, scene: scene.id };
}
