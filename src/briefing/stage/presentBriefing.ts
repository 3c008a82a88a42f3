/** Loaded when a briefing is first presented. */
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { enterStage } from '../../state/stageAddress';
import { setTab } from '../../state/store';
import { allBriefings, type BriefingStore, briefingStoreOf, currentBriefing } from '../store/briefingStore';
import { startScene } from '../store/sceneStep';

/** Presents a briefing from a scene on, by default its first. */
export function presentBriefing({ scenes: [first] }: Briefing, from = first): void {
  if (!from) return;
  startScene(from.id);
  enterStage(from.id);
}

/** The briefing last open in Compose, else the first that has a scene. */
export const briefingToPresent = (store: BriefingStore): Briefing | undefined =>
  [currentBriefing(store), ...allBriefings(store)].find((one) => one?.scenes[0]);

/** Presents that briefing; opens Compose if none has a scene. */
export function presentCurrent(dataset: Dataset): void {
  const briefing = briefingToPresent(briefingStoreOf(dataset));
  if (briefing) presentBriefing(briefing);
  else setTab('compose');
}
