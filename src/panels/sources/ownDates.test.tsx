// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { claimOf, comparisonOf, datasetOf, dayOf } from '../../testing/claims';
import { compareReadings, DiscrepancyList } from './DiscrepancyList';
import { Differences } from './differences/Differences';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const claim = claimOf('A visit', dayOf('2001-05-13'), { others: comparisonOf(dayOf('2001-05-20')) });
const byHand = { ...claim, date: { ...claim.date, basis: 'set', wording: '12 May 2001' } } as const;
const takenOver = {
  ...datasetOf([claim]),
  revisions: [
    { claim: claim.id, on: '2026-11-30', what: 'changed', field: 'date', takenFrom: 'new.csv' } as const,
  ],
};

test.each([
  ['that its source gives', datasetOf([claim]), 'The main source'],
  ['set by hand', datasetOf([byHand]), 'Set by hand'],
  ['taken over', takenOver, 'Taken over from new.csv (proposed)'],
])('a date %s is listed as that beside the date of others', (_, dataset, owner) => {
  render(<DiscrepancyList comparison={compareReadings(dataset)} dataset={dataset} />);
  const [own] = screen.getAllByRole('definition');
  expect([own?.previousElementSibling?.textContent, own?.textContent]).toEqual([owner, '13 May 2001']);
});

test.each([
  ['that its source gives', datasetOf([claim]), 'In the main source: 13 May 2001.'],
  ['set by hand', datasetOf([byHand]), 'Set by hand: 13 May 2001.'],
  ['taken over', takenOver, 'Taken over from new.csv (proposed): 13 May 2001.'],
])('a date %s is said as that of a chart', (_, dataset, words) => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 800, 100));
  render(<Differences claims={dataset.events} dataset={dataset} />);
  expect(screen.getByText(/^.*13 May 2001\. In other sources:/).textContent).toContain(words);
});
