/** The keyboard's way through the marks: along a lane in time order, and across lanes to the nearest in time. */
import { clamp } from '../lib/text';

/** A mark that focus can stand on: its lane (0 at the top of the board) and its place in time order. */
export interface NavStop {
  readonly id: string;
  readonly lane: number;
  /** px from the board's left edge, for the nearest mark in another lane. */
  readonly x: number;
}

export type NavKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const KEYS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export const isNavKey = (key: string): key is NavKey => KEYS.includes(key);

/**
 * The id to focus after `key`, or the same id at an edge. Left and right keep to the lane, Home and End go to its ends;
 * up and down skip empty lanes. An id that is not on the board starts at the first stop.
 */
export function navigate(stops: readonly NavStop[], id: string, key: NavKey): string | null {
  const here = stops.find((stop) => stop.id === id);
  if (!here) return stops[0]?.id ?? null;
  if (key === 'ArrowUp' || key === 'ArrowDown') return nearestAcross(stops, here, key === 'ArrowUp' ? -1 : 1);
  const lane = laneOf(stops, here.lane);
  const at = lane.indexOf(here);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: lane.length - 1 }[key];
  return (lane[clamp(to, 0, lane.length - 1)] ?? here).id;
}

const laneOf = (stops: readonly NavStop[], lane: number) =>
  stops.filter((stop) => stop.lane === lane).sort((a, b) => a.x - b.x);

function nearestAcross(stops: readonly NavStop[], here: NavStop, step: 1 | -1): string {
  const beyond = stops.filter((stop) => Math.sign(stop.lane - here.lane) === step);
  if (beyond.length === 0) return here.id;
  const next = beyond.reduce((a, b) =>
    Math.abs(a.lane - here.lane) <= Math.abs(b.lane - here.lane) ? a : b,
  ).lane;
  const inLane = laneOf(beyond, next);
  return inLane.reduce((a, b) => (Math.abs(a.x - here.x) <= Math.abs(b.x - here.x) ? a : b)).id;
}
