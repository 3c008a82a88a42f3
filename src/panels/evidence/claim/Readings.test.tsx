// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import type { Claim } from '../../../model/claim';
import type { Dataset } from '../../../model/dataset';
import type { Span } from '../../../model/span';
import { replaceView } from '../../../state/store';
import { claimOf, comparisonOf, datasetOf, dayOf, yearOf } from '../../../testing/claims';
import { sumClaim } from '../../../testing/dataset';
import { OtherSources } from './OtherSources';
import { Readings } from './Readings';

beforeEach(() => replaceView(initialViewState));
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

  test('says how far the date of other sources lies from its own', () => {
    expect(show({ ...claim, others: comparisonOf(dayOf('2007-02-20')) })).toEqual({
      'The main source (dates on the board)': '2006stated',
      'Other sources differs': '20 Feb 2007at least 7 weeks later',
    });
  });

  test.each([
    [
      'more-precise',
      dayOf('2006-02-20'),
      'Other sources more precise',
      '20 Feb 2006within the main source’s date',
    ],
    ['agrees', yearOf(2006), 'Other sources agrees', '2006the same date'],
    ['differs', null, 'Other sources differs', 'another account'],
    ['not-found', null, 'Other sources', 'nothing found'],
  ] as const)('%s', (finding, span, name, words) => {
    expect(show({ ...claim, others: comparisonOf(span, { finding }) })[name]).toBe(words);
  });

  test.each([
    ['2001-04-03', '03/04/2001', 'stated', '“03/04/2001”, read day first'],
    ['2003-24', 'winter 2004', 'inferred', '“winter 2004”, inferred from the context, read by its last year'],
    ['2001-04-18', '18/04/2001', 'stated', '“18/04/2001”, stated'],
  ] as const)(
    '%s of “%s” says how it was read where its words leave that open',
    (edtf, wording, basis, words) => {
      const { date } = claimOf('Visit', yearOf(2001));
      const said = { ...claim, date: { ...date, edtf, basis, wording } };
      expect(show(said)['The main source (dates on the board)']).toContain(words);
    },
  );

  test('that nobody has compared', () => {
    expect(show(claim)['Other sources']).toBe('not compared');
  });

  test('without a date, where others have one', () => {
    const undated = claimOf('Visit', null, {
      others: comparisonOf(dayOf('2006-02-20'), { finding: 'more-precise' }),
    });
    expect(show(undated)).toEqual({
      'The main source (dates on the board)': 'undatedno date given',
      'Other sources more precise': '20 Feb 2006the main source gives no date',
    });
  });

  test('that rests on another source, or on none, is called by who set its date and stands alone', () => {
    const date = { ...claim.date, basis: 'set' } as const;
    const cites = (source: string) => ({ ...claim, date, citations: [{ source }] });
    expect(show(cites('agency'))).toEqual({ 'Set by hand': '2006' });
    cleanup();
    const no = { id: 'no-source', title: '', publisher: '', published: null, url: null } as const;
    const whole = datasetOf([]);
    const unsourced = {
      ...whole,
      sources: [...whole.sources, { ...no, stance: 'unsorted' as const, primary: false }],
    };
    expect(show(cites('no-source'), unsourced)).toEqual({ 'Set by hand': '2006' });
    cleanup();
    const added = { ...unsourced, revisions: [{ claim: 'visit', on: '2026-11-29', what: 'added' as const }] };
    expect(show(cites('no-source'), added)).toEqual({ 'Added by hand': '2006set by hand' });
    cleanup();
    const others = comparisonOf(dayOf('2006-02-20'), { finding: 'more-precise' });
    expect(show({ ...cites('no-source'), others }, added)).toEqual({
      'Added by hand (dates on the board)': '2006set by hand',
      'Other sources more precise': '20 Feb 2006within the claim’s date',
    });
  });

  test('with words of the source that do not say the date that was set', () => {
    const date = { ...claim.date, basis: 'set', wording: 'two years later' } as const;
    expect(show({ ...claim, date })['Set by hand (dates on the board)']).toBe(
      '2006The main source has “two years later”',
    );
    cleanup();
    const others = comparisonOf(dayOf('2006-02-20'), { finding: 'more-precise' });
    expect(show({ ...claim, date, others })['Other sources more precise']).toBe(
      '20 Feb 2006within the claim’s date',
    );
  });

  test('with a date that was taken over from a proposed file, until another is set', () => {
    const revision = { claim: 'visit', what: 'changed', field: 'date' } as const;
    const revisions = [{ ...revision, on: '2026-11-29', takenFrom: 'b.csv' }];
    expect(Object.keys(show(claim, { ...datasetOf([]), revisions }))[0]).toBe(
      'Taken over from b.csv (proposed) (dates on the board)',
    );
    cleanup();
    const later = [...revisions, { ...revision, on: '2026-11-30' }];
    expect(Object.keys(show(claim, { ...datasetOf([]), revisions: later }))[0]).toBe(
      'The main source (dates on the board)',
    );
  });

  test('with the source’s own words for the date', () => {
    const { span } = claim.date;
    const date = { edtf: null, span, basis: 'derived', wording: 'Two years later' } as const;
    expect(show({ ...claim, date })['The main source (dates on the board)']).toBe(
      '2006“Two years later”, worked out from another date',
    );
  });

  test('says whose dates are on the board', () => {
    replaceView({ ...initialViewState, reading: 'others' });
    expect(Object.keys(show(claim))).toEqual(['The main source', 'Other sources (dates on the board)']);
  });
});

