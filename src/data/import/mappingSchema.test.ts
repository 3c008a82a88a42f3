/** Mappings as browsers have kept them, and what else may stand in their place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptMapping, type Mapping } from './mapping/mapping';
import { parseMapping } from './mappingSchema';

/** Every entry that a mapping may have. */
const WHOLE: Mapping = {
  fields: { title: { columns: [0] }, people: { columns: [2, 3], split: ';', constant: 'Ada' } },
  when: { column: 1 },
  ended: { year: 4, month: 5, day: 6, time: 7 },
  also: { when: { column: 8 }, ended: { year: 9 } },
  conventions: {
    1: {
      order: 'day-first',
      winter: 'last-year',
      smallYears: true,
      threeDigitYears: true,
      months: false,
      serials: 1904,
      isProse: true,
    },
  },
  said: { 1: { 'date day-month-year': 'month', 'ask num-dmy': 1 } },
  rowType: 10,
  leftOut: [11],
  lanes: 'organisation',
  isHtml: true,
};

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a mapping comes back as it was kept', () => {
  expect(parseMapping(throughText(keptMapping(WHOLE)))).toEqual(WHOLE);
});

test('a mapping that was kept before formats had numbers is one of the first', () => {
  const { also: _also, said: _said, rowType: _rowType, ...first } = WHOLE;
  expect(parseMapping(throughText(first))).toEqual(first);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'fields'],
  ['a later format', { ...keptMapping(WHOLE), format: 2 }],
  ['fields that are no fields', { ...WHOLE, fields: { title: 'Event' } }],
  ['a field that nobody knows', { ...WHOLE, fields: { mood: { columns: [0] } } }],
  ['a column before the first', { ...WHOLE, leftOut: [-1] }],
  ['only the three names that were once looked for', { fields: 1, conventions: 2, leftOut: 3 }],
])('%s is no mapping', (_, value) => {
  expect(parseMapping(value)).toBeNull();
});

test('nothing that may be kept throws', () => {
  const entry = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(WHOLE)));
  const keys = Object.keys(WHOLE) as (keyof Mapping)[];
  const broken = fc.record(Object.fromEntries(keys.map((key) => [key, entry])), { requiredKeys: [] });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), broken), (value) => {
      const mapping = parseMapping(value);
      if (mapping) expect(parseMapping(keptMapping(mapping))).toEqual(mapping);
    }),
  );
});
