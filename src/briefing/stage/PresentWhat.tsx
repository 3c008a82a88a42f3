import type { Dataset } from '../../model/dataset';
import { useMedia } from '../../ui/useMedia';
import { useBriefings } from '../store/briefingStore';
import { formatSceneCount } from '../store/editBriefing';
import { briefingToPresent } from './presentBriefing';
import './presentWhat.css';

/** How to go on and to leave, by a mouse and a keyboard or by touch. */
const HOW = {
  keys: '→ or Space goes on, Esc leaves; the controls show when the pointer moves.',
  touch: 'Swipe left or tap → to go on; tap Leave to come back.',
};

/** Which briefing *Present* will show, and how to go through it. Loaded when the button is reached, by pointer or key. */
export function PresentWhat({ dataset }: { dataset: Dataset }) {
  const [store] = useBriefings(dataset);
  const how = useMedia('(pointer: coarse)') ? HOW.touch : HOW.keys;
  const briefing = briefingToPresent(store);
  return (
    <span className="present-what">
      {briefing
        ? `“${briefing.title}”, ${formatSceneCount(briefing)}. ${how}`
        : 'No briefing has a scene yet. Compose opens.'}
    </span>
  );
}
