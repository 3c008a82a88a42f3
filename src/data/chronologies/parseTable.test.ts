/** Tables as editions of Relata have kept them. */
import { expect, test } from 'vitest';
import { keptMapping } from '../import/mapping/mapping';
import type { KeptTable } from './keptTable';
import { parseTable } from './parseTable';

const mapping = {
  fields: { title: { columns: [0] } },
  when: { column: 1 },
  conventions: { 1: { isProse: true } },
  leftOut: [2],
  lanes: 'person',
  isHtml: false,
} as const;
const mends = [{ column: 1, row: null, written: 'Easter 2007', text: '8 Apr 2007' }];
const counts = { rows: 5, claims: 5, undated: 1, otherRows: 0, repeated: 0, beside: 2, lost: 3 };
const group = { row: 3, column: 1, heading: 'When', text: 'some day', reason: 'No.', count: 1 };

const HEAD = { name: 'visits.csv', sheet: 0, headingRow: 1, headings: ['What', 'When', 'Note'] };
const READING = {
  step: 0,
  isProposed: false,
  mapping,
  mends,
  outcome: { counts, unread: 1, dates: { cells: 4, ways: 2 }, groups: [group] },
} as const;

/** The reading as it was kept first, with all that the worker told the page of it. */
const FIRST = {
  step: 0,
  isProposed: false,
  wish: { mapping, mends },
  outcome: {
    title: 'Visits',
    // Repeated rows were not counted then.
    counts: { rows: 5, claims: 5, undated: 1, otherRows: 0, beside: 2, lost: 3 },
    unread: 1,
    groups: [{ ...group, options: [] }],
    questions: [],
    conventions: mapping.conventions,
    writings: {
      1: [
        {
          ...{ key: 'date dmy', example: '1 May 2001', count: 3, said: null, others: [] },
          reading: { kind: 'date', edtf: '2001-05-01', rule: 'dmy' },
        },
        {
          key: 'date my',
          example: 'May 2001',
          count: 1,
          reading: { kind: 'date', edtf: '2001-05', rule: 'my' },
        },
        {
          key: 'date y',
          example: '1',
          count: 1,
          said: 'undated',
          reading: { kind: 'date', edtf: '0001', rule: 'y' },
        },
        { key: 'none', example: 'some day', count: 1, said: null, reading: { kind: 'none', rule: 'none' } },
      ],
    },
  },
};

test.each([
  ['as it is kept now', { ...READING, mapping: keptMapping(mapping) }],
  ['as it was kept first', FIRST],
])('a reading %s is read with what is shown of it', (_, reading) => {
  const table: KeptTable = { ...HEAD, readings: [READING] };
  expect(parseTable({ id: 'x', ...HEAD, readings: [reading] })).toEqual(table);
});

test('a reading that cannot be read is left out, and the others stay', () => {
  const later = { ...READING, step: 4, mapping: { ...mapping, format: 99 } };
  const table = { ...HEAD, readings: [READING, later, null, { ...READING, mends: 'none' }] };
  expect(parseTable(table)).toEqual({ ...HEAD, readings: [READING] });
});

test.each([
  ['no readings', { ...HEAD, readings: [] }],
  ['no reading that can be read', { ...HEAD, readings: [{}] }],
  ['no headings', { ...HEAD, headings: 'What', readings: [READING] }],
  ['nothing', undefined],
])('a table with %s is none', (_, value) => expect(parseTable(value)).toBeNull());
