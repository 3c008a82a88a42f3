/** What the audience will see move when the next scene comes, in words for the presenter. */
import { sceneView } from '../../address/sceneView';
import { panelTitle } from '../../export/sceneBoard';
import { formatFilter, join } from '../../filter/describeFilter';
import { formatPeriodWords } from '../../filter/period';
import { deepEqual } from '../../lib/equality';
import { capitalize } from '../../lib/text';
import { type BriefingScene, type PanelId, USUAL_PANELS } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { UNNAMED } from '../../model/lanes';
import { kindLabel } from '../../model/vocabulary';
import { placeThumb } from '../compose/SceneThumb';

/** A sentence for each kind of change: time, panels, lanes, what is shown, and whose dates. */
export function whatMoves(from: BriefingScene, to: BriefingScene, dataset: Dataset): string[] {
  const [now, next] = [sceneView(from, dataset), sceneView(to, dataset)];
  const period = deepEqual(now.filter.period, next.filter.period)
    ? ''
    : `The axis goes to ${next.filter.period ? formatPeriodWords(next.filter.period) : 'all years'}.`;
  const without = ({ filter }: typeof now) => ({ ...filter, period: null });
  const shown = formatFilter(without(next), dataset);
  const filter = deepEqual(without(now), without(next)) ? '' : `The filter becomes “${shown}”.`;
  const { primary, others } = dataset.labels;
  const reading =
    now.reading === next.reading
      ? ''
      : `Dates are now those of ${next.reading === 'primary' ? primary : others}.`;
  const sentences = [
    period,
    ...changes(panelsOf(from, dataset), panelsOf(to, dataset), (id) => `“${panelTitle(id, dataset.labels)}”`),
    ...(from.lanes && to.lanes
      ? changes(from.lanes, to.lanes, (id) => laneName(id, dataset))
      : from.lanes && !to.lanes
        ? ['All lanes open.']
        : to.lanes && !from.lanes
          ? [
              `Only these lanes stay: ${join(
                to.lanes.map((id) => laneName(id, dataset)),
                'and',
              )}.`,
            ]
          : []),
    filter,
    reading,
  ].filter(Boolean);
  return sentences.length > 0 ? sentences : ['Nothing moves; only the words change.'];
}

/** The panels that the audience sees: of those that a scene has, the ones that show a claim. */
function panelsOf(scene: BriefingScene, dataset: Dataset): readonly PanelId[] {
  const drawn = new Set(placeThumb(dataset, scene).board.panels.map(({ id }) => id));
  return (scene.panels ?? USUAL_PANELS).filter((id) => drawn.has(id));
}

/** "Ann Lee opens." "Ann Lee and Bob Ray fold." */
function changes<Id extends string>(
  from: readonly Id[],
  to: readonly Id[],
  nameOf: (id: Id) => string,
): string[] {
  const said = (ids: readonly Id[], one: string, many: string) =>
    ids.length === 0 ? [] : [`${capitalize(join(ids.map(nameOf), 'and'))} ${ids.length === 1 ? one : many}.`];
  return [
    ...said(
      from.filter((id) => !to.includes(id)),
      'folds',
      'fold',
    ),
    ...said(
      to.filter((id) => !from.includes(id)),
      'opens',
      'open',
    ),
  ];
}

/** What a lane is called that a scene names by its id. */
function laneName(id: string, dataset: Dataset): string {
  if (id === UNNAMED) return 'the lane of those not named';
  const named = [...dataset.people, ...dataset.themes].find((one) => one.id === id);
  const isKind = dataset.kinds.some((kind) => kind.id === id);
  return named?.name ?? (isKind ? kindLabel(dataset, id, 2) : id);
}
