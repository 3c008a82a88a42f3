import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTitle } from '../../lib/shortText';
import { claimOf, comparisonOf, datasetOf, dayOf, yearOf } from '../../testing/claims';
import { formatCertainty, formatClaimName, formatContest, ownWords } from './claims';

const words = { ...datasetOf([]) };
const named = {
  ...words,
  labels: { ...words.labels, primary: 'the published letters', others: 'other records' },
};

test('who says a date, in the words of the dataset', () => {
  const said = (others?: ReturnType<typeof comparisonOf>) =>
    formatCertainty(claimOf('A', yearOf(2000), others && { others }), 'others', named);
  expect(said(comparisonOf(dayOf('2000-01-02')))).toBe('other records, high confidence');
  expect(said(comparisonOf(null))).toBe('as in the published letters, nothing found in other records');
  expect(said(comparisonOf(null, { finding: 'agrees' }))).toBe(
    'as in the published letters, no date in other records',
  );
  expect(said()).toBe('as in the published letters, not compared');
  const { confidence: _none, ...unsure } = comparisonOf(yearOf(2001), { finding: 'not-compared' });
  expect(said(unsure)).toBe('other records, not compared');
  const alone = claimOf('A', yearOf(2000), { layer: 'others', confidence: 'low' });
  expect(formatCertainty(alone, 'primary', named)).toBe('only in other records, low confidence');
});

test('a claim that does not rest on the main source is not said to be as in it', () => {
  const claim = claimOf('A', yearOf(2000), { citations: [{ source: 'agency' }] });
  const own = { ...claim, date: { ...claim.date, basis: 'set' as const } };
  expect(formatCertainty(own, 'others', named)).toBe('set by hand, not compared');
  expect(formatCertainty(own, 'primary', named)).toBe('set by hand');
  const none = { ...named, sources: named.sources.filter(({ primary }) => !primary) };
  expect(formatCertainty(claim, 'others', none)).toBe('as in the published letters, not compared');
});

test('a date that was set by hand is not said to be as in the main source', () => {
  const claim = claimOf('A', yearOf(2000));
  const byHand = { ...claim, date: { ...claim.date, basis: 'set' as const, wording: '1999' } };
  expect(formatCertainty(byHand, 'others', named)).toBe('set by hand, not compared');
});

test.each([
  'early 2002',
  'mid-2006',
  'Late 1998',
  'the end of 2010',
  'Anfang 1960er',
  'Ende des 16. Jahrhunderts',
  'début 1871',
  'winter 2004',
  'Easter 2007',
])('“%s” is said in its own words, since no date says it', (wording) => {
  expect(ownWords({ edtf: '2002', span: yearOf(2002), basis: 'stated', wording })).toBe(wording);
});

test.each([
  ['stated', '2002'],
  ['stated', 'in 2002'],
  ['stated', 'about June 2001'],
  ['stated', 'no later than 2015'],
  ['stated', 'between 2003 and 2005'],
  ['stated', 'a weekend of 2005'],
  ['set', 'early 2002'],
  ['derived', 'late that year'],
  ['stated', null],
] as const)('%s, “%s” is said by its date', (basis, wording) => {
  expect(ownWords({ edtf: '2002', span: yearOf(2002), basis, wording })).toBe('');
});

test('the name of a mark has the words of its source where they say more', () => {
  const claim = claimOf('Hearing', yearOf(2002));
  const early = { ...claim, date: { ...claim.date, wording: 'early 2002' } };
  expect(formatClaimName(early, 'primary', words)).toBe('Hearing, some time in 2002, “early 2002”, stated');
  expect(formatClaimName(claim, 'primary', words)).toBe('Hearing, some time in 2002, stated');
});

test('what differs: the date, the sum, or neither', () => {
  const said = (patch: Parameters<typeof comparisonOf>[1], span = yearOf(2001)) =>
    formatContest(claimOf('A', yearOf(2000), { others: comparisonOf(span, patch) }), 'primary', named);
  expect(said({})).toBe('other records differ: some time in 2001');
  const amount = { value: 3e6, currency: 'EUR', qualifier: 'over' } as const;
  const sum = { amount, basis: 'annual', type: 'paid', claimant: 'a ministry' } as const;
  expect(said({ sum })).toBe('other records differ: over €3M a year, some time in 2001');
  expect(said({ finding: 'agrees' })).toBe('');
});

test('a long title is cut visibly on the board, and whole in the name of the mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const claim = claimOf('A', null, { title });
      const cut = cutTitle(title);
      expect([...cut].length).toBeLessThanOrEqual(80);
      if ([...title].length <= 80) expect(cut).toBe(title);
      else expect(cut.endsWith('…') && title.startsWith(cut.slice(0, -1))).toBe(true);
      expect(formatClaimName(claim, 'primary', words).startsWith(title)).toBe(true);
    }),
  );
  const title = `${'word '.repeat(30)}end`;
  expect(cutTitle(title)).toBe(`${'word '.repeat(15).trim()}…`);
});
