// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { initialView } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { claimOf, comparisonOf, datasetOf, yearOf } from '../../testing/claims';
import { sumClaim } from '../../testing/dataset';
import { Evidence, Facts } from './Evidence';

afterEach(cleanup);

const dataset: Dataset = {
  ...datasetOf([]),
  people: [
    { id: 'envoy', name: 'The Envoy', shortName: 'Envoy', otherNames: [], role: '', organisation: '' },
    { id: 'guest', name: 'The Guest', shortName: 'Guest', otherNames: [], role: '', organisation: '' },
  ],
  parties: [{ id: 'north', name: 'The North', shortName: 'North', otherNames: [] }],
};

function factsOf(claim: Claim, patch: Partial<Dataset> = {}): Record<string, string | null> {
  render(<Facts claim={claim} dataset={{ ...dataset, ...patch }} />);
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? null]),
  );
}

test('a sum says how sure it is that it was said, and how sure the figure is', () => {
  const sum = sumClaim('sum', '2006', 5e6, { confidence: 'high', figureConfidence: 'low' });
  expect(factsOf(sum)['How sure']).toBe('that it was said: high; the figure: low');
  cleanup();
  expect(factsOf(sumClaim('sum', '2006', 5e6, { figureConfidence: 'low' }))['How sure']).toBe(
    'the figure: low',
  );
  cleanup();
  expect(factsOf(sumClaim('sum', '2006', 5e6, { confidence: 'high' }))).not.toHaveProperty('How sure');
});

test('a letter says from whom and to whom, and does not name them again', () => {
  const claim = claimOf('Letter', yearOf(2006), { from: ['north'], to: ['guest'], people: ['guest'] });
  expect(factsOf(claim)).toEqual({ From: 'The North', To: 'The Guest', Source: 'The paper, ¶ 7' });
});

test('a direction of other sources stands beside the own one where it is another', () => {
  const others = comparisonOf(null, { from: ['north'], to: ['envoy'] });
  const claim = claimOf('Letter', yearOf(2006), {
    kind: 'letter',
    from: ['north'],
    people: ['guest'],
    others,
  });
  expect(factsOf(claim)).toMatchObject({
    From: 'The North',
    To: 'not said · in other sources: The Envoy',
    People: 'The Guest',
  });
});

test('people and paragraphs are called as the dataset calls them, and a paragraph with an address is a link', () => {
  const labels = {
    ...dataset.labels,
    person: { one: 'envoy', many: 'envoys' },
    paragraph: { one: 'document', many: 'documents', sign: 'doc.' },
  };
  const sources = datasetOf([], { paper: { paragraphUrl: 'https://example.org/d{n}' } }).sources;
  const claim = claimOf('Letter', yearOf(2006), { kind: 'letter', people: ['envoy'] });
  expect(factsOf(claim, { labels, sources })).toEqual({ Envoys: 'The Envoy', Source: 'The paper, doc. 7' });
  expect(screen.getByRole('link', { name: '7' }).getAttribute('href')).toBe('https://example.org/d7');
});

test.each([
  [false, 'The paper, ¶ 7 under “Ties”'],
  [true, 'The paper, ¶ 7 under Ties'],
])('a heading in our words: %j', (ours, words) => {
  const headings = [{ paragraph: 5, title: 'Ties', ours }];
  expect(factsOf(claimOf('Visit', yearOf(2006)), { headings })['Source']).toBe(words);
});

test('a quotation whose words are cited stands once, with a link to them', () => {
  const claim = claimOf('Letter', yearOf(2006), {
    quote: { text: 'We agree to meet.', speaker: 'The Envoy' },
    citations: [
      { source: 'agency', passage: { exact: 'agree to meet' } },
      { source: 'agency', passage: { exact: 'other words' } },
    ],
  });
  const whole = { ...dataset, events: [claim] };
  const shown = filterDataset(whole, initialView);
  render(<Evidence claim={claim} shown={shown} open={() => undefined} takeFocus={() => false} />);
  expect(screen.getAllByRole('figure').map(({ textContent }) => textContent)).toEqual([
    '“We agree to meet.”The Envoy · The agency',
    '“other words”The agency',
  ]);
  const [quoted] = screen.getAllByRole('link', { name: 'The agency' });
  expect(quoted?.getAttribute('href')).toMatch(/#:~:text=agree%20to%20meet$/);
});
