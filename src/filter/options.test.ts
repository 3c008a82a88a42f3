import { expect, test } from 'vitest';
import { dataset, event } from '../testing/dataset';
import { filterOptions, peopleInLanes } from './options';

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('people stand in order of first contact, people not named last', () => {
  expect(ids(peopleInLanes(dataset, ['primary']))).toEqual([
    'marzouq',
    'yassin',
    'mashaal',
    'haniyeh',
    'arouri',
    'unnamed',
  ]);
});

test('only contacts of the chosen layers make a leader; undated ones come after dated ones', () => {
  expect(ids(peopleInLanes(dataset, ['others']))).toEqual(['haniyeh']);
  const events = [
    event('a', null, { people: ['yassin'] }),
    event('b', '2001', { people: ['zahar'], kind: 'letter' }),
    event('c', '1990', { people: ['arouri'], kind: 'statement' }),
    event('d', '1980', { people: ['nobody in the list'] }),
  ];
  expect(ids(peopleInLanes({ ...dataset, events }, ['primary']))).toEqual(['zahar', 'yassin']);
});

test('lists offer what is there, in their own order', () => {
  const options = filterOptions(dataset, ['primary']);
  expect(options.kinds).toEqual(['meeting', 'visit', 'letter', 'statement', 'sum', 'period']);
  expect(ids(options.themes)).toEqual(['support', 'election']);
  expect(ids(options.presets)).toEqual(['strain']);
});
