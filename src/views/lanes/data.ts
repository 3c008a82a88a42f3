/** What happened, in lanes: by person unless the dataset says otherwise; kinds that go to the rug have lanes below. */

import { min } from 'd3-array';
import { columnsOf } from '../../filter/columns/claimColumns';
import { type ClaimSubset, isDrawn, subsetOf } from '../../filter/columns/claimSubset';
import { startAt } from '../../filter/columns/timeColumns';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { groupBy } from '../../lib/groupBy';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { capitalize } from '../../lib/text';
import type { EventClaim, Layer } from '../../model/claim';
import { type Dataset, kindsIn } from '../../model/dataset';
import { initialLanes, isInRug, laneOf, UNNAMED } from '../../model/lanes';
import type { Reading } from '../../model/reading';
import { kindLabel } from '../../model/vocabulary';
import type { DatasetWords } from '../../model/words/direction';
import type { LaneToolsFacts } from '../density';
import type { LaneInPlace, SceneDates } from '../laneRows';
import { placesToBegin } from '../placesToBegin';
import type { SceneChoice } from '../sceneChoice';
import type { DensityModule, Lane, OpenGround, ViewInput } from '../view';
import { contactsOf } from './silence';

/** What only a scene draws, so that the page loads without it. */
export interface LanesStage extends SceneDates {
  readonly takenIn: (lanes: readonly LaneInPlace[], dimensions: BoardDimensions) => OpenGround;
}

export interface LanesData {
  readonly lanes: readonly Lane[];
  readonly reading: Reading;
  /** What only other sources have is not shown: a silence of the primary source can be remarked on. */
  readonly isOneSource: boolean;
  /** The primary source's claims of two people taking part in something together. */
  readonly contacts: readonly EventClaim[];
  /** Ids of people. */
  readonly people: ReadonlySet<string>;
  /** Ids of the rugs that are open, and of the lanes with nothing in the period. */
  readonly open: readonly string[];
  readonly unmatched: ViewInput['unmatched'];
  readonly numbers: ReadonlyMap<string, number>;
  /** What may be chosen about many lanes; null for few. */
  readonly tools: LaneToolsFacts | null;
  readonly density: DensityModule | undefined;
  /** Whether lanes with nothing in the period stand as one line. */
  readonly folds: boolean;
  /** What a scene wants of them, and what only a scene draws; null on the page. */
  readonly scene: (SceneChoice & LanesStage) | null;
  readonly words: DatasetWords;
}

/** Lanes in order of first contact in the primary source's reading, so that switching the reading moves marks and not lanes. */
export function lanesData(input: ViewInput, stage: LanesStage | null = null): LanesData {
  const { dataset, reading } = input;
  const all = subsetOf(input, 'events');
  const wanted = input.scene?.lanes ?? null;
  const lanes = lanesOf(dataset).flatMap((lane): Lane[] => {
    if (wanted && !wanted.includes(lane.id) && !wanted.some((id) => rugOf(id) === lane.id)) return [];
    const subset = { ...all, rows: lane.rows };
    return lane.rows.some((row) => isDrawn(all.codes[row], all.unmatched)) ? [{ ...lane, subset }] : [];
  });
  const chosen = input.density?.chooseLanes(lanes, input.lanes ?? initialLanes) ?? { lanes, tools: null };
  return {
    ...chosen,
    density: input.density,
    words: dataset,
    reading,
    isOneSource: !layersIn(all).has('others'),
    contacts: contactsIn(dataset),
    people: peopleIn(dataset),
    // A lane of the rug that a scene names is to be read, and so stands open.
    open: input.scene ? (wanted ?? []).map(rugOf) : (input.lanes?.open ?? initialLanes.open),
    unmatched: input.unmatched,
    folds: !(input.keepsLanes || chosen.tools || input.scene),
    numbers: placesToBegin(input),
    scene: input.scene && stage ? { ...input.scene, ...stage } : null,
  };
}

function layersIn({ claims, codes, unmatched }: ClaimSubset): ReadonlySet<Layer> {
  const layers = new Set<Layer>();
  for (let row = 0; row < claims.length && layers.size < 2; row += 1) {
    const claim = isDrawn(codes[row], unmatched) ? claims[row] : undefined;
    if (claim) layers.add(claim.layer);
  }
  return layers;
}

const contactsIn = memoizeWeak((dataset: Dataset) => contactsOf(dataset.events, dataset));
const peopleIn = memoizeWeak(({ people }: Dataset) => new Set(people.map(({ id }) => id)));

/** Before the ids of lanes of the rug, so that no person has one of them. */
const RUG = 'rug:';
const rugOf = (kind: string): string => `${RUG}${kind}`;

/** An event stands in one lane: beside the rug, or that of its kind in the rug. */
const placeOf = (claim: EventClaim, dataset: Dataset): string =>
  isInRug(claim, dataset) ? rugOf(claim.kind) : laneOf(claim, dataset);

/** What a lane beside the rug is called. */
function laneName(id: string, dataset: Dataset): Pick<Lane, 'name' | 'shortName'> {
  const { by } = dataset.lanes;
  const person = by === 'person' && dataset.people.find((one) => one.id === id);
  if (person) return { name: person.name, shortName: person.shortName };
  const theme = by === 'theme' && dataset.themes.find((one) => one.id === id);
  if (theme) return { name: theme.name };
  if (by === 'kind') return { name: capitalize(kindLabel(dataset, id, 2)) };
  return { name: id === UNNAMED ? 'Not named' : id };
}

interface LaneOfAll extends Pick<Lane, 'id' | 'name' | 'shortName' | 'tone'> {
  readonly rows: Uint32Array;
}

/** All lanes of a dataset, whatever is filtered; events are its first claims. */
const lanesOf = memoizeWeak((dataset: Dataset): readonly LaneOfAll[] => {
  const places = dataset.events.map((claim) => placeOf(claim, dataset));
  const rows = groupBy(places.keys(), (row) => places[row] ?? '');
  const lane = (id: string, names: Pick<Lane, 'name' | 'shortName'>, tone: Lane['tone']): LaneOfAll => ({
    id,
    ...names,
    tone,
    rows: Uint32Array.from(rows.get(id) ?? []),
  });
  return [
    ...lanesByStart(rows, dataset).map((id) => lane(id, laneName(id, dataset), 'dealing')),
    ...[...new Set(dataset.lanes.rug)].map((kind) =>
      lane(rugOf(kind), { name: capitalize(kindLabel(dataset, kind, 2)) }, 'quiet'),
    ),
  ];
});

/** Lanes of kinds in the order of the vocabulary, others by their first event; what is not named is last. */
function lanesByStart(rows: ReadonlyMap<string, readonly number[]>, dataset: Dataset): string[] {
  if (dataset.lanes.by === 'kind') return kindsIn(dataset).filter((kind) => rows.has(kind));
  const { times } = columnsOf(dataset, 'primary');
  const last = (id: string) => Number(id === UNNAMED);
  return [...rows]
    .filter(([id]) => !id.startsWith(RUG))
    .map(([id, its]) => ({ id, first: min(its, (row) => startAt(times, row)) ?? 0 }))
    .sort((a, b) => last(a.id) - last(b.id) || a.first - b.first)
    .map(({ id }) => id);
}
