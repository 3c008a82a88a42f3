// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initialView } from '../../address/viewState';
import { capitalize } from '../../lib/text';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import type { Span } from '../../model/span';
import { findingLabels } from '../../model/words/labels';
import { replaceView } from '../../state/store';
import { claimOf, comparisonOf, datasetOf, dayOf, yearOf } from '../../testing/claims';
import { OthersNote, Readings } from './Readings';

beforeEach(() => replaceView(initialView));
afterEach(cleanup);

/** What stands under each of the two headings. */
function show(claim: Claim, dataset: Dataset = datasetOf([])): Record<string, string | null> {
  render(<Readings claim={claim} dataset={dataset} />);
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? null]),
  );
}

describe('a claim of the primary source', () => {
  const claim = claimOf('Visit', yearOf(2006));

  test.each(['high', 'medium', 'low'] as const)(
    'with a date in other sources, of %s confidence',
    (confidence) => {
      const others = comparisonOf(dayOf('2006-02-20'), { confidence });
      expect(show({ ...claim, others })).toEqual({
        'The main source (dates on the board)': 'Some time in 2006 · stated',
        'Other sources': `20 February 2006 · ${findingLabels.differs} · ${confidence} confidence`,
      });
    },
  );

  test('of which nothing is found', () => {
    expect(show({ ...claim, others: comparisonOf(null) })['Other sources']).toBe(
      `${capitalize(findingLabels['not-found'])} · high confidence`,
    );
  });

  test('that nobody has compared', () => {
    expect(show(claim)['Other sources']).toBe('Not compared');
  });

  test('with the source’s own words for the date', () => {
    const { span } = claim.date;
    const date = { edtf: null, span, basis: 'derived', wording: 'Two years later' } as const;
    expect(show({ ...claim, date })['The main source (dates on the board)']).toBe(
      'Some time in 2006 · worked out from another date · in the main source: “Two years later”',
    );
  });

  test('says whose dates are on the board', () => {
    replaceView({ ...initialView, reading: 'others' });
    expect(Object.keys(show(claim))).toEqual(['The main source', 'Other sources (dates on the board)']);
  });
});

test('a claim that only other sources make says so, and how sure it is', () => {
  const claim = claimOf('Visit', yearOf(2006), { layer: 'others', confidence: 'low' });
  render(<Readings claim={claim} dataset={datasetOf([claim])} />);
  expect(screen.getByText(/^Only in/).parentElement?.textContent).toBe(
    'Only in other sources · low confidence',
  );
});

describe('times of day', () => {
  const at = (offset?: number): Span => {
    const earliest = Date.UTC(1962, 9, 26, 9, 43);
    const latest = earliest + 60_000;
    const at = { precision: 'minute', earliest, latest, uncertain: false, approximate: false } as const;
    return { shape: 'moment', at: { ...at, ...(offset !== undefined && { offset }) } };
  };
  const letter = claimOf('Letter', at(-240), { others: comparisonOf(at(180)) });
  const clock = 'Washington time';

  test('their clock is said once, and not of a date without a time', () => {
    show(letter, { ...datasetOf([letter]), clock });
    expect(screen.getAllByText(/Washington/).map(({ textContent }) => textContent)).toEqual([
      'Times of day: Washington time.',
    ]);
    cleanup();
    show(claimOf('Visit', yearOf(1962)), { ...datasetOf([letter]), clock });
    expect(screen.queryByText(/Washington/)).toBeNull();
  });

  test('offsets are said where two in one dataset differ', () => {
    const words = show(letter, datasetOf([letter]));
    expect(words['The main source (dates on the board)']).toMatch(
      /^26 October 1962, 09:43 \(UTC−4\) · stated/,
    );
    expect(words['Other sources']).toMatch(/^26 October 1962, 09:43 \(UTC\+3\) · /);
    cleanup();
    const alone = claimOf('Letter', at(-240));
    expect(show(alone, datasetOf([alone]))['The main source (dates on the board)']).toBe(
      '26 October 1962, 09:43 · stated',
    );
  });
});

test('the figure that other sources have stands beside their note', () => {
  const sum = {
    amount: { value: 50e6, low: 20e6, currency: 'USD', qualifier: 'range' },
    basis: 'one-off',
    type: 'pledge',
    scope: 'a-city',
    claimant: 'an envoy',
  } as const;
  const claim = claimOf('Sum', yearOf(2006), { others: comparisonOf(null, { sum, note: 'Less.' }) });
  render(<OthersNote claim={claim} dataset={datasetOf([claim])} />);
  expect(screen.getByRole('region', { name: 'In other sources' }).textContent).toContain(
    'Less.Sum: pledged $20M to $50M · a single sum · meant for A city · said by an envoy',
  );
});
