import fc from 'fast-check';
import { expect, test } from 'vitest';
import { people } from '../testing/dataset';
import { similarNames } from './similarNames';

const found = (q: string) => similarNames({ people }, q).map(({ id }) => id);

test.each([
  ['Hanniyeh', 'haniyeh'],
  ['Hanieyh', 'haniyeh'],
  ['Mashall', 'mashaal'],
  ['Mashael', 'mashaal'],
  ['Marzuck', 'marzouq'],
  ['Ismael Haniyhe', 'haniyeh'],
])('%s is nearly the name of %s', (q, id) => {
  expect(found(q)[0]).toBe(id);
});

test.each(['', 'zzzzqqq', 'nas', 'meeting', 'election', 'Hamas', 'Tehran', 'aid', 'Ismail Kennedy', '2006'])(
  'nobody is named nearly “%s”',
  (q) => {
    expect(found(q)).toEqual([]);
  },
);

test('one letter more in a long name, after its first, still finds its person', () => {
  const names = people.flatMap(({ id, shortName }) =>
    /^[A-Za-z]{6,}$/.test(shortName) ? [{ id, name: shortName }] : [],
  );
  expect(names.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(...'bcdfgkmnprtvz'),
      ({ id, name }, at, letter) => {
        const place = 1 + (at % (name.length - 1));
        expect(found(name.slice(0, place) + letter + name.slice(place))).toContain(id);
      },
    ),
  );
});
