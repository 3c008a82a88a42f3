import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Claim } from '../model/claim';
import { claimOf, datasetOf, yearOf } from '../testing/claims';
import { formatClaimSnapshot, formatViewSnapshot, MAX_SNAPSHOT_CLAIMS, parseSnapshot } from './linkSnapshot';

const one = claimOf('One', yearOf(2000));
const two = claimOf('Two', yearOf(2001));
const then = datasetOf([one, two]);
const later = (...claims: (typeof one)[]) => ({ ...datasetOf(claims), version: '12345678' });
const anew = (claim: typeof one) => ({ ...claim, summary: `${claim.summary} New` });

describe('a link for one claim', () => {
  const link = formatClaimSnapshot(then, one);

  it('is the data version, and eight digits more', () => {
    expect(link).toMatch(/^0badcafe\.[\da-f]{8}$/);
    expect(formatClaimSnapshot(then, two)).not.toBe(link);
  });

  it('says nothing while the data are the same', () => {
    expect(parseSnapshot(link, then, [])).toBeNull();
  });

  it.each([
    ['the claim as it was, among others that changed', later(anew(two), one), one],
    ['that the claim changed', later(anew(one), two), null],
    ['that the claim is gone', later(two), null],
  ])('tells, once the data have changed, %s', (_, now, claim) => {
    expect(parseSnapshot(link, now, [])).toEqual({ version: '0badcafe', changes: { of: 'claim', claim } });
  });

  it('does not take a date read anew for a changed record', () => {
    const reread = { ...one, date: { ...one.date, span: yearOf(1999) } };
    expect(parseSnapshot(link, later(reread), [])).toMatchObject({ changes: { claim: reread } });
  });

  it('of a version alone cannot tell', () => {
    expect(parseSnapshot('0badcafe', later(one), [one])?.changes).toEqual({ of: 'nothing' });
  });

  it.each([
    '',
    'rubbish',
    '0badcafe.',
    '0badcafe.12',
    '0BADCAFE',
    '0badcafe.12345678.9',
    '0badcafe~short',
    '0badcafe~12345678!',
    '0badcafe~5.xyz',
  ])('%j is not ours', (text) => {
    expect(parseSnapshot(text, later(one), [one])).toBeNull();
  });
});

/** Claims of different ids. */
const claims = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 30 })
  .map((ids) => ids.map((id) => ({ ...claimOf(`Claim ${id}`, yearOf(2000)), id })));
const withOne = claims.chain((all) => fc.record({ all: fc.constant(all), at: fc.nat(all.length - 1) }));
const linkTo = (all: readonly Claim[]) => formatViewSnapshot(then, all);
const changesIn = (link: string, now: readonly (typeof one)[]) =>
  parseSnapshot(link, later(...now), now)?.changes ?? null;

describe('a link to a view', () => {
  test('takes eight letters for each claim, whatever their order', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(linkTo(all)).toMatch(/^0badcafe~[\w-]*$/);
        expect(linkTo(all)).toHaveLength(9 + 8 * all.length);
        expect(linkTo(all.toReversed())).toBe(linkTo(all));
      }),
    );
  });

  test('says nothing when none of them has changed', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(changesIn(linkTo(all), all)).toBeNull();
      }),
    );
    expect(changesIn(linkTo([]), [])).toBeNull();
  });

  test('names the one that has changed', () => {
    fc.assert(
      fc.property(withOne, ({ all, at }) => {
        const now = all.map((claim, index) => (index === at ? anew(claim) : claim));
        const changed = [now[at]];
        expect(changesIn(linkTo(all), now)).toEqual({
          of: 'each',
          count: all.length,
          changed,
          gone: 0,
          added: [],
        });
      }),
    );
  });

  test('counts the one that is gone, and names the one that has come', () => {
    fc.assert(
      fc.property(withOne, ({ all, at }) => {
        const without = all.filter((_, index) => index !== at);
        const none = { changed: [], gone: 0, added: [] };
        expect(changesIn(linkTo(all), without)).toEqual({ of: 'each', ...none, count: all.length, gone: 1 });
        const added = [all[at]];
        expect(changesIn(linkTo(without), all)).toEqual({
          of: 'each',
          ...none,
          count: without.length,
          added,
        });
      }),
    );
  });

  test('tells a claim that is there but no longer shown by what it says', () => {
    const link = linkTo([one, two]);
    expect(parseSnapshot(link, later(anew(one), two), [two])?.changes).toMatchObject({
      changed: [anew(one)],
      gone: 0,
    });
    expect(parseSnapshot(link, later(one, two), [two])).toBeNull();
  });
});

describe('a link to more claims than it can tell apart', () => {
  const all = Array.from({ length: MAX_SNAPSHOT_CLAIMS + 1 }, (_, at) =>
    claimOf(`Claim ${at}`, yearOf(2000)),
  );
  const link = linkTo(all);

  it('is short, and says nothing when none has changed', () => {
    expect(link).toMatch(/^0badcafe~201\.[\da-f]{8}$/);
    expect(changesIn(link, all.toReversed())).toBeNull();
  });

  it.each([
    ['one has changed', all.map((claim, at) => (at === 7 ? anew(claim) : claim))],
    ['one is gone', all.slice(1)],
    ['one has come', [...all, one]],
  ])('tells no more than that something has, when %s', (_, now) => {
    expect(changesIn(link, now)).toEqual({ of: 'all', count: all.length });
  });
});
