import type { Dataset } from '../../model/dataset';
import { useBriefings } from '../store/briefingStore';
import { formatSceneCount } from '../store/editBriefing';
import { briefingToPresent } from './presentBriefing';

/** Which briefing *Present* will show. Loaded when the button is reached, by pointer or key. */
export function PresentWhat({ dataset }: { dataset: Dataset }) {
  const [store] = useBriefings(dataset);
  const briefing = briefingToPresent(store);
  return briefing
    ? `“${briefing.title}”, ${formatSceneCount(briefing)}. → or Space goes on, Esc leaves; the controls show when the pointer moves.`
    : 'No briefing has a scene yet. Compose opens.';
}
