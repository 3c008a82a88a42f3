/** A scene as a page for the audience: what it shows in words, as a chart and as a table. */
import type { ExportInput } from '../../export/exportInput';
import { sceneInputOf } from '../../export/exportInputOf';
import { formatOrigin, formatShows } from '../../export/picture/pictureWords';
import { type PlacedChart, placeChart } from '../../export/placeChart';
import { type KeyItem, placeKey } from '../../export/placeKey';
import { placeFrame } from '../../geometry/frame';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { showsClaims } from '../../panels/boardScene';
import { views } from '../../views';
import { SHEET_WIDTH, tableHeight } from './handoutColumns';
import { type HandoutTable, handoutTable } from './handoutTable';

export interface HandoutPage {
  readonly chart: PlacedChart;
  readonly key: readonly KeyItem[];
  /** Width and height of chart and key, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Filter, count and reading in words. */
  readonly shows: string;
  /** Source, data and day, a line each. */
  readonly origin: readonly string[];
  readonly table: HandoutTable;
}

/** Width for which the chart is laid out, CSS px: on the sheet its smallest type then has 7.5 pt. */
const CHART_WIDTH = 780;
const KEY_GAP = 14;
/** What Letter, the lower of the two papers, leaves for a sheet between its margins, CSS px. A4 leaves more. */
const SHEET_HEIGHT = 985;
/** Title, caption, filter, source and the spaces between all parts, CSS px. */
const WORDS_HEIGHT = 150;
/** Height of the aid chart's scale, px: the least at which it can be read, and the most that it is worth. */
const AID = { least: 56, most: 160 };

function placeContent(input: ExportInput, aidHeight: number) {
  const chart = placeChart(input, views, { ...placeFrame(CHART_WIDTH, 0), aidHeight }, showsClaims);
  const key = placeKey(chart.marks, 0, CHART_WIDTH, chart.height + KEY_GAP);
  return { chart, key, width: CHART_WIDTH, height: (key.at(-1)?.y ?? chart.height) + 6 };
}

/** Chart and key, with the aid chart as high as the table leaves room for; low where it leaves just none. */
function fitContent(input: ExportInput, table: HandoutTable) {
  const low = placeContent(input, AID.least);
  const scale = SHEET_WIDTH / CHART_WIDTH;
  const spare = (SHEET_HEIGHT - WORDS_HEIGHT - tableHeight(table)) / scale - low.height;
  const runsOn = spare < -SHEET_HEIGHT / 10;
  return placeContent(
    input,
    runsOn ? AID.most : Math.min(AID.most, AID.least + Math.max(0, Math.floor(spare))),
  );
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
  const content = fitContent(input, table);
  return {
    ...content,
    shows: formatShows(input, content.chart),
    origin: formatOrigin(input),
    table,
  };
}
