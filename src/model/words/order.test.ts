import { describe, expect, it } from 'vitest';
import { claimOf, comparisonOf, datasetOf, dayOf, momentOf, yearOf } from '../../testing/claims';
import type { Span } from '../span';
import { formatOrder, reportOrder } from './order';

const early = claimOf('Early', yearOf(2000));
const late = claimOf('Late', dayOf('2006-02-20'));
const undated = claimOf('Undated', null);
const dataset = datasetOf([]);
const strain: Span = {
  shape: 'interval',
  start: momentOf('2011-01-01', '2011-12-31', { uncertain: true }),
  end: momentOf('2016-01-01', '2016-12-31'),
};

describe('formatOrder', () => {
  it.each([
    [
      'before',
      early,
      late,
      '“Early” was before “Late”: all of 2000 (the main source) lies before 20 Feb 2006 (the main source).',
    ],
    [
      'after',
      late,
      early,
      '“Late” was after “Early”: all of 20 Feb 2006 (the main source) lies after 2000 (the main source).',
    ],
    [
      'the same year',
      early,
      claimOf('Other', yearOf(2000)),
      'The dates do not settle which came first: 2000 (the main source) and 2000 (the main source) may overlap.',
    ],
    ['one undated', early, undated, 'The dates do not settle which came first: “Undated” is undated.'],
    [
      'both undated',
      undated,
      claimOf('Lost', null),
      'The dates do not settle which came first: “Undated” and “Lost” are undated.',
    ],
    [
      'a doubtful date',
      early,
      claimOf('Strain', strain),
      '“Early” was before “Strain”: all of 2000 (the main source) lies before 2011?–2016 (the main source). This rests on a date that its source is not sure of.',
    ],
    [
      'dates worked out and inferred',
      claimOf('Derived', yearOf(2000), { date: { ...early.date, basis: 'derived' } }),
      claimOf('Inferred', yearOf(2001), {
        date: { edtf: null, span: yearOf(2001), basis: 'inferred', wording: null },
      }),
      '“Derived” was before “Inferred”: all of 2000 (the main source) lies before 2001 (the main source). This rests on a date worked out from another, and on a date inferred from the context.',
    ],
    [
      'a claim that only other sources make',
      early,
      claimOf('Found', yearOf(2014), { layer: 'others', confidence: 'medium' }),
      '“Early” was before “Found”: all of 2000 (the main source) lies before 2014 (other sources). This rests on a date that has medium confidence in other sources.',
    ],
  ])('%s', (_, a, b, words) => {
    expect(formatOrder(a, b, 'primary', dataset)).toBe(words);
  });

  it('names the giver of each date in the reading of other sources', () => {
    const moved = claimOf('Moved', yearOf(2005), { others: comparisonOf(dayOf('2006-02-20')) });
    const unfound = claimOf('Unfound', yearOf(2000), { others: comparisonOf(null) });
    expect(formatOrder(unfound, moved, 'others', dataset)).toBe(
      '“Unfound” was before “Moved”: all of 2000 (the main source) lies before 20 Feb 2006 (other sources).',
    );
  });
});

describe('reportOrder', () => {
  const election = claimOf('Election', dayOf('2006-01-25'));
  const meeting = claimOf('Meeting', yearOf(2005), { others: comparisonOf(dayOf('2006-02-20')) });

  it('gives the other reading where it answers otherwise', () => {
    expect(reportOrder(meeting, election, 'primary', dataset)).toEqual({
      order: 'before',
      words: formatOrder(meeting, election, 'primary', dataset),
      otherwise: formatOrder(meeting, election, 'others', dataset),
      isSameEvent: false,
    });
    expect(reportOrder(meeting, election, 'others', dataset)).toMatchObject({
      order: 'after',
      otherwise: formatOrder(meeting, election, 'primary', dataset),
    });
  });

  it('is silent on the other reading where it answers the same', () => {
    expect(reportOrder(meeting, early, 'primary', dataset)).toMatchObject({
      order: 'after',
      otherwise: null,
    });
  });

  it('says from either side that other sources show one event', () => {
    const twin = claimOf('Twin', yearOf(2005), {
      others: comparisonOf(yearOf(2005), { sameAs: meeting.id }),
    });
    expect([
      reportOrder(twin, meeting, 'others', dataset),
      reportOrder(meeting, twin, 'primary', dataset),
    ]).toEqual([
      expect.objectContaining({ isSameEvent: true }),
      expect.objectContaining({ isSameEvent: true }),
    ]);
  });
});
