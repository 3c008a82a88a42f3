import { describe, expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import type { Comparison, SumClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { Bound } from '../../model/span';
import { momentOf } from '../../testing/claims';
import { dataset, spanOf, stretchOf, sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { sumsData } from './data';
import { drawnSum } from './figures';
import { formatBare, formatHeadline, formatLimits, formatSecond, formatSpeaker } from './words';

const inYear = (year: number) => ({
  ...momentOf(`${year}-01-01`, `${year}-12-31`),
  precision: 'year' as const,
});
const lasting = (start: Bound, end: Bound) => ({
  date: { span: { shape: 'interval', start, end } as const },
});
const drawn = (claim: SumClaim, reading: Reading = 'primary') => {
  const [datum] = datumsIn(sumsData(inputOf(datasetOf({ sums: [claim] }), { reading })).own);
  if (!datum) throw new Error('no claim');
  return drawnSum(datum, reading);
};
const headline = (claim: SumClaim, reading?: Reading) => formatHeadline(drawn(claim, reading).shown, dataset);
const yearly = (patch: Parameters<typeof sumClaim>[3] = {}) =>
  sumClaim('a', '2019', 100e6, { basis: 'annual', type: 'estimate', ...patch });

describe('what is said first', () => {
  test.each<[string, SumClaim]>([
    ['$50M, pledged once, 2006', sumClaim('a', '2006', 50e6)],
    ['$50M, reported paid once, 14 Mar 2006', sumClaim('a', '2006-03-14', 50e6, { type: 'paid' })],
    ['$50M, once, 2006', sumClaim('a', '2006', 50e6, { type: 'estimate' })],
    ['$100M a year, 2019', yearly()],
    ['$100M a year until 2019', yearly(lasting('unknown', inYear(2019)))],
    ['$100M a year from some time in 2019', yearly(lasting(inYear(2019), 'unknown'))],
    ['$100M a year from some time in 2019 on', yearly(lasting(inYear(2019), 'open'))],
    ['$100M a year, 2014–2020', yearly({ date: { span: stretchOf('2014', '2020') } })],
    ['$100M a year, offered, 2019', yearly({ type: 'offer' })],
    [
      '$30M a month (×12 = $360M), offered, 2019',
      sumClaim('a', '2019', 30e6, { basis: 'monthly', type: 'offer' }),
    ],
    [
      'over $120M so far, reported paid, 16 Nov 2006',
      sumClaim('a', '2006-11-16', null, {
        amount: { value: 120e6, currency: 'USD', qualifier: 'over' },
        basis: 'cumulative',
        type: 'paid',
      }),
    ],
    [
      '$154M in all, 2014–2020',
      sumClaim('a', null, 154e6, {
        basis: 'cumulative',
        type: 'document',
        date: { span: stretchOf('2014', '2020') },
      }),
    ],
    [
      '$20–50M a year, 2000',
      sumClaim('a', '2000', null, {
        amount: { value: 50e6, low: 20e6, currency: 'USD', qualifier: 'range' },
        basis: 'annual',
        type: 'estimate',
      }),
    ],
    ['$250M as a package, pledged, 2006', sumClaim('a', '2006', 250e6, { basis: 'package' })],
  ])('%s', (said, claim) => {
    expect(headline(claim)).toBe(said);
  });

  test('without a figure its few words in brackets, and of a denial the sum', () => {
    expect(formatBare(drawn(sumClaim('a', '2006', null, { short: 'aid grew' })), dataset, true)).toBe(
      '[ aid grew, no figure ]',
    );
    expect(formatBare(drawn(sumClaim('a', '2006', 50e6, { type: 'denial' })), dataset, false)).toBe(
      'denied: $50M',
    );
  });
});

test('who said so, and which end is not given', () => {
  const said = (claim: SumClaim, saysEnd = true) => [
    formatSpeaker(drawn(claim)),
    formatLimits(drawn(claim), saysEnd),
  ];
  expect(said(yearly(lasting('unknown', inYear(2019))))).toEqual(['a minister', 'start not given']);
  expect(said(yearly(lasting(inYear(2019), 'unknown')))).toEqual(['a minister', 'no end given']);
  expect(said(yearly(lasting(inYear(2019), 'unknown')), false)).toEqual(['a minister', '']);
});

describe('what the other reading says', () => {
  const others = (patch: Partial<Comparison> = {}): Comparison => ({
    edtf: null,
    span: null,
    finding: 'differs',
    note: '',
    citations: [],
    ...patch,
  });
  const theirs = {
    amount: { value: 70e6, currency: 'USD', qualifier: 'exact' },
    claimant: 'a paper',
  } as const;
  const estimate = { ...theirs, basis: 'annual', type: 'estimate' } as const;
  const second = (claim: SumClaim, reading: Reading = 'primary') =>
    formatSecond(drawn(claim, reading), reading, dataset);

  test('another sum, in forms from the longest to the shortest', () => {
    expect(second(yearly({ others: others({ sum: estimate, span: spanOf('2018') }) }))).toEqual([
      'sum differs; others: $70M a year, 2018',
      'others: $70M a year, 2018',
      'others: $70M a year',
    ]);
  });

  test('another date, with how far off it is', () => {
    expect(second(yearly({ others: others({ span: spanOf('2021') }) }))[0]).toBe(
      'others: 2021, at least 12 months later',
    );
  });

  test('a date that was set by hand is not said to be the main source’s', () => {
    const claim = yearly({ others: others({ span: spanOf('2021') }) });
    const byHand = { ...claim, date: { ...claim.date, basis: 'set' as const } };
    expect(second(byHand, 'others')[0]).toBe('set by hand: 2019, at least 12 months earlier');
  });

  test('another account, or nothing', () => {
    expect(second(yearly({ others: others() }))[0]).toBe('others: a different account');
    expect(second(yearly({ others: others({ finding: 'agrees', span: spanOf('2019') }) }))).toEqual([]);
    expect(second(yearly())).toEqual([]);
  });

  test('where others give a figure and the primary source none', () => {
    const claim = sumClaim('a', '2006', null, {
      short: 'aid grew',
      others: others({ sum: { ...theirs, basis: 'cumulative', type: 'paid' }, span: spanOf('2006-11-16') }),
    });
    expect(second(claim)[0]).toBe('others: $70M so far, reported paid, 16 Nov 2006');
    expect(headline(claim, 'others')).toBe('$70M so far, reported paid, 16 Nov 2006');
    expect(second(claim, 'others')[0]).toBe('main source: aid grew, no figure');
  });

  test('in the reading of others, what only the primary source has', () => {
    expect(second(yearly(), 'others')).toEqual(['only in the main source']);
  });
});
