import { expect, test } from 'vitest';
import type { AmountQualifier, SumBasis, SumClaim } from './claim';
import { yearlyEquivalent } from './figures';
import type { Bound, Moment, Span } from './span';

const moment = (from: string, to: string): Moment => ({
  precision: 'month',
  earliest: Date.parse(from),
  latest: Date.parse(to),
  uncertain: false,
  approximate: false,
});
const year = (value: number) => moment(`${value}-01-01`, `${value + 1}-01-01`);
const during = (start: Bound, end: Bound): Span => ({ shape: 'interval', start, end });
const once = (at: Moment): Span => ({ shape: 'moment', at });

function claimOf(
  usd: number | null,
  basis: SumBasis,
  span: Span | null,
  qualifier: AmountQualifier = 'exact',
): SumClaim {
  return {
    id: 'aid',
    kind: 'sum',
    layer: 'others',
    date: { edtf: null, span, basis: 'stated', wording: null },
    title: '',
    summary: '',
    people: [],
    themes: [],
    citations: [],
    related: [],
    amount: { value: usd, currency: 'USD', qualifier },
    basis,
    type: 'estimate',
    scope: 'hamas',
    claimant: '',
    claimed: null,
  };
}

const july2014 = moment('2014-07-01', '2014-08-01');
const november2021 = moment('2021-11-01', '2021-12-01');

test.each<[string, SumClaim, number, number, string]>([
  ['a yearly sum as it is', claimOf(100e6, 'annual', once(year(2017))), 100e6, 100e6, '$100M a year'],
  ['with its qualifier', claimOf(50e6, 'annual', null, 'up-to'), 50e6, 50e6, 'up to $50M a year'],
  [
    'a monthly offer, twelve times',
    claimOf(30e6, 'monthly', during(year(2019), 'unknown')),
    360e6,
    360e6,
    '= $360M a year by arithmetic (×12)',
  ],
  [
    'a monthly upper bound',
    claimOf(23e6, 'monthly', during(year(2006), year(2011)), 'up-to'),
    276e6,
    276e6,
    '= up to $276M a year by arithmetic (×12)',
  ],
  [
    'a monthly sum without a date',
    claimOf(50e6, 'monthly', null),
    600e6,
    600e6,
    '= $600M a year by arithmetic (×12)',
  ],
  [
    'documents of July 2014 to 2020: over 6.5 and 5.4 years',
    claimOf(154e6, 'cumulative', during(july2014, year(2020))),
    24e6,
    28e6,
    '≈ $24–28M a year by arithmetic',
  ],
  [
    'letters of 2014 to November 2021: over 7.9 and 6.8 years',
    claimOf(222e6, 'cumulative', during(year(2014), november2021), 'at-least'),
    28e6,
    32e6,
    '≈ at least $28–32M a year by arithmetic',
  ],
  [
    'of two units',
    claimOf(4e6, 'cumulative', during(year(2010), year(2014))),
    800e3,
    1.3e6,
    '≈ $800K–1.3M a year by arithmetic',
  ],
  [
    'alike at both lengths',
    claimOf(
      100e6,
      'cumulative',
      during(moment('2000-01-01', '2000-01-02'), moment('2010-01-01', '2010-01-02')),
    ),
    10e6,
    10e6,
    '≈ $10M a year by arithmetic',
  ],
])('%s', (_, claim, low, high, words) => {
  expect(yearlyEquivalent(claim, claim.date.span)).toEqual({
    low,
    high,
    words,
    arithmetic: claim.basis !== 'annual',
  });
});

test.each<[string, SumClaim]>([
  ['no figure', claimOf(null, 'annual', once(year(2008)), 'unquantified')],
  ['no figure for a period', claimOf(null, 'cumulative', during(year(2009), year(2015)))],
  ['a single sum', claimOf(50e6, 'one-off', once(year(2006)))],
  ['a package, even with a period', claimOf(150e6, 'package', during(year(2008), year(2010)))],
  ['a cumulative sum at one date', claimOf(120e6, 'cumulative', once(year(2006)))],
  ['without a date', claimOf(120e6, 'cumulative', null)],
  ['without a start', claimOf(100e6, 'cumulative', during('unknown', year(1995)))],
  ['without an end', claimOf(100e6, 'cumulative', during(year(1995), 'unknown'))],
  ['still going on', claimOf(100e6, 'cumulative', during(year(1995), 'open'))],
  ['ends that may touch', claimOf(40e6, 'cumulative', during(year(2014), year(2015)))],
  [
    'what may be less than a year',
    claimOf(40e6, 'cumulative', during(july2014, moment('2015-06-01', '2016-06-01'))),
  ],
])('nothing is said of a year: %s', (_, claim) => {
  expect(yearlyEquivalent(claim, claim.date.span)).toBeNull();
});
