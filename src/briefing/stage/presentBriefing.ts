import { initialView } from '../../filter/viewState';
import type { Briefing } from '../../model/briefing';
import { showView } from '../../state/store';

/**
 * Puts a scene of the briefing on stage, the first unless another is named. The address that stood before is left with
 * the stage's entry of the history.
 */
export function presentBriefing({ scenes: [first] }: Briefing, from = first): void {
  if (!from) return;
  const before = location.search;
  showView({ ...initialView, scene: from.id });
  try {
    history.replaceState({ before }, '');
  } catch {
    // Without it, leaving goes on with what is on stage.
  }
}
