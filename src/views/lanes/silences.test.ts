import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import type { EventClaim } from '../../model/claim';
import type { Match } from '../../model/span';
import { event } from '../../testing/dataset';
import { datasetOf, inputOf, layoutLanes } from '../../testing/viewInput';
import { lanesData } from './data';

const met = (id: string, date: string | null, kind: EventClaim['kind'] = 'meeting', person = 'mashaal') =>
  event(id, date, { people: [person], kind });
const dimensions = screenDimensions(1600, 900);
const x = timeScale({ from: Date.UTC(1995, 0), to: Date.UTC(2020, 0) }, dimensions.plot);
/** An empty lane in which there is room for every silence. */
const early = met('z', '1995', 'meeting', 'haniyeh');
const layoutOf = (events: readonly EventClaim[], choice: Parameters<typeof inputOf>[1] = {}) =>
  layoutLanes(lanesData(inputOf(datasetOf({ events: [early, ...events] }), choice)), dimensions, x);
const silenceOf = (...given: Parameters<typeof layoutOf>) => layoutOf(...given).silence?.text.text ?? null;

test.each<[string, EventClaim[], string | null]>([
  ['over five years', [met('a', '1996'), met('b', '2005')], 'The main source reports no meeting, 1997–2004'],
  ['five years and less', [met('a', '1996'), met('b', '2001')], null],
  ['not after the last', [met('a', '1996')], null],
  ['not while another lasts', [met('a', '1996'), met('b', '2000'), met('c', '2004')], null],
  [
    'letters do not end it',
    [met('a', '1996'), met('l', '2000', 'letter'), met('b', '2005')],
    'The main source reports no meeting, 1997–2004',
  ],
  [
    'visits do',
    [met('a', '1996'), met('v', '2000', 'visit'), met('b', '2010')],
    'The main source reports no meeting or visit, 2001–2009',
  ],
])('the longest empty stretch is remarked on: %s', (_, events, silence) => {
  expect(silenceOf(events)).toBe(silence);
});

test('a report that the filter hides is no silence of the source', () => {
  const events = [met('a', '1996'), met('b', '2003'), met('c', '2008')];
  const answer = ({ id }: { id: string }): Match => (id === 'b' ? 'outside' : 'inside');
  for (const unmatched of ['dim', 'hide'] as const)
    expect(silenceOf(events, { unmatched, answer })).toContain('1997–2002');
});

test('nothing is said in the reading of other sources', () => {
  expect(silenceOf([met('a', '1996'), met('b', '2005')], { reading: 'others' })).toBeNull();
});

test('the bracket spans exactly the years without a report', () => {
  const layout = layoutOf([met('a', '1996'), met('b', '2005')]);
  const [, from, to] = /^M([\d.]+) [\d.]+ V[\d.]+ H([\d.]+)/.exec(layout.silence?.path ?? '') ?? [];
  expect(Number(from)).toBeCloseTo(x(Date.UTC(1997, 0)), 6);
  expect(Number(to)).toBeCloseTo(x(Date.UTC(2005, 0)), 6);
});
