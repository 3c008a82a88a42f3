import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import type { Comparison, PeriodClaim } from '../../model/claim';
import { comparisonOf } from '../../testing/claims';
import { period, stretchOf } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { periodsData } from './data';
import { layoutPeriods } from './layout';

const dimensions = screenDimensions(1200, 900);
const x = timeScale({ from: Date.UTC(1990, 0, 1), to: Date.UTC(2025, 0, 1) }, dimensions.plot);

/** The words below the band, in the reading of other sources, of a period whose date was set by hand. */
function saidOf(others: Comparison): readonly (string | undefined)[] {
  const told = period('close', 'close', stretchOf('2005', '2011'), 'Close ties');
  const byHand: PeriodClaim = { ...told, others, date: { ...told.date, basis: 'set' } };
  const input = inputOf(datasetOf({ periods: [byHand] }), { reading: 'others' });
  const { ties, notes } = layoutPeriods(periodsData(input), dimensions, x);
  return [...ties.map(({ text }) => text?.text), ...notes.map(({ text }) => text)];
}

test('a date that was set by hand is said to be that, and not the main source’s', () => {
  const said = saidOf(comparisonOf(stretchOf('2007', '2011'), { finding: 'differs' }));
  expect(said).toContainEqual(expect.stringMatching(/^set by hand: 2005/));
});

test('where nothing is compared with it, it is not said to be as in the main source', () => {
  expect(saidOf(comparisonOf(null, { finding: 'not-compared' }))).toEqual([]);
});
