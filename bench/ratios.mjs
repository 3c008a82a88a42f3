/** What Relata promises beside its peers, and whether a run bears it out. */
import { conditions, nameUnder } from './arrival/conditions.mjs';
import { medianOf } from './table.mjs';

const FLOORS = ['svg', 'canvas'];

/** A size's results by name, with the best peer of each measure. */
function readerOf(found) {
  const byName = new Map([...found].map(([{ name, label }, result]) => [name, { label, result }]));
  const peers = [...byName.keys()].filter((name) => name !== 'relata' && !FLOORS.includes(name));
  const value = (name, measure) => {
    const known = byName.get(name);
    return known ? medianOf(known.result, measure) : null;
  };
  const best = (measure) =>
    peers
      .flatMap((name) => {
        const amount = value(name, measure);
        return amount === null ? [] : [{ label: byName.get(name).label, amount }];
      })
      .sort((a, b) => a.amount - b.amount)[0];
  return { value, best };
}

function line({ size, act, words, most }, ours, theirs, against, promise = `${words}, ${size}`) {
  const known = ours !== null && theirs !== null && theirs !== undefined;
  const ratio = known ? ours / theirs : null;
  return { size, act, promise, against, ratio, most, holds: known && ratio <= most };
}

const STEPS = { brush: 'brush step', filter: 'filter', tooltip: 'tooltip' };

function stepLines(size, reader) {
  return Object.entries(STEPS).flatMap(([act, words]) => [
    besideBest({ size, act, words, most: 1 }, reader, act),
    beside({ size, act, words, most: 1.3 }, reader, act, 'canvas', 'plain canvas'),
  ]);
}

function besideBest(about, { value, best }, measure) {
  const peer = best(measure);
  return line(about, value('relata', measure), peer?.amount, peer?.label ?? 'no peer');
}

const beside = (about, { value }, measure, name, label) =>
  line(about, value('relata', measure), value(name, measure), label);

/** Marks stand no later than in a peer's bare timeline, a click is answered little later, and nothing moves meanwhile. */
function arrivalLines(size, reader) {
  return conditions.flatMap((condition) => {
    const about = (words, most) => ({ size, act: 'arrival', words: `${words}, ${condition.label}`, most });
    const name = (measure) => nameUnder(condition, measure);
    const shift = reader.value('relata', name('shift'));
    return [
      besideBest(about('all marks painted', 1), reader, name('shown')),
      besideBest(about('first answered click', 1.25), reader, name('answer')),
      line(about('layout shift', 0.02), shift, 1, 'nothing: the score itself'),
    ];
  });
}

function linesOf(size, reader, publishedVisBytes) {
  const lines = stepLines(size, reader);
  const work = { size, act: 'brush', words: 'main-thread work per brush step', most: 1 / 3 };
  const load = { size, act: 'load', words: 'load to painted' };
  if (size === 10_000 || size === 100_000) lines.push(besideBest(work, reader, 'brushWork'));
  if (size === 100_000) {
    lines.push(besideBest({ ...load, most: 1 / 2 }, reader, 'load'));
    lines.push(besideBest({ size, act: 'memory', words: 'memory', most: 1 }, reader, 'memory'));
  }
  if (size === 38) {
    const bytes = { size, act: 'bytes', words: 'bytes', most: 1 };
    const ours = reader.value('relata', 'bytes');
    lines.push(line(bytes, ours, publishedVisBytes, 'vis-timeline, as published'));
    lines.push(beside(bytes, reader, 'bytes', 'vis', 'vis-timeline, tree-shaken'));
    lines.push(besideBest({ ...load, most: 1.25 }, reader, 'load'));
    lines.push(...arrivalLines(size, reader));
  }
  return lines;
}

/**
 * Each promise with the ratio measured and the most that it may be; sizes that were not run are left out. `act` is what is
 * to be profiled where it does not hold: load, brush, filter, tooltip, memory, bytes, or arrival, which is not profiled.
 */
export function ratiosOf(results, publishedVisBytes) {
  const readers = new Map([...results].map(([size, found]) => [size, readerOf(found)]));
  const lines = [...readers].flatMap(([size, reader]) => linesOf(size, reader, publishedVisBytes));
  const [small, large] = [readers.get(1000), readers.get(100_000)];
  if (!small || !large) return lines;
  const [ours, earlier] = [large, small].map(({ value }) => value('relata', 'brush'));
  const growth = { size: 100_000, act: 'brush', most: 3 };
  return [...lines, line(growth, ours, earlier, 'itself', 'brush step, 100000 beside 1000')];
}
