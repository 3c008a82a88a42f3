import { initialView } from '../filter/viewState';
import type { Briefing } from '../model/briefing';
import { showView } from '../state/store';

/** Puts the first scene on stage. The address that stood before is left with the stage's entry of the history. */
export function presentBriefing({ scenes: [first] }: Briefing): void {
  if (!first) return;
  const before = location.search;
  showView({ ...initialView, scene: first.id });
  try {
    history.replaceState({ before }, '');
  } catch {
    // Without it, leaving goes on with what is on stage.
  }
}
