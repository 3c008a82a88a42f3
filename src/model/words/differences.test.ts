import { describe, expect, it } from 'vitest';
import { claimOf, comparisonOf } from '../../testing/claims';
import { sumClaim } from '../../testing/dataset';
import { edtfSpan as spanOf } from '../../testing/spans';
import type { Finding } from '../claim';
import { findingOf } from '../reading';
import { formatAgreement, formatDifference, formatFinding } from './differences';

const compared = (own: string | null, other: string | null, finding: Finding = 'differs') =>
  claimOf('Visit', spanOf(own), { others: comparisonOf(spanOf(other), { finding }) });

describe('what sets other sources apart', () => {
  it.each([
    ['2005', '2006-02-20', 'at least 7 weeks later', '7+ weeks later'],
    ['2008-06', '2008-05-27', 'days earlier', 'days earlier'],
    ['2010', '2012-02', 'at least 13 months later', '13+ months later'],
    ['2005~/2011?', '2006-01-25/2011~', 'starts days later', 'starts days later'],
    ['2005/2008', '2005/2011', 'ends at least 23 months later', 'ends 23+ months later'],
    ['2016/', '[2014-12..2017-08]/', 'another start', 'another start'],
    ['2005/2016', '2005/[2016..2017]', 'another end', 'another end'],
    ['2011?/2016', '[2011-10..2012-02]/[2014-12..2017-08]', 'other dates', 'other dates'],
    ['2010', '2010-05', 'another date', 'another date'],
    ['2010', '2010', 'another account', 'another account'],
    ['2010', null, 'another account', 'another account'],
    [null, '2010', 'a date is given', 'a date is given'],
  ])('%s, others %s: %s', (own, other, long, short) => {
    expect(formatDifference(compared(own, other))).toBe(long);
    expect(formatFinding(compared(own, other))).toBe(short);
  });

  it.each([
    [100e6, { value: 70e6, type: 'estimate' }, 'the figure differs'],
    [100e6, { value: 70e6, type: 'offer' }, 'a different kind of sum'],
    [null, { value: 70e6, type: 'estimate' }, 'a figure is given'],
    [null, { value: null, type: 'estimate' }, 'another account'],
  ])('a sum of %s, others %j: %s', (own, { value, type }, words) => {
    const amount = { value, currency: 'USD', qualifier: 'exact' } as const;
    const others = comparisonOf(spanOf('2019'), {
      finding: 'differs',
      sum: { amount, type, basis: 'annual', claimant: 'a paper' },
    });
    const claim = sumClaim('a', '2019', own, { type: 'estimate', others });
    expect(formatDifference(claim)).toBe(words);
  });

  it.each([
    ['agrees', 'agrees'],
    ['more-precise', 'more precise'],
    ['not-found', 'nothing found'],
    ['not-compared', 'not compared'],
  ] as const)('%s is said in a word', (finding, words) => {
    const claim = compared('2010', '2010-05', finding);
    expect(formatDifference(claim)).toBe('');
    expect(formatFinding(claim)).toBe(words);
  });

  it('a claim that nobody compared is not compared', () => {
    expect(findingOf(claimOf('Visit', null))).toBe('not-compared');
    const added = claimOf('Visit', null, { layer: 'others' });
    expect([findingOf(added), formatFinding(added)]).toEqual([null, '']);
    expect(formatFinding(claimOf('Visit', null))).toBe('not compared');
  });
});

describe('how a date that does not differ stands to the own one', () => {
  it.each([
    ['2010', '2010-05', 'more-precise', 'within the paper’s date'],
    ['2010', '2010', 'agrees', 'the same date'],
    [null, '2010', 'more-precise', 'the paper gives no date'],
    ['2010', '2010-12/2011-02', 'more-precise', ''],
    ['2010', null, 'not-found', ''],
    ['2010', '2012', 'differs', ''],
  ] as const)('%s, others %s, %s: “%s”', (own, other, finding, words) => {
    expect(formatAgreement(compared(own, other, finding), 'the paper')).toBe(words);
  });
});