test('a claim that only other sources make says so', () => {
  const claim = claimOf('Visit', yearOf(2006), { layer: 'others', confidence: 'low' });
  expect(show(claim)).toEqual({ 'Only in other sources not in the main source': '2006stated' });
});

test('of a sum the figures stand beside each other, with their dates under them', () => {
  const sum = {
    amount: { value: 30e6, currency: 'USD', qualifier: 'exact' },
    basis: 'monthly',
    type: 'offer',
    claimant: 'an envoy',
  } as const;
  const claim = sumClaim('sum', '2006', 360e6, {
    basis: 'annual',
    type: 'estimate',
    others: comparisonOf(dayOf('2006-02-20'), { sum, finding: 'differs' }),
  });
  expect(show(claim)).toEqual({
    'The main source (dates on the board)': '$360M a yearsome time in 2006stated',
    'Other sources differs': '$30M a month20 February 2006offered; a different kind of sum',
  });
});

test('of a sum of the same kind only the figure is said to differ', () => {
  const sum = {
    amount: { value: 70e6, currency: 'USD', qualifier: 'exact' },
    basis: 'annual',
    type: 'estimate',
    claimant: 'an envoy',
  } as const;
  const others = comparisonOf(dayOf('2006-02-20'), { sum, finding: 'differs' });
  const claim = sumClaim('sum', '2006', 100e6, { basis: 'annual', type: 'estimate', others });
  expect(show(claim)['Other sources differs']).toBe('$70M a year20 February 2006the figure differs');
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
    expect(words['The main source (dates on the board)']).toMatch(/^26 Oct 1962, 09:43 \(UTC−4\)stated/);
    expect(words['Other sources differs']).toMatch(/^26 Oct 1962, 09:43 \(UTC\+3\)/);
    cleanup();
    const alone = claimOf('Letter', at(-240));
    expect(show(alone, datasetOf([alone]))['The main source (dates on the board)']).toBe(
      '26 Oct 1962, 09:43stated',
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
  render(<OtherSources claim={claim} dataset={datasetOf([claim])} />);
  expect(screen.getByRole('region', { name: 'What other sources say' }).textContent).toContain(
    'Less.Sum: pledged $20M to $50M · a single sum · meant for A city · said by an envoy',
  );
});

describe('the sources behind what others say', () => {
  const sources = {
    agency: { restsOn: [] },
    paper: { descriptor: 'One page was read.' },
  };
  const both = { citations: [{ source: 'agency', passage: { exact: 'they met' } }, { source: 'paper' }] };
  const text = () => screen.getByRole('region').textContent ?? '';
  const claim = claimOf('Visit', yearOf(2006), { others: comparisonOf(yearOf(2007), both) });

  test('are counted with their origins and how sure they are, and stand one in a line with a link', () => {
    render(<OtherSources claim={claim} dataset={datasetOf([claim], sources)} />);
    expect(text()).toContain('2 sources, 1 origin, 1 not known; high confidence');
    const [line, second] = screen.getAllByRole('listitem');
    expect(line?.textContent).toBe('The agency, press, 16 Apr 2006');
    expect(second?.textContent).toBe('The paper, press, Oct 2023?');
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toMatch(/#:~:text=they%20met$/);
  });

  test('say where they have it from when asked', () => {
    render(<OtherSources claim={claim} dataset={datasetOf([claim], sources)} />);
    const fold = screen.getByText('Where these come from').closest('details');
    expect(fold?.open).toBe(false);
    for (const words of [
      'Origin. It repeats nobody.',
      'One page was read.',
      'they met',
      '2 sources: press 2',
    ])
      expect(fold?.textContent).toContain(words);
  });

  test('are those of the claim itself where only others make it', () => {
    const alone = claimOf('Visit', yearOf(2006), {
      layer: 'others',
      confidence: 'low',
      citations: [{ source: 'agency' }],
    });
    render(<OtherSources claim={alone} dataset={datasetOf([alone], sources)} />);
    expect(screen.getByRole('region', { name: 'Who reports it' }).textContent).toContain(
      '1 source, 1 origin; low confidence',
    );
  });
});
