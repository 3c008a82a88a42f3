// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import { OUTSIDE } from '../../../filter/columns/matchCodes';
import type { Filter } from '../../../filter/filter';
import { filterDataset } from '../../../filter/filterDataset';
import { parsePeriod } from '../../../filter/period';
import { getViewState, replaceView } from '../../../state/store';
import { dataset } from '../../../testing/dataset';
import { LeftOut } from './LeftOut';

afterEach(cleanup);

function show(patch: Partial<Filter>) {
  const view = { ...initialViewState, filter: { ...initialViewState.filter, ...patch } };
  replaceView(view);
  const shown = filterDataset(dataset, view);
  return { shown, ...render(<LeftOut shown={shown} />) };
}

test('says how many are filtered out, and goes to those before the period and after it', () => {
  const { shown, container } = show({ period: parsePeriod('2004..2009') });
  const count = shown.matches.count(OUTSIDE);
  const [before, after] = screen.getAllByRole('button');
  expect(container.textContent).toBe(
    `${count} are filtered out. Outside 2004–2009: ${before?.textContent} and ${after?.textContent}`,
  );
  const numberOf = (button = before) => Number(/\d+/.exec(button?.textContent ?? '')?.[0]);
  expect(numberOf(before) + numberOf(after)).toBe(count);
  fireEvent.click(screen.getByRole('button', { name: /^\d+ before$/ }));
  expect(getViewState().filter.period).toEqual(parsePeriod('..2003'));
  fireEvent.click(screen.getByRole('button', { name: /^\d+ after$/ }));
  expect(getViewState().filter.period).toEqual(parsePeriod('2010..'));
});

test('with another filter it tells apart what only the period leaves out', () => {
  const { shown, container } = show({ people: ['haniyeh'], period: parsePeriod('2004..2009') });
  const words = container.textContent ?? '';
  expect(words).toMatch(/^\d+ are filtered out\. Not Haniyeh: .*\. Haniyeh, but outside 2004–2009: /);
  const [total = 0, ...parts] = [...words.replace(/ outside 2004–2009:/, '').matchAll(/\d+/g)].map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  expect(total).toBe(shown.matches.count(OUTSIDE));
});

test('without a period it tells apart what each of several filters alone leaves out', () => {
  const { container } = show({ people: ['haniyeh'], kinds: ['letter'] });
  expect(container.textContent).toMatch(
    /^\d+ are filtered out\. One filter alone leaves out .+\. More than one leave out \d+\. ?$/,
  );
});

test('says what other sources date in the period all the same, and shows it by their dates', () => {
  const { container } = show({ people: ['mashaal'], period: parsePeriod('2006..2007') });
  expect(container.textContent).toMatch(
    /(before|after ▸)\. By the dates of other sources, 1 lies in this period\.$/,
  );
  fireEvent.click(screen.getByRole('button', { name: '1 lies in this period' }));
  expect(getViewState().reading).toBe('others');
});

test('is silent where nothing is filtered out', () => {
  expect(show({}).container.childElementCount).toBe(0);
});
