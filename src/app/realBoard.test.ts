import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { boardOf as boardOfInput } from '../board/boardOf';
import { fullRange, shownRange } from '../board/timeWindow';
import { parseDataset } from '../data/schema/parse';
import type { Filter } from '../filter/filter';
import { initialFilter } from '../filter/filterKeys';
import { buildSearch } from '../filter/search';
import { screenDimensions } from '../geometry/boardDimensions';
import { TARGET } from '../geometry/placedMark';
import type { Layer } from '../model/claim';
import { claimsOf } from '../model/dataset';
import type { Reading } from '../model/reading';
import { matchClaims } from '../testing/matchOracle';
import { worstOverlap } from '../testing/viewInput';
import { views } from '../views';

const WIDTHS = [360, 390, 768, 1024, 1440, 1920, 2560];
const text = readFileSync(new URL('../../public/data/khamenei-hamas.json', import.meta.url), 'utf8');
const result = parseDataset(text);
if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
const { dataset } = result;
const claims = claimsOf(dataset);
const search = buildSearch(dataset);
const article = claims.filter(({ layer }) => layer === 'primary');

function boardOf(width: number, patch: Partial<Filter> = {}, reading: Reading = 'primary') {
  const filter = { ...initialFilter, ...patch };
  const matches = matchClaims(claims, filter, { reading, search });
  const window = shownRange(filter.period, fullRange(dataset, matches, reading));
  const view = { dataset, matches, reading, unmatched: 'dim' as const };
  const board = boardOfInput({ view, window, views }, screenDimensions(width, 900), { throws: true });
  const panels = new Map(
    board.panels.flatMap(({ id, outcome }) => ('value' in outcome ? [[id, outcome.value]] : [])),
  );
  const lanesOf = (id: string) => panels.get(id)?.layout.lanes ?? [];
  const draw = (id: string) => {
    const element = panels.get(id)?.draw();
    return element ? renderToStaticMarkup(createElement('svg', null, element)) : '';
  };
  return { ...board, lanesOf, draw };
}

const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words ?? '');

describe.each(WIDTHS)('at %i px', (width) => {
  test('every claim of the article has exactly one mark, at a finite place, and can be reached by the keyboard', () => {
    const board = boardOf(width);
    const marks = views.flatMap(({ id }) => board.lanesOf(id)).flat();
    expect(marks.map(({ id }) => id).toSorted()).toEqual(article.map(({ id }) => id).toSorted());
    expect(board.stops.map(({ id }) => id).toSorted()).toEqual(article.map(({ id }) => id).toSorted());
    expect(Number.isFinite(board.height)).toBe(true);
    const inRug = new Set(
      board
        .lanesOf('lanes')
        .flat()
        .filter(({ kind }) => dataset.lanes.rug.includes(kind)),
    );
    for (const mark of marks) {
      const { body, hit } = mark;
      // The ticks of a rug are small; it opens to a lane with targets of full size.
      const least = inRug.has(mark) ? 12 : TARGET;
      for (const value of Object.values({ ...body, ...hit })) expect(Number.isFinite(value)).toBe(true);
      expect(hit.width).toBeGreaterThanOrEqual(least - 1e-6);
      expect(hit.height).toBeGreaterThanOrEqual(least);
      expect(hit.x).toBeGreaterThanOrEqual(0);
      expect(hit.x + hit.width).toBeLessThanOrEqual(width + 1e-6);
    }
  });

  test.each([
    ['of all years', [null]],
    ['of each era', dataset.presets.map(({ range }) => range)],
  ])(
    'no claim of the article overlaps another in its lane, in either reading, in the window %s',
    (_, periods) => {
      for (const reading of ['primary', 'others'] as const)
        for (const period of periods) {
          const board = boardOf(width, { period }, reading);
          for (const { id } of views)
            for (const lane of board.lanesOf(id))
              expect(worstOverlap(lane.map(({ hit }) => hit)), id).toBeLessThanOrEqual(0.5);
        }
    },
  );

  test('nor of both layers in the lanes of people', () => {
    const layers: readonly Layer[] = ['primary', 'others'];
    for (const lane of boardOf(width, { layers }, 'others').lanesOf('lanes'))
      expect(worstOverlap(lane.map(({ hit }) => hit))).toBeLessThan(1e-6);
  });

  test('every year-only claim is as wide as that year', () => {
    const { marks, x } = boardOf(width);
    const yearOnly = article.filter(({ date: { edtf } }) => /^\d{4}$/.test(edtf ?? ''));
    expect(yearOnly.length).toBeGreaterThan(10);
    for (const { id, date } of yearOnly) {
      const year = Number(date.edtf);
      const span = marks.get(id)?.mark.span;
      expect([span?.x0, span?.x1]).toEqual([x(Date.UTC(year, 0)), x(Date.UTC(year + 1, 0))]);
    }
  });
});

test.each([390, 1440])('at %i px each sum that the article reports is labelled where it stands', (width) => {
  const words = wordsOf(boardOf(width).draw('sums'));
  for (const sum of ['$50M, pledged once', '$100M a year until', '$360M a year from'])
    expect(words.filter((label) => label.startsWith(sum))).toHaveLength(1);
});

test.each([360, 390, 1440])('at %i px the strained period is named in the band', (width) => {
  expect(wordsOf(boardOf(width).draw('periods')).some((label) => /strain/i.test(label))).toBe(true);
});
