/** A scene of a briefing as a board: its panels and lanes, and what is written on it. */

import { parseAddress } from '../address/address';
import { writeAnnotations } from '../board/annotations';
import type { BoardAnnotation } from '../board/annotationTries';
import type { WriteOn } from '../board/layoutBoard';
import { parseEdtf } from '../data/edtf/parseEdtf';
import { memoizeWeak } from '../lib/memoizeWeak';
import type { Annotation, BriefingScene, PanelId } from '../model/briefing';
import type { Claim } from '../model/claim';
import { spanIn } from '../model/reading';
import { outerRange } from '../model/span';
import type { Labels } from '../model/vocabulary';
import { views } from '../views';
import { stageLanes } from '../views/lanes/stageLanes';
import { stagePeriods } from '../views/periods/stagePeriods';
import { stagePrecision } from '../views/precision';
import type { SceneChoice } from '../views/sceneChoice';
import { stageRates } from '../views/sumClaims/stageRates';
import type { View, ViewInput } from '../views/view';

export interface SceneBoard {
  readonly views: readonly View[];
  readonly choice: SceneChoice;
  readonly annotations: readonly BoardAnnotation[];
  /** Writes the annotations on its board. */
  readonly write: WriteOn;
}

/** What a scene says of its board; with `inRows` each sum stands in a row of its own, whatever it is. */
type SceneParts = Pick<BriefingScene, 'panels' | 'lanes' | 'annotations' | 'steps'> & {
  readonly view?: string;
  readonly inRows?: boolean;
};

/** What a scene draws at its last step. A scene that asks for the claims of sums has their rates on one scale. */
export const sceneBoardOf: (scene: SceneParts) => SceneBoard = memoizeWeak((scene) => {
  const { view = '', panels, lanes, annotations = [], steps, inRows = false } = scene;
  const ofStage = [stagePeriods, stageLanes, ...(panels && !inRows ? [stageRates] : [])];
  const usual = views.map((view) => ofStage.find(({ id }) => id === view.id) ?? view);
  const all = annotations.flatMap(resolve);
  const said = !steps || steps.includes('annotations') ? all : [];
  const isChosen = ({ id }: View) => panels?.some((panel: PanelId) => panel === id);
  const shown = panels ? [...usual, stagePrecision].filter(isChosen) : usual;
  return {
    views: shown,
    choice: {
      lanes: lanes ?? null,
      others: !steps || steps.includes('others'),
      panels: shown.map(({ id }) => id),
      about: parseAddress(view).view.claim,
      hasStretches: all.some(({ target }) => target.kind === 'span'),
    },
    annotations: said,
    write: writeAnnotations(said),
  };
});

/** What a panel is called that a scene may choose. */
export const panelTitle = (panel: PanelId, labels: Labels): string =>
  [...views, stagePrecision].find(({ id }) => id === panel)?.title(labels) ?? panel;

function resolve({ text, claim, span, lane, also, detail }: Annotation): BoardAnnotation[] {
  const said = { text, ...(also && { also }), ...(detail !== undefined && { detail }) };
  if (claim !== undefined) return [{ ...said, target: { kind: 'claim', id: claim } }];
  if (lane !== undefined) return [{ ...said, target: { kind: 'lane', id: lane } }];
  const date = parseEdtf(span ?? '');
  return 'problem' in date ? [] : [{ ...said, target: { kind: 'span', range: outerRange(date) } }];
}

/**
 * Whether a scene needs a column for claims without a date: those of chosen lanes stand where other sources date them, or
 * are not part of it.
 */
export function needsRail(
  { dataset, matches, reading }: Pick<ViewInput, 'dataset' | 'matches' | 'reading'>,
  { views: shown, choice }: SceneBoard,
): boolean {
  const has = (panel: PanelId) => shown.some(({ id }) => id === panel);
  const isDrawn = (id: string) => (matches.get(id) ?? 'outside') !== 'outside';
  const isLoose = (claim: Claim) => spanIn(claim, reading) === null && isDrawn(claim.id);
  return (
    (has('lanes') && choice.lanes === null && dataset.events.some(isLoose)) ||
    (has('sums') && dataset.sums.some((claim) => claim.layer === 'primary' && isLoose(claim)))
  );
}
