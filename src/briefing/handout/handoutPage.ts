/** A scene as a page for the audience: what it shows in words, as a chart and as a table. */

import { prepareBoard } from '../../board/board';
import { type FitPolicy, fitBoard, sizesOf } from '../../board/fitBoard';
import type { BoardLayout } from '../../board/layoutBoard';
import { sceneInputOf } from '../../export/exportInput';
import { formatOrigin, formatShows } from '../../export/picture/caption';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { type HandoutTable, handoutTable, SHEET_WIDTH, tableHeight } from './handoutTable';

export interface HandoutPage {
  readonly board: BoardLayout;
  /** Filter, count and reading in words. */
  readonly shows: string;
  /** Source, data and day, a line each. */
  readonly origin: readonly string[];
  readonly table: HandoutTable;
}

/** Width for which the board is laid out, CSS px: on the sheet its smallest type then has 7.5 pt. */
const BOARD_WIDTH = 780;
/** What Letter, the lower of the two papers, leaves for a sheet between its margins, CSS px. A4 leaves more. */
const SHEET_HEIGHT = 985;
/** Title, caption, filter, source and the spaces between all parts, CSS px. */
const WORDS_HEIGHT = 150;

/** The chart of sums is as high as the table leaves room for, between what can be read and what it is worth. */
function handoutPolicy(table: HandoutTable, rail: boolean): FitPolicy {
  const room = { width: SHEET_WIDTH, height: SHEET_HEIGHT - WORDS_HEIGHT - tableHeight(table) };
  return {
    room,
    sizes: sizesOf([BOARD_WIDTH], room),
    stage: { rail, air: 12, terse: [] },
    sumsHeight: { minimum: 56, maximum: 160, runsOn: SHEET_HEIGHT / 10 },
  };
}

/** The page of a scene as of `now`. Throws what a view throws. */
export function handoutPage(
  dataset: Dataset,
  briefing: Briefing,
  scene: BriefingScene,
  now: Date,
): HandoutPage {
  const input = sceneInputOf(dataset, briefing, scene, now);
  const table = handoutTable(input);
  const { views, window, write, rail } = input;
  const { board } = fitBoard(prepareBoard(input.view, views), window, handoutPolicy(table, rail), {
    ...{ only: 'with claims', throws: true, write },
  });
  return { board, shows: formatShows(input, board), origin: formatOrigin(input), table };
}
