import { describe, expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import type { Dataset } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { needsDensity } from '../density';
import { lanesData } from './data';

const lanesOf = (...given: Parameters<typeof inputOf>) =>
  lanesData(inputOf(...given)).lanes.map(({ id, subset }) => [
    id,
    datumsIn(subset).map(({ claim }) => claim.id),
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
  const ids = lanesData(inputOf(dataset)).lanes.flatMap(({ subset }) =>
    datumsIn(subset).map(({ claim }) => claim.id),
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

test('a silence is looked for in one source, not in two that date an event differently', () => {
  expect(lanesData(inputOf(dataset)).isOneSource).toBe(false);
  const primary = inputOf(dataset, { answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) });
  expect(lanesData(primary).isOneSource).toBe(true);
});

describe('lanes by the field that the dataset names', () => {
  const role = { role: '', otherNames: [] };
  const people = [
    { ...role, id: 'ann', name: 'Ann Lee', shortName: 'Lee', organisation: 'Ministry' },
    { ...role, id: 'bob', name: 'Bob Ray', shortName: 'Ray', organisation: 'Embassy' },
    { ...role, id: 'cy', name: 'Cy Orr', shortName: 'Orr', organisation: '' },
  ];
  const themes = [
    { id: 'trade', name: 'Trade' },
    { id: 'border', name: 'The border' },
  ];
  const events = [
    event('talk', '1991', { people: ['bob', 'ann'], place: 'Geneva', themes: ['border', 'trade'] }),
    event('letter', '1990', { kind: 'letter', people: ['ann'], place: 'Vienna', themes: ['trade'] }),
    event('lost', null, { kind: 'oral-note', people: ['cy'] }),
    event('second', '1993', { people: ['ann'], place: 'Geneva', themes: ['border'] }),
    event('war', '1980', { kind: 'context', people: ['bob'], place: 'Vienna' }),
  ];
  const data = { ...datasetOf({ events }), people, themes };
  const named = (lanes: Dataset['lanes']) =>
    lanesData(inputOf({ ...data, lanes })).lanes.map(({ name, tone, subset }) => [
      `${name}${tone === 'quiet' ? ' (rug)' : ''}`,
      ...datumsIn(subset).map(({ claim }) => claim.id),
    ]);
  const rug = ['context'];

  test.each<[Dataset['lanes'], readonly (readonly string[])[]]>([
    [
      { by: 'person', rug },
      [
        ['Ann Lee', 'letter', 'second'],
        ['Bob Ray', 'talk'],
        ['Cy Orr', 'lost'],
        ['Background events (rug)', 'war'],
      ],
    ],
    [
      { by: 'organisation', rug },
      [
        ['Ministry', 'letter', 'second'],
        ['Embassy', 'talk'],
        ['Not named', 'lost'],
        ['Background events (rug)', 'war'],
      ],
    ],
    [
      { by: 'kind', rug },
      [
        ['Meetings', 'talk', 'second'],
        ['Letters', 'letter'],
        ['Oral note', 'lost'],
        ['Background events (rug)', 'war'],
      ],
    ],
    [
      { by: 'place', rug },
      [
        ['Vienna', 'letter'],
        ['Geneva', 'talk', 'second'],
        ['Not named', 'lost'],
        ['Background events (rug)', 'war'],
      ],
    ],
    [
      { by: 'theme', rug },
      [
        ['Trade', 'letter'],
        ['The border', 'talk', 'second'],
        ['Not named', 'lost'],
        ['Background events (rug)', 'war'],
      ],
    ],
    [
      { by: 'place', rug: [] },
      [
        ['Vienna', 'letter', 'war'],
        ['Geneva', 'talk', 'second'],
        ['Not named', 'lost'],
      ],
    ],
    [
      { by: 'person', rug: ['letter', 'context', 'letter', 'nobody-has-it'] },
      [
        ['Bob Ray', 'talk'],
        ['Ann Lee', 'second'],
        ['Cy Orr', 'lost'],
        ['Letters (rug)', 'letter'],
        ['Background events (rug)', 'war'],
      ],
    ],
  ])('%j', (lanes, expected) => {
    expect(named(lanes)).toEqual(expected);
  });

  test('many lanes of any field need tools, and few do not', () => {
    const many = Array.from({ length: 15 }, (_, at) => event(`e${at}`, '1990', { place: `Town ${at}` }));
    const of = (list: typeof many, by: Dataset['lanes']['by']) =>
      needsDensity({ ...data, events: list, lanes: { by, rug } });
    expect([of(many, 'place'), of(many, 'person'), of(many.slice(1), 'place')]).toEqual([true, false, false]);
  });

  test('a lane of more claims than find room for their labels is placed as a crowd, in a rug too', () => {
    const of = (length: number, kind: string) =>
      needsDensity({
        ...data,
        events: Array.from({ length }, (_, at) => event(`e${at}`, '1990', { kind })),
        lanes: { by: 'person', rug },
      });
    for (const kind of ['meeting', ...rug]) expect([of(60, kind), of(61, kind)]).toEqual([false, true]);
  });
});
