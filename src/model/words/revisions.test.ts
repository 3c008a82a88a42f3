import { expect, test } from 'vitest';
import { claimOf, datasetOf, yearOf } from '../../testing/claims';
import type { Revision } from '../dataset';
import { isAddedByHand, revisionsOf, sayByHand, sayRevisions, sourcesAndHand } from './revisions';

const revisions: readonly Revision[] = [
  {
    claim: 'a',
    on: '2026-11-29',
    what: 'changed',
    field: 'date',
    from: '2005',
    to: '2006',
    why: 'A diary says so.',
  },
  { claim: 'b', on: '2026-11-28', what: 'added' },
  { claim: 'a', on: '2026-11-29', what: 'changed', field: 'place', to: 'Damascus', why: 'A diary says so.' },
  { claim: 'a', on: '2026-11-30', what: 'changed', field: 'quote', from: '“so”', why: 'not there' },
];
const dataset = { ...datasetOf([claimOf('A', yearOf(2006)), claimOf('B', null)]), revisions };

test('changes of one day for one reason are said together', () => {
  expect(sayRevisions(revisionsOf('a', dataset))).toBe(
    'Changed by hand on 29 Nov 2026: Date from 2005 to 2006; Place from nothing to Damascus. Why: A diary says so. Changed by hand on 30 Nov 2026: Quotation from “so” to nothing. Why: not there.',
  );
  expect(sayRevisions(revisionsOf('b', dataset))).toBe('Added by hand on 28 Nov 2026.');
  expect(sayRevisions(revisionsOf('c', dataset))).toBe('');
});

test('a field goes by its name in the file where it has no other, whatever that is', () => {
  for (const field of ['constructor', '__proto__', 'toString'])
    expect(sayRevisions([{ claim: 'a', on: '2026-11-29', what: 'changed', field, to: 'x' }])).toContain(
      `: ${field} from nothing to x.`,
    );
});

test('a claim that was added is told from one that was changed', () => {
  expect(['a', 'b', 'c'].map((id) => isAddedByHand(id, dataset))).toEqual([false, true, false]);
});

test('what was taken over from another file is not said to be one’s own', () => {
  const taken = { claim: 'c', on: '2026-11-29', what: 'added', takenFrom: 'b.csv' } as const;
  expect(sayRevisions([taken])).toBe('Taken over from b.csv (proposed) on 29 Nov 2026.');
  expect(isAddedByHand('c', { revisions: [taken] })).toBe(false);
  expect(sayByHand({ revisions: [...revisions, taken] })).toBe(
    '1 claim added by hand; 1 claim changed by hand; 1 claim taken over from b.csv (proposed)',
  );
});

test('beside the sources stands how many claims are one’s own', () => {
  expect(sourcesAndHand(dataset)).toMatch(/; 1 claim added by hand; 1 claim changed by hand$/);
  expect(sourcesAndHand(datasetOf([]))).not.toContain('by hand');
});
