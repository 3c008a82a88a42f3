/** Who met whom: a lane per Hamas leader, one for officials not named, one for statements, one for context. */

import { ascending, min, rollup } from 'd3-array';
import { type ClaimSubset, isDrawn, subsetOf } from '../../filter/columns/claimSubset';
import { initialLanes } from '../../filter/filter';
import { UNNAMED } from '../../filter/options';
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { EventClaim, Layer } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { type Reading, spanIn } from '../../model/reading';
import { startOf } from '../../model/span';
import type { LaneToolsFacts } from '../density';
import type { DensityModule, Lane, ViewInput } from '../view';

export interface MeetingsData {
  readonly lanes: readonly Lane[];
  readonly reading: Reading;
  /** How an empty stretch is said; null where two layers are shown, which give one event different dates. */
  readonly silence: string | null;
  /** What may be chosen about many lanes; null for few. */
  readonly tools: LaneToolsFacts | null;
  readonly density: DensityModule | undefined;
}

const STATEMENTS = 'statements';
/** The lane of what is told beside the dealings themselves. */
export const CONTEXT = 'context';

/** Lanes in order of first contact in the article's reading, so that switching the reading moves marks and not lanes. */
export function meetingsData(input: ViewInput): MeetingsData {
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
    reading,
    silence: showsTwoLayers(all) ? null : 'no report in this source',
  };
}

function showsTwoLayers({ claims, codes, unmatched }: ClaimSubset): boolean {
  let one: Layer | null = null;
  for (let row = 0; row < claims.length; row += 1) {
    const layer = isDrawn(codes[row], unmatched) ? claims[row]?.layer : undefined;
    if (layer && one && layer !== one) return true;
    one = layer ?? one;
  }
  return false;
}

/** A dealing stands in the lane of the person named first. */
function laneOf(claim: EventClaim): string {
  if (claim.kind === 'statement') return STATEMENTS;
  if (claim.kind === 'context') return CONTEXT;
  return claim.people[0] ?? UNNAMED;
}

interface LaneOfAll extends Pick<Lane, 'id' | 'name' | 'tone'> {
  readonly rows: Uint32Array;
}

/** All lanes of a dataset, whatever is filtered; events are its first claims. */
const lanesOf = memoizeWeak((dataset: Dataset): readonly LaneOfAll[] => {
  const rows = rollup(
    dataset.events.entries(),
    (lane) => Uint32Array.from(lane, ([row]) => row),
    ([, claim]) => laneOf(claim),
  );
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const lane = (id: string, name: string, tone: Lane['tone']): LaneOfAll => ({
    id,
    name,
    tone,
    rows: rows.get(id) ?? new Uint32Array(),
  });
  return [
    ...leadersByContact(dataset).map((id) => lane(id, names.get(id) ?? id, 'dealing')),
    lane(STATEMENTS, 'Public statements', 'quiet'),
    lane(CONTEXT, 'Context', 'quiet'),
  ];
});

function leadersByContact(dataset: Dataset): string[] {
  const first = rollup(
    dataset.events.filter(({ kind }) => kind !== 'statement' && kind !== 'context'),
    (claims) => min(claims, (claim) => startOf(spanIn(claim, 'article'))),
    laneOf,
  );
  const last = (id: string) => Number(id === UNNAMED);
  return [...first.keys()].sort((a, b) => last(a) - last(b) || ascending(first.get(a), first.get(b)));
}
