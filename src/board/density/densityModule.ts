/** Which lanes stand where, for datasets of many people. */

import { createElement } from 'react';
import type { LaneChoice } from '../../model/lanes';
import { MAXIMUM_LANES_OF_PEOPLE, MAXIMUM_PLAIN_LANES } from '../../views/density';
import { placeCrowd } from '../../views/lanes/crowd';
import type { ChosenLanes, DensityModule, Lane, PreparedView, ViewLayout } from '../../views/view';
import { DensityPanel } from './DensityPanel';
import { cropDensity, type DensityLayout, layoutDensity, layoutUndated } from './layoutDensity';

/** The lane that several people share. */
const OTHERS = 'other-people';

const ORDERS: Readonly<Record<LaneChoice['order'], (a: Lane, b: Lane) => number>> = {
  contact: () => 0,
  name: (a, b) => a.name.localeCompare(b.name),
  claims: byClaims,
};

function byClaims(a: Lane, b: Lane): number {
  return b.subset.rows.length - a.subset.rows.length;
}

/**
 * Lanes of people in the chosen order with those that are pinned first, then one for the people with the fewest
 * claims, then the lanes of statements and context. Few lanes come back as they are. How many claims someone has does
 * not depend on the filter, so that lanes keep still while it changes.
 */
export function chooseLanes(lanes: readonly Lane[], choice: LaneChoice): ChosenLanes {
  if (lanes.length <= MAXIMUM_PLAIN_LANES) return { lanes, tools: null };
  const people = lanes.filter(({ tone }) => tone === 'dealing');
  const isPinned = ({ id }: Lane) => choice.pinned.includes(id);
  const rest = people.filter((lane) => !isPinned(lane));
  const few =
    people.length > MAXIMUM_LANES_OF_PEOPLE ? rest.toSorted(byClaims).slice(MAXIMUM_LANES_OF_PEOPLE) : [];
  const grouped = new Set(choice.showsAll ? [] : few);
  const pinned = choice.pinned.flatMap((id) => people.find((lane) => lane.id === id) ?? []);
  const alone = rest.filter((lane) => !grouped.has(lane)).toSorted(ORDERS[choice.order]);
  const quiet = lanes.filter(({ tone }) => tone !== 'dealing');
  return {
    lanes: [...pinned, ...alone, ...merge([...grouped]), ...quiet],
    tools: { people: people.map(({ id, name }) => ({ id, name })), grouped: few.length },
  };
}

function merge(lanes: readonly Lane[]): Lane[] {
  const [first] = lanes;
  if (!first) return [];
  const name = lanes.length === 1 ? first.name : `${lanes.length} others`;
  return [{ ...first, id: OTHERS, name, isShared: true, subset: { ...first.subset, rows: joinRows(lanes) } }];
}

/** First lane's rows → the rows of the lanes that were last joined to it. */
const joinedRows = new WeakMap<Uint32Array, { readonly ids: string; readonly rows: Uint32Array }>();

/** The rows of all these lanes in file order, made once for the same lanes. */
function joinRows(lanes: readonly Lane[]): Uint32Array {
  const key = lanes[0]?.subset.rows ?? new Uint32Array();
  const ids = lanes.map(({ id }) => id).join(' ');
  const known = joinedRows.get(key);
  if (known?.ids === ids) return known.rows;
  const rows = new Uint32Array(lanes.reduce((sum, { subset }) => sum + subset.rows.length, 0));
  let at = 0;
  for (const { subset } of lanes) {
    rows.set(subset.rows, at);
    at += subset.rows.length;
  }
  joinedRows.set(key, { ids, rows: rows.sort() });
  return rows;
}

const isDensity = (layout: ViewLayout): layout is DensityLayout => 'isDensity' in layout;

const withDensity = (view: PreparedView): PreparedView => ({
  ...view,
  *layoutSteps(dimensions, x) {
    return layoutDensity(view.density, dimensions, x) ?? (yield* view.layoutSteps(dimensions, x));
  },
  draw: (layout, part) =>
    isDensity(layout)
      ? createElement(DensityPanel, { layout: part ? cropDensity(layout, part) : layout })
      : view.draw(layout, part),
});

export const densityModule: DensityModule = { withDensity, layoutUndated, chooseLanes, placeCrowd };
