// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Known } from './Before';

afterEach(cleanup);

const said = (
  counts: { same: number; changed: number; added: number; gone: number },
  what: 'row' | 'claim',
) =>
  render(
    <Known
      known={{ id: 'a', title: 'Visits' }}
      counts={counts}
      what={what}
      onPropose={() => {}}
      onOpen={() => {}}
    />,
  ).container.querySelector('span')?.textContent;

test('a later state of a table is said to be had, also where it is much longer', () =>
  expect(said({ same: 3, changed: 1, added: 40, gone: 0 }, 'row')).toBe(
    'You have this: 1 row changed, 40 new, 3 the same. It is open as Visits.',
  ));

test('another table with the same headings is not said to be the one that is open', () =>
  expect(said({ same: 0, changed: 4, added: 30, gone: 20 }, 'row')).toBe(
    'You have another table with these headings, open as Visits. Compared with it: 4 rows changed, 30 new, 20 not in it any more.',
  ));

test('a file of claims is known by its name, whatever became of them', () =>
  expect(said({ same: 0, changed: 4, added: 30, gone: 20 }, 'claim')).toMatch(
    /^You have this: 4 claims changed/,
  ));
