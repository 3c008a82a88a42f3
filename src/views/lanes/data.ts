/** What happened, in lanes: by person unless the dataset says otherwise; kinds that go to the rug have lanes below. */

import { ascending, min, rollup } from 'd3-array';
import { type ClaimSubset, isDrawn, subsetOf } from '../../filter/columns/claimSubset';
import { initialLanes } from '../../filter/filter';
import { UNNAMED } from '../../filter/options';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { capitalize } from '../../lib/text';
import type { EventClaim, Layer } from '../../model/claim';
import { type Dataset, kindsIn } from '../../model/dataset';
import { type Reading, spanIn } from '../../model/reading';
import { startOf } from '../../model/span';
import { kindLabel, type Worded } from '../../model/vocabulary';
import type { LaneToolsFacts } from '../density';
import { placesToBegin } from '../placesToBegin';
import type { DensityModule, Lane, ViewInput } from '../view';
import { contactsOf } from './silence';

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
  readonly words: Worded & Pick<Dataset, 'parties'>;
}

/** Lanes in order of first contact in the primary source's reading, so that switching the reading moves marks and not lanes. */
export function lanesData(input: ViewInput): LanesData {
  const { dataset, reading } = input;
  const all = subsetOf(input, dataset.events, 0);
  const lanes = lanesOf(dataset).flatMap((lane): Lane[] => {
    const field = { ...all, rows: lane.rows };
    return lane.rows.some((row) => isDrawn(all.codes[row], all.unmatched)) ? [{ ...lane, field }] : [];
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
    openRugs: input.lanes?.openRugs ?? initialLanes.openRugs,
    unmatched: input.unmatched,
    numbers: placesToBegin(dataset),
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

/** An event stands in one lane: that of the first person, theme and so on that it names, or of its kind in the rug. */
function laneOf(claim: EventClaim, { lanes, people }: Dataset): string {
  if (lanes.rug.includes(claim.kind)) return `${RUG}${claim.kind}`;
  switch (lanes.by) {
    case 'person':
      return claim.people[0] ?? UNNAMED;
    case 'organisation':
      return people.find(({ id }) => id === claim.people[0])?.organisation ?? UNNAMED;
    case 'kind':
      return claim.kind;
    case 'place':
      return claim.place ?? UNNAMED;
    case 'theme':
      return claim.themes[0] ?? UNNAMED;
  }
}

/** What a lane beside the rug is called. */
function laneName(id: string, dataset: Dataset): string {
  const { by } = dataset.lanes;
  const named = by === 'person' ? dataset.people : by === 'theme' ? dataset.themes : [];
  const name = named.find((one) => one.id === id)?.name;
  if (name !== undefined) return name;
  if (by === 'kind') return capitalize(kindLabel(dataset, id, 2));
  return id === UNNAMED ? 'Not named' : id;
}

interface LaneOfAll extends Pick<Lane, 'id' | 'name' | 'tone'> {
  readonly rows: Uint32Array;
}

/** All lanes of a dataset, whatever is filtered; events are its first claims. */
const lanesOf = memoizeWeak((dataset: Dataset): readonly LaneOfAll[] => {
  const rows = rollup(
    dataset.events.entries(),
    (lane) => Uint32Array.from(lane, ([row]) => row),
    ([, claim]) => laneOf(claim, dataset),
  );
  const lane = (id: string, name: string, tone: Lane['tone']): LaneOfAll => ({
    id,
    name,
    tone,
    rows: rows.get(id) ?? new Uint32Array(),
  });
  return [
    ...lanesByStart(dataset).map((id) => lane(id, laneName(id, dataset), 'dealing')),
    ...dataset.lanes.rug.map((kind) =>
      lane(`${RUG}${kind}`, capitalize(kindLabel(dataset, kind, 2)), 'quiet'),
    ),
  ];
});

/** Lanes of kinds in the order of the vocabulary, others by their first event; what is not named is last. */
function lanesByStart(dataset: Dataset): string[] {
  const first = rollup(
    dataset.events.filter(({ kind }) => !dataset.lanes.rug.includes(kind)),
    (claims) => min(claims, (claim) => startOf(spanIn(claim, 'primary'))),
    (claim) => laneOf(claim, dataset),
  );
  const last = (id: string) => Number(id === UNNAMED);
  if (dataset.lanes.by === 'kind') return kindsIn(dataset).filter((kind) => first.has(kind));
  return [...first.keys()].sort((a, b) => last(a) - last(b) || ascending(first.get(a), first.get(b)));
}
