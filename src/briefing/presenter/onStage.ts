/** What the audience sees, for the presenter: the scene, or an aside from it. */
import { parseAddress } from '../../address/address';
import { sceneView } from '../../address/sceneView';
import { dropUnknownIds } from '../../address/unknownIds';
import { initialViewState } from '../../address/viewState';
import { deepEqual } from '../../lib/equality';
import type { BriefingScene } from '../../model/briefing';
import { claimsOf, type Dataset } from '../../model/dataset';
import { stageHead, stageParts } from '../stage/stageBoard';
import { isAside } from '../stage/useSceneSequence';
import type { Seen } from './useChannel';

export interface OnStage {
  readonly isAside: boolean;
  /** What is shown, as a scene: its title and its board. */
  readonly picture: BriefingScene;
  /** Title of the claim whose evidence is open beside it; '' for none. */
  readonly evidence: string;
}

/** What is on stage at a scene; what the stage said of another scene, and nothing said, count as the scene itself. */
export function onStage(seen: Seen | null, scene: BriefingScene, dataset: Dataset): OnStage {
  const asComposed = { isAside: false, picture: scene, evidence: '' };
  if (!seen) return asComposed;
  const known = dropUnknownIds(parseAddress(seen.view).view, dataset).view;
  if (known.scene !== scene.id) return asComposed;
  const view = { ...known, tab: initialViewState.tab };
  const home = sceneView(scene, dataset);
  const claim = claimsOf(dataset).find(({ id }) => id === view.claim);
  const evidence = seen.evidence && claim ? claim.title : '';
  if (deepEqual(view, home)) return { ...asComposed, evidence };
  const { id, notes, caption } = scene;
  const { title } = stageHead(scene, view, home, dataset, claim);
  const parts = stageParts(scene, view, home, dataset, claim);
  return {
    isAside: isAside(view, home),
    picture: { ...parts, id, notes, caption, title, view: seen.view },
    evidence,
  };
}
