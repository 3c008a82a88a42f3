// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Source } from '../../model/dataset';
import { dataset } from '../../testing/dataset';
import { formatTally } from '../evidence/claim/OtherSources';
import { SourceList, sourceGroups } from './SourceList';

afterEach(cleanup);

const base: Omit<Source, 'id' | 'title'> = {
  publisher: 'Agency',
  published: '2006',
  url: 'https://example.org/a',
  stance: 'press',
  primary: false,
};

function rowsOf(...sources: readonly Source[]): readonly string[] {
  const whole = { ...dataset, sources };
  render(<SourceList groups={sourceGroups(whole)} dataset={whole} />);
  return screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent ?? '');
}

const linksTo = () =>
  screen.getAllByRole('link', { hidden: true }).map((link) => [link.textContent, link.getAttribute('href')]);

test('a source says its language, its copy, what it is and whom it repeats', () => {
  const rows = rowsOf({
    ...base,
    id: 'a',
    title: 'A report',
    language: 'fa',
    descriptor: 'Read in part.',
    archived: { url: 'https://copy.example/a', seen: '2024-05-01' },
    restsOn: [],
  });
  expect(rows).toEqual([
    'AgencyA report · archived copy, seen 1 May 20242006, Persiannot citedOrigin. It repeats nobody. Read in part.',
  ]);
  expect(linksTo()).toEqual([
    ['A report', 'https://example.org/a'],
    ['archived copy', 'https://copy.example/a'],
  ]);
});

test('a group is called what Evidence says of one of its sources', () => {
  const party: Source = { ...base, id: 'a', title: 'A report', stance: 'party' };
  rowsOf(party);
  expect(screen.getByRole('checkbox').parentElement?.textContent).toContain('A party’s own');
  expect(document.querySelector('summary strong')?.textContent).toBe('A party’s own');
  expect(formatTally([party])).toBe('1 source: a party’s own');
});

test('a source of which no publisher is named begins with its title, and says nothing of one', () => {
  const alone = { ...base, id: 'a', title: 'Council minutes 44', publisher: 'Council minutes 44', url: null };
  expect(rowsOf(alone)).toEqual(['Council minutes 442006not citedWhom it repeats is not known. ']);
});

test('a source without an address links its copy and says so', () => {
  const archived = { url: 'https://copy.example/a', seen: null };
  const [row] = rowsOf({ ...base, id: 'a', title: 'A report', url: null, archived });
  expect(row).toContain('A report · in an archived copy');
  expect(linksTo()).toEqual([['A report', 'https://copy.example/a']]);
});

test('the primary source is called as the dataset calls it', () => {
  const [row] = rowsOf({ ...base, id: 'a', title: 'Letters', primary: true });
  expect(row).toContain('Letters (the main source)');
});
