import { describe, expect, test } from 'vitest';
import type { Tally } from '../../filter/tally';
import type { Finding } from '../../model/claim';
import { dataset } from '../../testing/dataset';
import { tallySentence, tallyWords } from './words';

const labels = { ...dataset.labels, others: 'other records' };

/** Groups as finding, total and shown; all are shown unless said. */
const tallyOf = (...list: readonly (readonly [Finding, number, number?])[]): Tally => {
  const groups = list.map(([finding, total, shown = total]) => ({ finding, total, shown }));
  return {
    groups,
    total: groups.reduce((sum, { total }) => sum + total, 0),
    shown: groups.reduce((sum, { shown }) => sum + shown, 0),
  };
};

describe('the sentence', () => {
  test.each([
    [
      tallyOf(['agrees', 1], ['more-precise', 24], ['differs', 11], ['not-found', 9], ['not-compared', 3]),
      'Of 48 claims, other records agree with 1, are more precise on 24, differ on 11, have nothing on 9; 3 not compared.',
    ],
    [
      tallyOf(['agrees', 1, 0], ['more-precise', 24, 2], ['differs', 11, 4], ['not-compared', 3, 0]),
      'Of the 6 shown, other records agree with 0, are more precise on 2 of 24, differ on 4 of 11; 0 not compared.',
    ],
    [
      tallyOf(['differs', 11], ['not-found', 2, 0]),
      'Of the 11 shown, other records differ on 11, have nothing on 0.',
    ],
    [tallyOf(['not-found', 1]), 'Of 1 claim, other records have nothing on 1.'],
    [
      tallyOf(['agrees', 12_345], ['not-compared', 20_000]),
      'Of 32,345 claims, other records agree with 12,345; 20,000 not compared.',
    ],
  ])('%#', (tally, sentence) => {
    expect(tallySentence(tallyWords(tally, labels))).toBe(sentence);
  });
});

test('each part has a name that says what it counts', () => {
  const names = (tally: Tally) => tallyWords(tally, labels).parts.map(({ name }) => name);
  expect(names(tallyOf(['agrees', 1], ['more-precise', 24], ['differs', 11], ['not-found', 9]))).toEqual([
    'Agree, 1 claim',
    'More precise, 24 claims',
    'Differ, 11 claims',
    'Nothing found, 9 claims',
  ]);
  expect(names(tallyOf(['differs', 11, 4], ['not-compared', 8, 8]))).toEqual([
    'Differ, 4 of 11 claims',
    'Not compared, 8 of 8 claims',
  ]);
});
