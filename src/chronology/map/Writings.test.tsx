// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { dateCounts } from '../../data/import/mapping/conventions';
import { writingsOf } from '../../data/import/mapping/readings';
import { Writings } from './Writings';

afterEach(cleanup);

const months = Array.from({ length: 8 }, (_, at) => `1999-0${at + 1}`);

/** Shows how these cells are written; returns the ways. */
function show(cells: readonly string[]) {
  const writings = writingsOf(dateCounts(cells), { months: true });
  render(
    <Writings
      name="Date"
      column={0}
      writings={writings}
      convention={{ months: true }}
      onSay={() => {}}
      onMean={() => {}}
    />,
  );
  return writings;
}

test('every different cell of a way of writing can be seen', () => {
  show(months);
  const shown = () => months.filter((text) => screen.queryAllByRole('cell', { name: text }).length > 0);
  expect(shown()).toEqual(months.slice(0, 3));
  fireEvent.click(screen.getByRole('button', { name: '8 cells like 1999-01' }));
  expect(shown()).toEqual(months);
  fireEvent.click(screen.getByRole('button', { name: '8 cells like 1999-01' }));
  expect(shown()).toHaveLength(3);
});

test('more ways of writing are shown without all the cells of each', () => {
  const ways = [
    '3 May 1990',
    'May 1990',
    '1991',
    'c. 1990',
    '1990s',
    'spring 1990',
    'n.d.',
    'before 1990',
    'early 1990s',
  ];
  const writings = show([...months, ...ways]);
  const rows = screen.getAllByRole('row').length;
  const more = writings.length - 8;
  fireEvent.click(screen.getByRole('button', { name: /^Show \d more ways? of writing$/ }));
  expect(screen.getAllByRole('row')).toHaveLength(rows + more);
  expect(screen.getByRole('row', { name: /^n\.d\./ }).textContent).toContain('no date: kept as written');
});

test('a date is shown as it is kept where its row says how finely it is known', () => {
  const kept = new Map([['2001-06-15', ['2001-06']]]);
  const writings = writingsOf(dateCounts(['2001-06-15', '2001-06-16']), {}, {}, [], kept);
  render(
    <Writings
      name="Date"
      column={0}
      writings={writings}
      convention={{}}
      onSay={() => {}}
      onMean={() => {}}
    />,
  );
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows[1]).toMatch(/some time in June 2001, as finely as its row says.*2001-06$/);
  expect(rows[2]).toMatch(/16 June 2001.*2001-06-16$/);
});

test.each([
  ['some summer', 'What does it mean? some summer', null, 'Write what “some summer” means'],
  ['c. 1998', 'Not right? c. 1998', 'It means:', 'Or write what “c. 1998” means'],
])('what %s means is asked with what there is to choose from', (text, opener, words, field) => {
  render(
    <Writings
      name="Date"
      column={0}
      writings={writingsOf(dateCounts([text]), {})}
      convention={{}}
      onSay={() => {}}
      onMean={() => {}}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: opener }));
  expect(screen.queryByText(/mean:|means:/)?.textContent ?? null).toBe(words);
  expect(screen.getByLabelText(field)).toBeTruthy();
});
