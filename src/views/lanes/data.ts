/** What happened, in lanes: by person unless the dataset says otherwise; kinds that go to the rug have lanes below. */

import { ascending, min, rollup } from 'd3-array';
import { type ClaimSubset, isDrawn, subsetOf } from '../../filter/columns/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { capitalize } from '../../lib/text';
import type { EventClaim, Layer } from '../../model/claim';
import { type Dataset, kindsIn } from '../../model/dataset';
import { initialLanes, isInRug, laneOf, UNNAMED } from '../../model/lanes';
import { type Reading, spanIn } from '../../model/reading';
import { startOf } from '../../model/span';
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
  /** Ids of the rugs that are open. */
  readonly openRugs: readonly string[];
  readonly unmatched: ViewInput['unmatched'];
  readonly numbers: ReadonlyMap<string, number>;
  /** What may be chosen about many lanes; null for few. */
  readonly tools: LaneToolsFacts | null;
  readonly density: DensityModule | undefined;
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
    openRugs: input.scene ? (wanted ?? []).map(rugOf) : (input.lanes?.openRugs ?? initialLanes.openRugs),
    unmatched: input.unmatched,
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
  const rows = rollup(
    dataset.events.entries(),
    (lane) => Uint32Array.from(lane, ([row]) => row),
    ([, claim]) => placeOf(claim, dataset),
  );
  const lane = (id: string, names: Pick<Lane, 'name' | 'shortName'>, tone: Lane['tone']): LaneOfAll => ({
    id,
    ...names,
    tone,
    rows: rows.get(id) ?? new Uint32Array(),
  });
  return [
    ...lanesByStart(dataset).map((id) => lane(id, laneName(id, dataset), 'dealing')),
    ...[...new Set(dataset.lanes.rug)].map((kind) =>
      lane(rugOf(kind), { name: capitalize(kindLabel(dataset, kind, 2)) }, 'quiet'),
    ),
  ];
});

/** Lanes of kinds in the order of the vocabulary, others by their first event; what is not named is last. */
function lanesByStart(dataset: Dataset): string[] {
  const first = rollup(
    dataset.events.filter((claim) => !isInRug(claim, dataset)),
    (claims) => min(claims, (claim) => startOf(spanIn(claim, 'primary'))),
    (claim) => laneOf(claim, dataset),
  );
  const last = (id: string) => Number(id === UNNAMED);
  if (dataset.lanes.by === 'kind') return kindsIn(dataset).filter((kind) => first.has(kind));
  return [...first.keys()].sort((a, b) => last(a) - last(b) || ascending(first.get(a), first.get(b)));
}
