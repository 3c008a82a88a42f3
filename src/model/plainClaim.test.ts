import { expect, it } from 'vitest';
import { claimOf, dayOf } from '../testing/claims';
import { plainClaim } from './plainClaim';

const plain = claimOf('Meeting', dayOf('1992-03-04'), {
  others: {
    edtf: '1992',
    span: null,
    finding: 'agrees',
    sameAs: 'other',
    confidence: 'high',
    note: 'Said so.',
    citations: [{ source: 'paper' }],
  },
  quote: { text: 'Yes', speaker: 'Adan' },
});

it('leaves a claim that is plain what it is', () => {
  expect(plainClaim(plain)).toBe(plain);
});

it('gives all that a claim says, and nothing for what it does not', () => {
  expect(plainClaim(Object.create(plain))).toEqual(plain);
  const { others: _record, quote: _quote, ...less } = plain;
  expect(Object.keys(plainClaim(Object.create(less))).sort()).toEqual(Object.keys(less).sort());
});
