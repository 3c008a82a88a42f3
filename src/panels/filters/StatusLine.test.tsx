// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import type { Dataset } from '../../model/dataset';
import { getViewState } from '../../state/store';
import { dataset, event } from '../../testing/dataset';
import { StatusLine } from './StatusLine';

afterEach(cleanup);

/** The dataset with so many other sources beside the primary one, which all have a claim of their own. */
function withOthers(count: number): Dataset {
  const others = dataset.sources
    .slice(0, 1)
    .flatMap((primary) =>
      Array.from({ length: count }, (_, at) => ({ ...primary, id: `r${at}`, primary: false })),
    );
  const citations = others.map(({ id }) => ({ source: id }));
  const claim = event('theirs', '2004', { layer: 'others', citations });
  const events = count > 0 ? [...dataset.events, claim] : dataset.events;
  return { ...dataset, events, sources: [...dataset.sources.slice(0, 1), ...others] };
}

function show(whole: Dataset): string {
  render(<StatusLine shown={filterDataset(whole, initialViewState)} />);
  return screen.getByRole('contentinfo').textContent ?? '';
}

test('names the primary source, its paragraphs and the version of the data', () => {
  const line = show(dataset);
  expect(line).toContain('Source: Paper (58 paragraphs)');
  expect(line).toContain('data test');
});

test('counts the other sources without the primary one, and is silent where there are none', () => {
  expect(show(withOthers(3))).toContain('compared with other sources (3)');
  cleanup();
  expect(show(withOthers(0))).not.toContain('compared with');
});

test('says how many claims are one’s own, and leads to the page that lists them', async () => {
  const [claim = ''] = dataset.events.map(({ id }) => id);
  show({ ...dataset, revisions: [{ claim, on: '2026-11-29', what: 'added' }] });
  fireEvent.click(await screen.findByRole('button', { name: '1 claim added by hand' }));
  expect(getViewState().tab).toBe('sources');
});
