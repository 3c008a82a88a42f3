// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../model/claim';
import { claimOf, comparisonOf, datasetOf, yearOf } from '../../testing/claims';
import { compareReadings } from './DiscrepancyList';
import { FindingTally, findingCounts, formatHeadline, formatStandfirst } from './FindingTally';

afterEach(cleanup);

const countsOf = (...findings: readonly (Finding | null)[]) =>
  findingCounts(
    compareReadings(
      datasetOf(
        findings.map((finding, at) =>
          claimOf(`Claim ${at}`, yearOf(2006), finding ? { others: comparisonOf(null, { finding }) } : {}),
        ),
      ),
    ),
  );

describe('the finding as a headline', () => {
  test.each<[readonly (Finding | null)[], string]>([
    [
      ['agrees', 'differs', 'differs'],
      'Other sources agree outright with one of 3 claims, and differ on two',
    ],
    [['more-precise', 'not-found'], 'Other sources agree outright with none of 2 claims, and differ on none'],
    [
      ['differs', null, null],
      'One of 3 claims was compared: other sources agree outright with none, and differ on one',
    ],
    [['not-compared', null], 'No claim of the main source has been compared with other sources'],
    [[], 'No claim of the main source is in these data'],
  ])('%j', (findings, words) => {
    expect(formatHeadline(countsOf(...findings), datasetOf([]).labels)).toBe(words);
  });

  test('counts beyond twelve are figures', () => {
    const many = Array.from({ length: 13 }, () => 'differs' as const);
    expect(formatHeadline(countsOf(...many), datasetOf([]).labels)).toMatch(
      /with none of 13 claims, and differ on 13$/,
    );
  });
});

test.each<[readonly (Finding | null)[], string]>([
  [['agrees', null], 'Of 2 claims of the main source, 1 was compared with other sources (1). '],
  [['agrees', 'differs'], 'Of 2 claims of the main source, all were compared with other sources (1). '],
  [[null, null], 'There are 2 claims of the main source. 1 other source is named. '],
  [[null], 'There is 1 claim of the main source. 1 other source is named. '],
])('what the counts of %j rest on, in whole sentences', (findings, words) => {
  const whole = datasetOf(
    findings.map((finding, at) =>
      claimOf(`Claim ${at}`, yearOf(2006), finding ? { others: comparisonOf(null, { finding }) } : {}),
    ),
  );
  expect(formatStandfirst(findingCounts(compareReadings(whole)), whole)).toContain(words);
});

test('the tally has a box for each claim, and each group in words', () => {
  const counts = countsOf('differs', 'agrees', 'not-found', 'differs', null);
  const { container } = render(<FindingTally counts={counts} />);
  const boxes = [...container.querySelectorAll<HTMLElement>('.tally-boxes > span')];
  expect(boxes.map(({ dataset }) => dataset['finding'])).toEqual([
    'agrees',
    'differs',
    'differs',
    'not-found',
    'not-compared',
  ]);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.trim())).toEqual([
    '1 agree',
    '2 differ another date or account',
    '1 nothing found looked for, not found',
    '1 not compared',
  ]);
});

test('of many claims the groups are bars', () => {
  const { container } = render(
    <FindingTally counts={countsOf(...Array.from({ length: 130 }, () => 'differs' as const), 'agrees')} />,
  );
  const boxes = [...container.querySelectorAll<HTMLElement>('.tally-boxes > span')];
  expect(boxes.map(({ style }) => style.flexGrow)).toEqual(['1', '130']);
});
