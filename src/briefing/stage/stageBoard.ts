/** What stands on the stage: the words and the board of the scene, or in an aside those of what was jumped to. */
import type { ViewState } from '../../address/viewState';
import { type SceneBoard, sceneBoardOf } from '../../export/sceneBoard';
import { countMatches, type MatchCounts } from '../../filter/columns/matchResults';
import { formatFilter } from '../../filter/describeFilter';
import type { FilteredDataset } from '../../filter/filterDataset';
import { formatFigure } from '../../lib/number';
import type { Briefing, BriefingScene, PanelId } from '../../model/briefing';
import { type Claim, type EventClaim, isPeriod, isSum } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { isInRug, laneOf } from '../../model/lanes';
import { isCompared } from '../../model/words/labels';
import { sourcesAndHand } from '../../model/words/revisions';
import type { DrawnClaims } from '../../panels/board/FittedBoard';
import { isAside } from './useSceneSequence';

const panelOf = (claim: Claim): PanelId =>
  isPeriod(claim) ? 'periods' : !isSum(claim) ? 'lanes' : claim.layer === 'primary' ? 'sums' : 'sumClaims';

/** The lane of an event as scenes name it. */
const sceneLane = (claim: EventClaim, dataset: Dataset): string =>
  isInRug(claim, dataset) ? claim.kind : laneOf(claim, dataset);

/** Whether a scene has the panel and the lane of a claim. */
export function shows({ views, choice: { lanes } }: SceneBoard, claim: Claim, dataset: Dataset): boolean {
  const panel = panelOf(claim);
  if (!views.some(({ id }) => id === panel)) return false;
  return isPeriod(claim) || isSum(claim) || !lanes || lanes.includes(sceneLane(claim, dataset));
}

/** What is said of a board: that of a scene, or of an aside. */
type Parts = Parameters<typeof sceneBoardOf>[0];

/** The board of an aside that is about a claim: its panel under the periods, and of the lanes its own. */
function asideAbout(claim: Claim, dataset: Dataset): Parts {
  const panel = panelOf(claim);
  if (isPeriod(claim)) return {};
  return {
    panels: ['periods', panel],
    inRows: true,
    ...(!isSum(claim) && { lanes: [sceneLane(claim, dataset)] }),
  };
}

/** What is said of the board that stands on the stage now; `home` is the scene’s own view, null before it is shown. */
export function stageParts(
  scene: BriefingScene,
  { filter: { people } }: Pick<ViewState, 'filter'>,
  home: ViewState | null,
  dataset: Dataset,
  claim: Claim | undefined,
): Parts {
  if (!home) return scene;
  const own = sceneBoardOf(scene);
  if (claim && claim.id !== home.claim && !shows(own, claim, dataset)) return asideAbout(claim, dataset);
  const isMissing = (id: string) => own.choice.lanes !== null && !own.choice.lanes.includes(id);
  return people !== home.filter.people && people.some(isMissing) ? {} : scene;
}

/** The board for what the stage shows now. */
export const stageBoard = (...now: Parameters<typeof stageParts>): SceneBoard =>
  sceneBoardOf(stageParts(...now));

/** The title of what the stage shows now, and the line under it; '' for none. */
export function stageHead(
  { title, standfirst, caption }: BriefingScene,
  view: ViewState,
  home: ViewState,
  dataset: Dataset,
  claim: Claim | undefined,
): { readonly title: string; readonly line: string } {
  if (!isAside(view, home)) return { title, line: standfirst ?? caption };
  if (claim && claim.id !== home.claim) return { title: claim.title, line: claim.summary };
  return { title: formatFilter(view.filter, dataset), line: '' };
}

/** Where the data come from, whose dates are shown, and how many of the claims: the line at the foot. */
export function formatStageSource(
  { dataset, whole, claims, matches }: FilteredDataset,
  { views }: SceneBoard,
  { reading, unmatched }: Pick<ViewState, 'reading' | 'unmatched'>,
  { total, of }: DrawnClaims,
): string {
  const { labels } = dataset;
  const has = (panel: PanelId) => views.some(({ id }) => id === panel);
  const own = claims.filter(({ id, layer }) => layer === 'primary' && matches.has(id)).length;
  const counts = countMatches(matches);
  const hasFaint = of ? of.faint > 0 : unmatched === 'dim' && counts.outside > 0;
  const parts = [
    `Source: ${sourcesAndHand(whole)}`,
    reading === 'others' || isCompared(whole)
      ? `dates as in ${reading === 'primary' ? labels.primary : labels.others}`
      : '',
    hasFaint
      ? formatFaint(counts, of && { faint: of.faint, shown: total - of.faint })
      : formatDrawn(total, of?.others ?? null, own, matches.size, labels.others),
    has('periods') && labels.periodsNote ? lowered(labels.periodsNote) : '',
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** "9 of 53 claims match, 7 of them shown here, and 24 others are drawn faint"; with density only that others may be. */
function formatFaint(
  { inside, possibly, total }: MatchCounts,
  drawn: { readonly faint: number; readonly shown: number } | null,
): string {
  const maybe = possibly > 0 ? `, ${formatFigure(possibly)} possibly` : '';
  const match = `${formatFigure(inside)} of ${formatFigure(total)} claims ${inside === 1 ? 'matches' : 'match'}${maybe}`;
  if (!drawn) return `${match}, and any others are drawn faint`;
  const part = drawn.shown < inside + possibly ? `, ${formatFigure(drawn.shown)} of them shown here` : '';
  const faint = drawn.faint === 1 ? '1 other is' : `${formatFigure(drawn.faint)} others are`;
  return `${match}${part}, and ${faint} drawn faint`;
}

/** "9 of 53 claims are shown, and 33 that only other sources make": each number is of claims of one layer, or of all. */
function formatDrawn(total: number, others: number | null, own: number, all: number, makers: string): string {
  const say = (count: number, of: number) =>
    `${formatFigure(count)} of ${formatFigure(of)} claims ${count === 1 ? 'is' : 'are'} shown`;
  if (total >= all) return '';
  if (others === null || own === 0) return say(total, all);
  return `${say(total - others, own)}${others > 0 ? `, and ${formatFigure(others)} that only ${makers} make` : ''}`;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "scene 5 of 9, “The strain”". */
export const formatPlace = ({ scenes }: Briefing, at: number): string =>
  `scene ${at + 1} of ${scenes.length}, “${scenes[at]?.title ?? ''}”`;
