// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import '../testing/patience';
import { afterEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../address/viewState';
import { defaultDataset, exampleDatasets } from '../data/load/exampleDatasets';
import { filterDataset } from '../filter/filterDataset';
import type { Dataset } from '../model/dataset';
import { dataset } from '../testing/dataset';
import { ExampleList } from './ExampleList';
import { Masthead } from './Masthead';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(current: Pick<Dataset, 'id' | 'title'>): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ExampleList current={current} />
    </QueryClientProvider>,
  );
}

const links = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

test('every example is a file whose own id is the one listed', () => {
  for (const { id, file } of exampleDatasets) {
    expect(JSON.parse(readFileSync(`public/${file}`, 'utf8'))).toMatchObject({ id });
  }
});

test('each is named by the title in its file and opened with `data` alone, the default one without', async () => {
  vi.stubGlobal('fetch', async (file: string) => ({ ok: true, json: async () => ({ title: `Of ${file}` }) }));
  open({ id: defaultDataset.id, title: 'The one that is open' });
  const [, other] = exampleDatasets;
  expect(await screen.findByRole('link', { name: `Of ${other?.file}` })).toBeTruthy();
  expect(screen.getByRole('link', { current: true }).textContent).toBe('The one that is open');
  const { pathname } = globalThis.location;
  expect(links()).toEqual([pathname, `${pathname}?data=${other?.file}`]);
});

test('is named by its id where the file does not come', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('offline');
  });
  open({ id: 'own', title: 'Own data' });
  expect(await screen.findByRole('link', { name: 'Kennedy khrushchev' })).toBeTruthy();
  expect(links()).toHaveLength(exampleDatasets.length);
});

const [paper] = dataset.sources;
if (!paper) throw new Error('the dataset has no source');

test.each([
  ['links its source', { url: 'https://example.org/a' }, 'A paper', 'https://example.org/a'],
  [
    'links the copy where the source has no address',
    { url: null, archived: { url: 'https://copy.example/', seen: null } },
    'A paper',
    'https://copy.example/',
  ],
  ['has no link where the words are not in it', { url: 'https://example.org/a' }, 'Another', null],
  ['has no link where there is no address', { url: null }, 'A paper', null],
] as const)('the sentence under the title %s', (_, source, link, href) => {
  const text = 'A paper tells this; others tell more.';
  const whole = { ...dataset, sources: [{ ...paper, ...source }], standfirst: { text, link } };
  render(
    <Masthead
      shown={filterDataset(whole, initialViewState)}
      isOwn={false}
      onPresent={() => undefined}
      share={null}
    />,
  );
  expect(screen.getByText((_text, element) => element?.className === 'standfirst').textContent).toBe(text);
  expect(screen.queryByRole('link', { name: link })?.getAttribute('href') ?? null).toBe(href);
});
