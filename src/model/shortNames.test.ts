import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withShortNames } from './shortNames';

const word = fc.constantFrom('Ann', 'ann', 'Lee', 'van', 'José', 'Jose\u0301', 'Lee (b)', 'a');
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 60 }),
);
const list = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), name, shortName: fc.option(name) }),
  { selector: ({ id }) => id, maxLength: 7 },
);
const alike = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

test('no two people or parties share a short name, and each has one', () => {
  fc.assert(
    fc.property(list, list, (parties, people) => {
      const taken = new Set<string>();
      const named = [parties, people].flatMap((all) =>
        withShortNames(
          all.map(({ shortName, ...one }) => (shortName === null ? one : { ...one, shortName })),
          taken,
        ),
      );
      const names = named.map(({ shortName }) => alike(shortName));
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain('');
    }),
    { numRuns: 500 },
  );
});

test('the given one, else as few words from the end as tell them apart', () => {
  const named = [
    { id: 'a', name: 'Ann van Lee' },
    { id: 'b', name: 'Bob van Lee' },
    { id: 'c', name: 'Carl Smith', shortName: 'Carl' },
    { id: 'd', name: 'Dora Smith' },
  ];
  const names = withShortNames(named, new Set()).map(({ shortName }) => shortName);
  expect(names).toEqual(['Ann van Lee', 'Bob van Lee', 'Carl', 'Smith']);
});

test.each([
  [
    ['Ali Hosseini Khamenei', 'Mojtaba Hosseini Khamenei'],
    ['Ali Hosseini Khamenei', 'Mojtaba Hosseini Khamenei'],
  ],
  [['Ahmed Yassin (Sheikh)'], ['Yassin']],
  [
    ['Pliny (the elder)', 'Pliny (the younger)'],
    ['Pliny (the elder)', 'Pliny (the younger)'],
  ],
  [['Martin Luther King, Jr.'], ['King, Jr.']],
  [['Juan Carlos I'], ['Carlos I']],
  [['Malcolm X'], ['Malcolm X']],
  [['Abdel Fattah el-Sisi'], ['el-Sisi']],
  [
    ['United Nations Relief and Works Agency for Palestine Refugees'],
    ['United Nations Relief and Works Agency for Palestine Refugees'],
  ],
  [['(unnamed)'], ['(unnamed)']],
  [['Jr.'], ['Jr.']],
])('%j are called %j: by what tells them apart, and never by what is no name', (names, short) => {
  const named = names.map((one, at) => ({ id: `p${at}`, name: one }));
  expect(withShortNames(named, new Set()).map(({ shortName }) => shortName)).toEqual(short);
});
