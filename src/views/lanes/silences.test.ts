import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import type { EventClaim } from '../../model/claim';
import type { Match } from '../../model/span';
import { dataset, event } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { lanesData } from './data';
import { layoutLanes } from './layout';

const met = (id: string, date: string | null, kind: EventClaim['kind'] = 'meeting') =>
  event(id, date, { people: ['mashaal'], kind });
/** A window in which there is room for every silence. */
const silencesOf = (events: readonly EventClaim[], choice: Parameters<typeof inputOf>[1] = {}) => {
  const dimensions = screenDimensions(1600, 900);
  const x = timeScale({ from: Date.UTC(1997, 0), to: Date.UTC(2012, 0) }, dimensions.plot);
  const scene = layoutLanes(lanesData(inputOf(datasetOf({ events }), choice)), dimensions, x);
  return scene.placedLanes.flatMap(({ silences }) => silences.map(({ text }) => text));
};

test.each<[string, EventClaim[], string[]]>([
  ['over three years', [met('a', '1998'), met('b', '2005')], ['no claim in the main source, 1999–2004']],
  ['three years and less', [met('a', '1998'), met('b', '2002')], []],
  ['not before the first or after the last', [met('a', '2005')], []],
  ['not while another lasts', [met('a', '1998'), met('b', '2001'), met('c', '2004')], []],
  ['not of context', [met('a', '1998', 'context'), met('b', '2010', 'context')], []],
])('an empty stretch is remarked on: %s', (_, events, silences) => {
  expect(silencesOf(events)).toEqual(silences);
});

test('a report that the filter hides is no silence of the source', () => {
  const events = [met('a', '1998'), met('b', '2003'), met('c', '2008')];
  const answer = ({ id }: { id: string }): Match => (id === 'b' ? 'outside' : 'inside');
  for (const unmatched of ['dim', 'hide'] as const)
    for (const text of silencesOf(events, { unmatched, answer })) expect(text).not.toContain('1999–2007');
});

test('the text of a silence names the years that it covers and stands in the middle of them', () => {
  const dimensions = screenDimensions(1600, 900);
  const x = timeScale({ from: Date.UTC(1990, 0), to: Date.UTC(2025, 0) }, dimensions.plot);
  const { placedLanes } = layoutLanes(lanesData(inputOf(dataset)), dimensions, x);
  for (const { x: middle, text } of placedLanes.flatMap(({ silences }) => silences)) {
    const [first, last] = (/(\d{4})–(\d{4})$/.exec(text) ?? []).slice(1).map(Number);
    expect(x.invert(middle)).toBeGreaterThanOrEqual(Date.UTC(first ?? 0, 0));
    expect(x.invert(middle)).toBeLessThan(Date.UTC((last ?? 0) + 1, 0));
  }
});
