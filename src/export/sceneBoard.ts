/** A scene of a briefing as a board: its panels and lanes, and what is written on it. */

import { writeAnnotations } from '../board/annotations';
import type { BoardAnnotation } from '../board/annotationTries';
import type { WriteOn } from '../board/layoutBoard';
import { parseEdtf } from '../data/edtf/parseEdtf';
import { memoizeWeak } from '../lib/memoizeWeak';
import type { Annotation, BriefingScene, PanelId } from '../model/briefing';
import type { Claim } from '../model/claim';
import { spanIn } from '../model/reading';
import { outerRange } from '../model/span';
import { views } from '../views';
import type { SceneChoice, View, ViewInput } from '../views/view';

export interface SceneBoard {
  readonly views: readonly View[];
  readonly choice: SceneChoice;
  readonly annotations: readonly BoardAnnotation[];
  /** Writes the annotations on its board. */
  readonly write: WriteOn;
}

/** What a scene draws at its last step. */
export const sceneBoardOf: (
  scene: Pick<BriefingScene, 'panels' | 'lanes' | 'annotations' | 'steps'>,
) => SceneBoard = memoizeWeak(({ panels, lanes, annotations = [], steps }) => {
  const said = !steps || steps.includes('annotations') ? annotations.flatMap(resolve) : [];
  return {
    views: panels ? views.filter(({ id }) => panels.some((panel: PanelId) => panel === id)) : views,
    choice: { lanes: lanes ?? null, others: !steps || steps.includes('others') },
    annotations: said,
    write: writeAnnotations(said),
  };
});

function resolve({ text, claim, span, lane }: Annotation): BoardAnnotation[] {
  if (claim !== undefined) return [{ text, target: { kind: 'claim', id: claim } }];
  if (lane !== undefined) return [{ text, target: { kind: 'lane', id: lane } }];
  const date = parseEdtf(span ?? '');
  return 'problem' in date ? [] : [{ text, target: { kind: 'span', range: outerRange(date) } }];
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
    (has('sums') && dataset.sums.some((claim) => claim.layer === 'primary' && isLoose(claim))) ||
    (has('sumClaims') && dataset.sums.some((claim) => claim.layer === 'others' && isLoose(claim)))
  );
}
