/** What an export is made from: what is on screen as plain values, never the page itself. */

import { sceneView } from '../address/sceneView';
import type { ViewState } from '../address/viewState';
import type { BoardInput } from '../board/board';
import { densityModule } from '../board/density/densityModule';
import { fullRange, shownRange } from '../board/timeWindow';
import type { Filter } from '../filter/filter';
import { type FilteredDataset, filterDataset } from '../filter/filterDataset';
import type { Briefing, BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import type { Twins } from '../model/mergeTwins';
import { localDay } from '../model/words/sourceDates';
import { views } from '../views';
import { needsRail, sceneBoardOf } from './sceneBoard';

export interface ExportInput extends BoardInput {
  /** The data as it was loaded. */
  readonly whole: Dataset;
  /** Claims of `view` → those of `whole` that have joined them. */
  readonly joined: Twins;
  readonly filter: Filter;
  /** Day of the export, ISO 8601. */
  readonly date: string;
  /** How the export may be handled, such as “Not for attribution”; null where nothing is said. */
  readonly label: string | null;
  /** What a scene says of what it shows, in place of the data's title and standfirst. */
  readonly headed?: Pick<BriefingScene, 'title' | 'caption' | 'standfirst'>;
}

/** What a view of the data shows, for an export. `now` is the time of the export. */
export function exportInputOf(
  shown: FilteredDataset,
  { filter, reading, unmatched }: ViewState,
  now: Date,
): ExportInput {
  const { dataset, matches, whole, joined } = shown;
  return {
    view: { dataset, matches, reading, unmatched, density: densityModule },
    views,
    whole,
    joined,
    filter,
    window: shownRange(filter.period, fullRange(dataset, matches, reading)),
    date: localDay(now),
    label: null,
  };
}

/** What is exported of a scene: also its own board. */
export type SceneInput = ExportInput & Required<BoardInput>;

/** A scene of a briefing, for an export: its view and its board, under the briefing's handling label. */
export function sceneInputOf(
  whole: Dataset,
  { label }: Pick<Briefing, 'label'>,
  scene: BriefingScene,
  now: Date,
): SceneInput {
  const view = sceneView(scene, whole);
  const input = exportInputOf(filterDataset(whole, view), view, now);
  const board = sceneBoardOf(scene);
  const { dataset, matches, reading } = input.view;
  return {
    ...input,
    label: label ?? null,
    headed: scene,
    view: { ...input.view, scene: board.choice },
    views: board.views,
    write: board.write,
    window: shownRange(view.filter.period, fullRange(dataset, matches, reading), 0),
    rail: needsRail(input.view, board),
  };
}
