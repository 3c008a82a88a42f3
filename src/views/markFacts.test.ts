import { expect, test } from 'vitest';
import { datumsIn, subsetOf } from '../filter/columns/claimSubset';
import { dataset, event } from '../testing/dataset';
import { datasetOf, inputOf } from '../testing/viewInput';
import { markFacts } from './markFacts';

const events = [event('told', '2005'), event('added', '2006', { layer: 'others' })];
const input = inputOf(datasetOf({ events }), {
  answer: ({ id }) => (id === 'told' ? 'possibly' : 'outside'),
});
const facts = datumsIn(subsetOf(input, 'events')).map((datum) =>
  markFacts(datum, 'primary', input.dataset, '; more'),
);

test('only what the primary source does not have is marked as the others’ alone', () => {
  expect(facts.map(({ id, othersOnly: recordOnly }) => [id, recordOnly])).toEqual([
    ['told', undefined],
    ['added', true],
  ]);
});

test('the name ends with what is added and with the filter’s answer', () => {
  expect(facts.map(({ name }) => name.slice(name.indexOf(';')))).toEqual([
    '; more, possibly in the chosen period',
    '; more, left out by the filter',
  ]);
});

test('the name says which way a letter went', () => {
  const letter = event('a', '2006', {
    kind: 'letter',
    title: 'A letter',
    from: ['mashaal'],
    to: ['haniyeh'],
  });
  const [datum] = datumsIn(subsetOf(inputOf(datasetOf({ events: [letter] })), 'events'));
  expect(datum && markFacts(datum, 'primary', dataset).name).toBe(
    'A letter, some time in 2006, stated; letter from Khaled Mashaal to Ismail Haniyeh',
  );
});
