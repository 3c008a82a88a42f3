import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import { EMPTY_LANES, initialLanes } from '../../model/lanes';
import { event } from '../../testing/dataset';
import { datasetOf, inputOf, layoutLanes } from '../../testing/viewInput';
import type { ViewInput } from '../view';
import { lanesData } from './data';

const EVENTS = [
  event('old', '1993', { people: ['yassin'] }),
  event('seen', '2007', { people: ['mashaal'] }),
  event('undated', null, { people: ['haniyeh'] }),
  event('late', '2019', { people: ['arouri'] }),
  event('remark', '2008', { people: ['mashaal'], kind: 'statement' }),
];
const WHOLE = datasetOf({ events: EVENTS });

/** The board from one year to another. */
function place(from: number, to: number, patch: Partial<ViewInput> = {}, width = 1200, dataset = WHOLE) {
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: Date.UTC(from), to: Date.UTC(to) }, dimensions.plot);
  const answer = ({ id }: { readonly id: string }) => (id === 'seen' ? 'inside' : 'outside');
  return layoutLanes(lanesData({ ...inputOf(dataset, { answer }), ...patch }), dimensions, x);
}
const lanesOf = ({ placedLanes }: ReturnType<typeof place>) => placedLanes.map(({ id }) => id);
const OPEN = { lanes: { ...initialLanes, open: [EMPTY_LANES] } };

test('lanes with nothing to draw are one line, after those that have anything, faint or without a date', () => {
  const board = place(2005, 2010);
  expect(lanesOf(board)).toEqual(['mashaal', 'haniyeh', EMPTY_LANES, 'rug:statement']);
  const line = board.placedLanes[2];
  const [yassin, arouri] = ['yassin', 'arouri'].map(
    (id) => WHOLE.people.find((one) => one.id === id)?.shortName,
  );
  expect(line?.title.text).toBe(`2 people with nothing in this period: ${yassin}, ${arouri}`);
  expect(board.laneControls?.find(({ id }) => id === EMPTY_LANES)).toMatchObject({
    does: 'open',
    label: line?.name,
    isCut: false,
  });
});

test('on a phone it is as high as its words, and says how many', () => {
  const { placedLanes, laneControls } = place(2005, 2010, {}, 300);
  const line = placedLanes.find(({ id }) => id === EMPTY_LANES);
  expect(line?.title.text).toBe('2 people with nothing in this period');
  expect((line?.y1 ?? 0) - (line?.y0 ?? 0)).toBeLessThan(32);
  expect(laneControls?.find(({ id }) => id === EMPTY_LANES)?.label).toBe(line?.name);
});

test('opened it leaves them in their places, and can be folded again', () => {
  const board = place(2005, 2010, OPEN);
  expect(lanesOf(board)).toEqual(['yassin', 'mashaal', 'arouri', 'haniyeh', EMPTY_LANES, 'rug:statement']);
  expect(board.placedLanes.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual([EMPTY_LANES]);
});

test.each([
  ['all of time', 1990, 2025, {}],
  ['a period that only one lane has nothing in', 1990, 2010, {}],
  ['a period on the move', 2005, 2010, { keepsLanes: true }],
])('%s folds no lane', (_, from, to, patch) => {
  expect(lanesOf(place(from, to, patch))).toEqual([
    'yassin',
    'mashaal',
    'arouri',
    'haniyeh',
    'rug:statement',
  ]);
});

test('lanes of anything but people are called lanes', () => {
  const dataset = { ...WHOLE, lanes: { ...WHOLE.lanes, by: 'organisation' as const } };
  const events = ['A', 'B'].map((organisation, at) => event(organisation, '1993', { people: [`p${at}`] }));
  const people = WHOLE.people
    .slice(0, 2)
    .map((one, at) => ({ ...one, id: `p${at}`, organisation: 'AB'[at] ?? '' }));
  const line = place(2005, 2010, {}, 1200, { ...dataset, events, people }).placedLanes[0];
  expect(line?.title.text).toBe('2 lanes with nothing in this period: A, B');
});
