// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { parsePeriod } from '../../filter/period';
import { getViewState, replaceView } from '../../state/store';
import { PeriodFields } from './PeriodFields';

const FULL = { from: Date.UTC(1992, 0), to: Date.UTC(2021, 0) };

beforeEach(() => {
  replaceView(initialViewState);
  render(<PeriodFields full={FULL} />);
});
afterEach(cleanup);

const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const write = (name: string, value: string) => {
  field(name).focus();
  fireEvent.change(field(name), { target: { value } });
  fireEvent.keyDown(field(name), { key: 'Enter' });
};
const values = () => [field('From').value, field('To').value];

test('hold what the data span until one of them is set', () => {
  expect(values()).toEqual(['1992', '2020']);
  write('From', '2006');
  expect(getViewState().filter.period).toEqual(parsePeriod('2006..'));
  write('To', '2010-03');
  expect(getViewState().filter.period).toEqual(parsePeriod('2006-01..2010-03'));
  expect(values()).toEqual(['2006-01', '2010-03']);
});

test('keep the focus when Enter is pressed', () => {
  write('From', '2006');
  expect(document.activeElement).toBe(field('From'));
});

test('an empty field is open again, and holds what the data span', () => {
  write('From', '2006');
  write('From', '');
  expect(getViewState().filter.period).toBeNull();
  expect(values()).toEqual(['1992', '2020']);
});

test('follow a period that comes from elsewhere', () => {
  cleanup();
  replaceView({
    ...initialViewState,
    filter: { ...initialViewState.filter, period: parsePeriod('2006..2010') },
  });
  render(<PeriodFields full={FULL} />);
  expect(values()).toEqual(['2006', '2010']);
});

test('what is no date, or ends before it starts, changes nothing and says why', () => {
  write('From', 'someday');
  expect(getViewState().filter.period).toBeNull();
  expect(field('From').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/^Enter a year, a date/)).toBeTruthy();
  write('From', '2006');
  write('To', '2001');
  expect(screen.getByText('The end can’t be before the start')).toBeTruthy();
  expect(getViewState().filter.period).toEqual(parsePeriod('2006..'));
});
