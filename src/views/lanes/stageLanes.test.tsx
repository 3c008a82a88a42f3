// @vitest-environment happy-dom
/** What a scene says in and below its lanes. */

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import { stageDimensions } from '../../geometry/stageDimensions';
import { runWithoutPause } from '../../lib/runInTimeSlices';
import type { EventClaim } from '../../model/claim';
import { comparisonOf } from '../../testing/claims';
import { event } from '../../testing/dataset';
import { edtfSpan, newYear } from '../../testing/spans';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { stageLanes } from './stageLanes';

const SCENE = { lanes: null, others: true, panels: ['lanes'], about: 'about' };

/** The lanes of a scene, as high as it has room for, and what is written in them. */
function lanesOf(claims: readonly EventClaim[], last = 2030, terse: BoardDimensions['terse'] = []) {
  const space = { sumsHeight: 0, air: 40, terse, maxPanelHeight: Number.POSITIVE_INFINITY, rail: false };
  const dimensions = stageDimensions(900, space);
  const window = { from: newYear(2005), to: newYear(last) };
  const view = stageLanes.prepare({ ...inputOf(datasetOf({ events: claims })), scene: SCENE });
  const layout = runWithoutPause(view.layoutSteps(dimensions, timeScale(window, dimensions.plot)));
  return {
    legend: layout.legend?.items.map(({ text }) => text),
    said: renderToStaticMarkup(view.draw(layout)),
  };
}

test('a lane whose claims only others date says so under its name', () => {
  const undated = event('a', null, {
    others: comparisonOf(edtfSpan('2010-03-04'), { finding: 'more-precise' }),
  });
  expect(lanesOf([undated]).said).toContain('without a date');
  expect(lanesOf([undated, event('b', '2006')]).said).not.toContain('without a date');
});

test.each([
  ['2006', 2030, 'some time in the year'],
  ['2006-02', 2007, 'some time in the month'],
] as const)('the legend of %s, until %s, names the unit of its bar', (date, last, words) =>
  expect(lanesOf([event('a', date)], last).legend).toContain(words),
);

test('where there is room for dates alone, the claim that the scene is about keeps its words', () => {
  const claims = [
    event('about', '2010', { short: 'on the election win' }),
    event('other', '2020', { short: 'after the war' }),
  ];
  const { said } = lanesOf(claims, 2030, 'all');
  expect(said).toContain('on the election win');
  expect(said).not.toContain('after the war');
});
