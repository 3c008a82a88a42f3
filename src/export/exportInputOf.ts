import { sceneView } from '../filter/reconcile';
import { densityModule } from '../board/density/densityModule';
import { fullRange, shownRange } from '../board/timeWindow';
import { type Shown, shownIn } from '../filter/shownIn';
import type { ViewState } from '../filter/viewState';
import type { Briefing, BriefingScene } from '../model/briefing';
import { isoDay } from '../model/calendar';
import type { Dataset } from '../model/dataset';

import type { ExportInput } from './exportInput';

/** What a view of the data shows, for an export. `now` is the time of the export. */
export function exportInputOf(shown: Shown, { filter, reading, others }: ViewState, now: Date): ExportInput {
  const { dataset, matches, whole, joined } = shown;
  return {
    view: { dataset, matches, reading, others, density: densityModule },
    whole,
    joined,
    filter,
    window: shownRange(filter.period, fullRange(dataset, matches, reading)),
    date: isoDay(now),
    label: null,
  };
}

/** A scene of a briefing, for an export: its view, under the briefing's handling label. */
export function sceneInputOf(
  whole: Dataset,
  { label }: Briefing,
  scene: BriefingScene,
  now: Date,
): ExportInput {
  const view = sceneView(scene, whole);
  return { ...exportInputOf(shownIn(whole, view), view, now), label: label ?? null };
}
