import { describe, expect, it } from 'vitest';
import { formatFreeze, parseFreeze } from './freeze';
import { claimOf, datasetOf, yearOf } from './testClaims';

const one = claimOf('One', yearOf(2000));
const two = claimOf('Two', yearOf(2001));
const then = datasetOf([one, two]);
const link = formatFreeze(then, one);
const later = (...claims: (typeof one)[]) => ({ ...datasetOf(claims), version: '12345678' });

describe('a frozen link', () => {
  it('is the data version, and eight digits more for the claim', () => {
    expect(formatFreeze(then, null)).toBe('0badcafe');
    expect(link).toMatch(/^0badcafe\.[\da-f]{8}$/);
    expect(formatFreeze(then, two)).not.toBe(link);
  });

  it('says nothing while the data are the same', () => {
    expect(parseFreeze(link, then)).toBeNull();
  });

  it.each([
    ['the claim as it was, among others that changed', later({ ...two, summary: 'New' }, one), one],
    ['that the claim changed', later({ ...one, summary: 'New' }, two), 'changed'],
    ['that the claim is gone', later(two), 'changed'],
  ])('tells, once the data have changed, %s', (_, now, claim) => {
    expect(parseFreeze(link, now)).toEqual({ version: '0badcafe', claim });
  });

  it('does not take a date read anew for a changed record', () => {
    const reread = { ...one, date: { ...one.date, span: yearOf(1999) } };
    expect(parseFreeze(link, later(reread))).toMatchObject({ claim: reread });
  });

  it('made without a claim cannot tell', () => {
    expect(parseFreeze('0badcafe', later(one))).toEqual({ version: '0badcafe', claim: 'none' });
  });

  it.each(['', 'rubbish', '0badcafe.', '0badcafe.12', '0BADCAFE', '0badcafe.12345678.9'])(
    '%j is not ours',
    (text) => {
      expect(parseFreeze(text, later(one))).toBeNull();
    },
  );
});
