import type { BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { parseAddress } from './address';
import { dropUnknownIds } from './unknownIds';
import { initialViewState, type ViewState } from './viewState';

/** The view of a scene on stage, without what the dataset does not know. */
export function sceneView(scene: BriefingScene, dataset: Dataset): ViewState {
  const { view } = dropUnknownIds(parseAddress(scene.view).view, dataset);
  return { ...view, tab: initialViewState.tab, scene: scene.id };
}
