import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { parsePeriod } from '../../filter/period';
import type { Finding } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import { formatStep, listClaims, stepAt } from './claimSets';

const others = (finding: Finding) =>
  ({ edtf: null, span: null, finding, confidence: 'high', note: '', citations: [] }) as const;

const of = (...events: Dataset['events']): Dataset => ({ ...dataset, events, sums: [], periods: [] });

const shownOf = (whole: Dataset, period = '') =>
  filterDataset(whole, {
    reading: 'primary',
    filter: { ...initialViewState.filter, period: parsePeriod(period) },
  });

const few = of(
  event('c', '2010', { others: others('differs') }),
  event('undated', null),
  event('a', '2001'),
  event('b', '2005', { others: others('differs') }),
  event('month', '2001-01'),
  event('d', '2012', { others: others('differs') }),
);

describe('the way from claim to claim', () => {
  test.each([
    ['month', 0, 1, null, 'a', '1 of 6 claims'],
    ['a', 0, 2, 'month', 'b', '2 of 6 claims'],
    ['undated', 0, 6, 'd', null, '6 of 6 claims'],
  ] as const)('%s among all', (id, _, at, previous, next, words) => {
    const step = stepAt(shownOf(few), 'shown', id);
    expect([step.at, step.previous?.id ?? null, step.next?.id ?? null]).toEqual([at, previous, next]);
    expect(formatStep(step, true)).toBe(words);
  });

  test('leads through those that differ, also from one that does not', () => {
    const shown = shownOf(few);
    expect(formatStep(stepAt(shown, 'differ', 'c'), true)).toBe('2 of 3 that differ');
    const aside = stepAt(shown, 'differ', 'a');
    expect([aside.at, aside.previous, aside.next?.id]).toEqual([0, null, 'b']);
    expect(formatStep(aside, true)).toBe('outside the 3 that differ');
  });

  test('keeps to the filter, and says what those shown have in common', () => {
    const shown = shownOf(few, '2005..2010');
    expect(listClaims(shown, 'shown', 9)).toMatchObject({ counts: [2, 1] });
    expect(formatStep(stepAt(shown, 'shown', 'b'), false)).toBe('1 of 3 shown');
    expect(formatStep(stepAt(shown, 'shown', 'd'), false)).toBe('outside the 3 shown');
    const dated = of(...few.events.filter(({ date }) => date.span));
    expect(formatStep(stepAt(shownOf(dated, '2005..2010'), 'shown', 'c'), false)).toBe('2 of 2 that differ');
    const alone = of(
      event('a', '2001'),
      event('b', '2006', { others: others('differs') }),
      event('d', '1990'),
    );
    expect(formatStep(stepAt(shownOf(alone), 'differ', 'b'), true)).toBe('the only one that differs');
    expect(formatStep(stepAt(shownOf(alone), 'differ', 'a'), true)).toBe('outside the one that differs');
    expect(formatStep(stepAt(shownOf(alone, '2000..2002'), 'shown', 'a'), false)).toBe(
      'the only one not compared',
    );
  });

  test('visits each claim of a set once, there and back, as the list has them', () => {
    const date = fc.constantFrom(null, '1992', '2006', '2006-03', '2008-06', '2008', '2012');
    const finding = fc.constantFrom('agrees', 'differs', null);
    const period = fc.constantFrom('', '2006..2008', '2006-05..2012');
    fc.assert(
      fc.property(
        fc.array(fc.record({ date, finding }), { minLength: 1, maxLength: 14 }),
        period,
        fc.constantFrom('shown' as const, 'differ' as const),
        (rows, when, name) => {
          const whole = of(
            ...rows.map((row, at) =>
              event(`e${at}`, row.date, row.finding ? { others: others(row.finding) } : {}),
            ),
          );
          const shown = shownOf(whole, when);
          const { inside, possibly, counts } = listClaims(shown, name, 99);
          const ids = [...inside, ...possibly].map(({ id }) => id);
          expect(ids).toHaveLength(counts[0] + counts[1]);
          const way: string[] = [];
          for (let id = ids[0]; id !== undefined; id = stepAt(shown, name, id).next?.id) way.push(id);
          expect(way).toEqual(ids);
          for (const [at, id] of ids.entries()) {
            const step = stepAt(shown, name, id);
            expect([step.at, step.count, step.previous?.id]).toEqual([at + 1, ids.length, ids[at - 1]]);
          }
          expect(listClaims(shown, name, 3).inside).toEqual(inside.slice(0, 3));
        },
      ),
    );
  });
});
