// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import { filterDataset } from '../../../filter/filterDataset';
import type { Claim } from '../../../model/claim';
import type { Dataset } from '../../../model/dataset';
import { claimOf, comparisonOf, datasetOf, yearOf } from '../../../testing/claims';
import { sumClaim } from '../../../testing/dataset';
import { Evidence } from './Evidence';
import { CitedParagraphs, Facts, People } from './Facts';

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
  const whole = { ...dataset, ...patch };
  render(
    <>
      <Facts claim={claim} dataset={whole} />
      <People claim={claim} dataset={whole} />
    </>,
  );
  return Object.fromEntries(
    screen
      .queryAllByRole('term')
      .map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? null]),
  );
}

function citedIn(claim: Claim, patch: Partial<Dataset> = {}): readonly (string | null)[] {
  render(<CitedParagraphs claim={claim} dataset={{ ...dataset, ...patch }} />);
  return screen.getAllByRole('paragraph').map(({ textContent }) => textContent);
}

test('a sum says how sure it is that it was said, and how sure the figure is', () => {
  const both = sumClaim('sum', '2006', 5e6, { confidence: 'high', figureConfidence: 'low' });
  expect(factsOf(both)['How sure']).toBe('that it was said: high; the figure: low');
  cleanup();
  const figure = sumClaim('sum', '2006', 5e6, { figureConfidence: 'low' });
  expect(factsOf(figure)['How sure']).toBe('the figure: low');
  cleanup();
  const said = sumClaim('sum', '2006', 5e6, { confidence: 'high' });
  expect(factsOf(said)).not.toHaveProperty('How sure');
});

test('a letter says from whom and to whom, and does not name them again', () => {
  const claim = claimOf('Letter', yearOf(2006), { from: ['north'], to: ['guest'], people: ['guest'] });
  expect(factsOf(claim)).toEqual({ From: 'The North', To: 'The Guest' });
});

test('a direction of other sources stands beside the own one where it is another', () => {
  const others = comparisonOf(null, { from: ['north'], to: ['envoy'] });
  const claim = claimOf('Letter', yearOf(2006), {
    kind: 'letter',
    from: ['north'],
    people: ['guest'],
    others,
  });
  expect(factsOf(claim)).toEqual({
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
  const claim = claimOf('Letter', yearOf(2006), {
    kind: 'letter',
    people: ['envoy'],
    citations: [7, 9].map((paragraph) => ({ source: 'paper', paragraph })),
  });
  expect(factsOf(claim, { labels, sources })).toEqual({ Envoys: 'The Envoy' });
  expect(citedIn(claim, { labels, sources })).toEqual(['Documents 7 and 9']);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/d7',
    'https://example.org/d9',
  ]);
  expect(screen.getByRole('link', { name: 'Document 9' }).textContent).toBe('9');
});

test('a paragraph leads to its words where they are cited', () => {
  const sources = datasetOf([], { paper: { url: 'https://example.org/p' } }).sources;
  const citations = [{ source: 'paper', paragraph: 7, passage: { exact: 'they met' } }];
  citedIn(claimOf('Visit', yearOf(2006), { citations }), { sources });
  const link = screen.getByRole('link', { name: 'Paragraph 7' });
  expect(link.getAttribute('href')).toBe('https://example.org/p#:~:text=they%20met');
});

test('a source is named where there are several, or where it has no paragraphs', () => {
  const citations = [
    { source: 'agency' },
    { source: 'paper', paragraph: 3 },
    { source: 'paper', paragraph: 4 },
  ];
  expect(citedIn(claimOf('Visit', yearOf(2006), { citations }))).toEqual([
    'The agency',
    'Paragraphs 3 and 4',
  ]);
  cleanup();
  const sources = datasetOf([], { agency: { primary: true } }).sources;
  expect(citedIn(claimOf('Visit', yearOf(2006)), { sources })).toEqual(['The paper, paragraph 7']);
});

test.each([
  [false, 'Paragraph 7, “Ties”'],
  [true, 'Paragraph 7, Ties'],
])('a heading in our words: %j', (ours, words) => {
  const headings = [{ paragraph: 5, title: 'Ties', ours }];
  expect(citedIn(claimOf('Visit', yearOf(2006)), { headings })).toEqual([words]);
});

test('a quotation whose words are cited stands once, with a link to them; other words are folded', () => {
  const claim = claimOf('Letter', yearOf(2006), {
    quote: { text: 'We agree to meet.', speaker: 'The Envoy' },
    citations: [
      { source: 'agency', passage: { exact: 'agree to meet' } },
      { source: 'agency', passage: { exact: 'other words' } },
    ],
  });
  const shown = filterDataset({ ...dataset, events: [claim] }, initialViewState);
  render(<Evidence claim={claim} shown={shown} takeFocus={() => false} />);
  const figures = screen.getAllByRole('figure', { hidden: true });
  expect(figures.map(({ textContent }) => textContent)).toEqual([
    '“We agree to meet.”The Envoy, as quoted by The agency',
    '“other words”The agency',
  ]);
  expect(figures.map((one) => one.closest('details') !== null)).toEqual([false, true]);
  const [quoted] = screen.getAllByRole('link', { name: 'The agency', hidden: true });
  expect(quoted?.getAttribute('href')).toMatch(/#:~:text=agree%20to%20meet$/);
});

test('what a table says beside its fields stands under its headings, as it is written', () => {
  const claim = { ...claimOf('A row', null), details: [{ name: 'Fatalities', text: '<b>3</b>' }] };
  render(
    <Evidence
      claim={claim}
      shown={filterDataset(datasetOf([claim]), initialViewState)}
      takeFocus={() => false}
    />,
  );
  expect(screen.getByText('Fatalities').nextElementSibling?.textContent).toBe('<b>3</b>');
});
