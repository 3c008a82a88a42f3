import { expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import { dataset, event } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { lanesData } from './data';

const lanesOf = (...given: Parameters<typeof inputOf>) =>
  lanesData(inputOf(...given)).lanes.map(({ id, field }) => [
    id,
    datumsIn(field).map(({ claim }) => claim.id),
  ]);

test('a lane per person by first contact, then those not named, then statements', () => {
  expect(lanesOf(dataset, { answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) })).toEqual([
    ['marzouq', ['report-1992']],
    ['yassin', ['yassin-1998']],
    ['mashaal', ['mashaal-2005', 'mashaal-2008']],
    ['haniyeh', ['haniyeh-visit', 'haniyeh-letter', 'haniyeh-later']],
    ['arouri', ['arouri-visit']],
    ['unnamed', ['officials-2000']],
    ['rug:statement', ['sermon-2002', 'speech']],
  ]);
});

test('every event with an answer stands in exactly one lane', () => {
  const ids = lanesData(inputOf(dataset)).lanes.flatMap(({ field }) =>
    datumsIn(field).map(({ claim }) => claim.id),
  );
  expect(ids.toSorted()).toEqual(dataset.events.map(({ id }) => id).toSorted());
});

test('lanes keep their order when the reading moves dates', () => {
  const events = [
    event('a', '1992', {
      people: ['yassin'],
      others: { edtf: '2019', span: null, finding: 'differs', confidence: 'high', note: '', citations: [] },
    }),
    event('b', '1993', { people: ['haniyeh'] }),
  ];
  const order = (reading: 'primary' | 'others') =>
    lanesOf(datasetOf({ events }), { reading }).map(([id]) => id);
  expect(order('others')).toEqual(order('primary'));
});

test('what is told beside the dealings comes last, and an event of nobody among those not named', () => {
  const events = [
    event('war', '1990', { kind: 'context' }),
    event('talk', '1991'),
    event('vow', '1992', { kind: 'statement' }),
  ];
  const { lanes } = lanesData(inputOf(datasetOf({ events })));
  expect(lanes.map(({ id, tone }) => [id, tone])).toEqual([
    ['unnamed', 'dealing'],
    ['rug:statement', 'quiet'],
    ['rug:context', 'quiet'],
  ]);
});

test('hidden ones leave the lanes; a lane with nobody left goes', () => {
  const answer = ({ people }: { people: readonly string[] }) =>
    people.includes('mashaal') ? 'inside' : 'outside';
  expect(lanesOf(dataset, { unmatched: 'hide', answer }).map(([id]) => id)).toEqual(['mashaal']);
  expect(lanesOf(dataset, { unmatched: 'dim', answer }).length).toBeGreaterThan(1);
});

test('an empty stretch is said of one source, not of two that date an event differently', () => {
  expect(lanesData(inputOf(dataset)).silence).toBeNull();
  const primary = inputOf(dataset, { answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) });
  expect(lanesData(primary).silence).toBe('no claim in the main source');
});
