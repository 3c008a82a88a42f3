import { expect, test } from 'vitest';
import { claimOf, comparisonOf, datasetOf, yearOf } from '../../testing/claims';
import type { EventClaim } from '../claim';
import type { Person } from '../dataset';
import { formatPeople } from './direction';

const person = (id: string, name: string, party?: string): Person => ({
  ...{ id, name, shortName: id, otherNames: [], role: '', organisation: '' },
  ...(party !== undefined && { party }),
});
const dataset = {
  ...datasetOf([]),
  parties: [
    { id: 'north', name: 'The North', shortName: 'North', otherNames: [], seat: 'Northport' },
    { id: 'south', name: 'The South', shortName: 'South', otherNames: [] },
  ],
  people: [person('ann', 'Ann Lee', 'north'), person('bob', 'Bob Ray', 'south'), person('cy', 'Cy Orr')],
};

test.each<[string, Partial<EventClaim>, string]>([
  [
    'a person with a side that has a seat',
    { from: ['ann'], to: ['bob'] },
    'letter from Northport: Ann Lee to Bob Ray',
  ],
  ['a party', { from: ['north'] }, 'letter from Northport: The North'],
  ['no seat', { from: ['bob'], to: ['ann', 'cy'] }, 'letter from Bob Ray to Ann Lee and Cy Orr'],
  ['only to', { to: ['south'] }, 'letter to The South'],
  ['seats of some', { from: ['ann', 'bob'] }, 'letter from Ann Lee and Bob Ray'],
  ['an id that nobody has', { from: ['gone'] }, 'letter from gone'],
  ['none', {}, ''],
  ['none, of one person', { people: ['ann'] }, ''],
  ['none, of several people', { people: ['ann', 'bob', 'cy'] }, 'Ann Lee, Bob Ray and Cy Orr'],
  [
    'the own one, and what it lacks from other sources',
    { from: ['ann'], others: comparisonOf(null, { from: ['bob'], to: ['cy'] }) },
    'letter from Northport: Ann Lee to Cy Orr',
  ],
])('%s', (_, patch, words) => {
  const claim = claimOf('A letter', yearOf(2000), { kind: 'letter', ...patch });
  expect(formatPeople(claim, dataset)).toBe(words);
});
