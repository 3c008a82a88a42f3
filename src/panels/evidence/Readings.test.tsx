// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initialView } from '../../address/viewState';
import type { Claim } from '../../model/claim';
import { replaceView } from '../../state/store';
import { claimOf, comparisonOf, dayOf, yearOf } from '../../testing/claims';
import { Readings } from './Readings';

beforeEach(() => replaceView(initialView));
afterEach(cleanup);

/** What stands under each of the two headings. */
function show(claim: Claim): Record<string, string | null> {
  render(<Readings claim={claim} />);
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? null]),
  );
}

describe('a claim of the article', () => {
  const claim = claimOf('Visit', yearOf(2006));

  test.each(['high', 'medium', 'low'] as const)(
    'with a date in the record, of %s confidence',
    (confidence) => {
      const record = comparisonOf(dayOf('2006-02-20'), { confidence });
      expect(show({ ...claim, others: record })).toEqual({
        'The article (dates on the board)': 'Some time in 2006 · stated',
        'The public record': `20 February 2006 · differs from the article · ${confidence} confidence`,
      });
    },
  );

  test('that the record does not find', () => {
    expect(show({ ...claim, others: comparisonOf(null) })['The public record']).toMatch(
      /^Not found.* · high confidence$/,
    );
  });

  test('that nobody has checked', () => {
    expect(show(claim)['The public record']).toBe('Not checked');
  });

  test('with the article’s own words for the date', () => {
    const { span } = claim.date;
    const date = { edtf: null, span, basis: 'derived', wording: 'Two years later' } as const;
    expect(show({ ...claim, date })['The article (dates on the board)']).toBe(
      'Some time in 2006 · worked out from another date · the article says “Two years later”',
    );
  });

  test('says whose dates are on the board', () => {
    replaceView({ ...initialView, reading: 'others' });
    expect(Object.keys(show(claim))).toEqual(['The article', 'The public record (dates on the board)']);
  });
});

test('a claim that only the record has says so, and how sure it is', () => {
  render(<Readings claim={claimOf('Visit', yearOf(2006), { layer: 'others', confidence: 'low' })} />);
  expect(screen.getByText(/Only the public record/).parentElement?.textContent).toBe(
    'Only the public record reports this · low confidence',
  );
});
