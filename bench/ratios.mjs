/** What Relata promises beside its peers, and whether a run bears it out. */
import { medianOf } from './table.mjs';

const FLOORS = ['svg', 'canvas'];

/** A size's results by name, with the best peer of each measure. */
function readerOf(found) {
  const byName = new Map([...found].map(([{ name, label }, result]) => [name, { label, result }]));
  const peers = [...byName.keys()].filter((name) => name !== 'relata' && !FLOORS.includes(name));
  const value = (name, measure) => medianOf(byName.get(name).result, measure);
  const best = (measure) =>
    peers
      .flatMap((name) => {
        const amount = value(name, measure);
        return amount === null ? [] : [{ label: byName.get(name).label, amount }];
      })
      .sort((a, b) => a.amount - b.amount)[0];
  return { value, best };
}

function line(promise, ours, theirs, most, against) {
  const known = ours !== null && theirs !== null && theirs !== undefined;
  const ratio = known ? ours / theirs : null;
  return { promise, against, ratio, most, holds: known && ratio <= most };
}

const STEPS = { brush: 'brush step', filter: 'filter', tooltip: 'tooltip' };

function stepLines(size, { value, best }) {
  return Object.entries(STEPS).flatMap(([measure, words]) => {
    const peer = best(measure);
    const ours = value('relata', measure);
    return [
      line(`${words}, ${size}`, ours, peer?.amount, 1, peer?.label ?? 'no peer'),
      line(`${words}, ${size}`, ours, value('canvas', measure), 1.3, 'plain canvas'),
    ];
  });
}

function against(size, { value, best }, measure, words, most) {
  const peer = best(measure);
  return line(`${words}, ${size}`, value('relata', measure), peer?.amount, most, peer?.label ?? 'no peer');
}

function linesOf(size, reader) {
  const { value } = reader;
  const lines = stepLines(size, reader);
  if (size === 10_000 || size === 100_000)
    lines.push(against(size, reader, 'brushWork', 'main-thread work per brush step', 1 / 3));
  if (size === 100_000) {
    lines.push(against(size, reader, 'load', 'load to painted', 1 / 2));
    lines.push(against(size, reader, 'memory', 'memory', 1));
  }
  if (size === 38) {
    lines.push(line('bytes, 38', value('relata', 'bytes'), value('vis', 'bytes'), 1, 'vis-timeline'));
    lines.push(against(size, reader, 'load', 'load to painted', 1.25));
  }
  return lines;
}

/** Each promise with the ratio measured and the most that it may be; sizes that were not run are left out. */
export function ratiosOf(results) {
  const readers = new Map([...results].map(([size, found]) => [size, readerOf(found)]));
  const lines = [...readers].flatMap(([size, reader]) => linesOf(size, reader));
  const [small, large] = [readers.get(1000), readers.get(100_000)];
  if (!small || !large) return lines;
  const growth = [large, small].map(({ value }) => value('relata', 'brush'));
  return [...lines, line('brush step, 100000 beside 1000', growth[0], growth[1], 3, 'itself')];
}
