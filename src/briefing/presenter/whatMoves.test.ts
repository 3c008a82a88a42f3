import { expect, it } from 'vitest';
import type { BriefingScene } from '../../model/briefing';
import { dataset } from '../../testing/dataset';
import { whatMoves } from './whatMoves';

const scene = (patch: Partial<BriefingScene> = {}): BriefingScene => ({
  ...{ id: 'a', title: 'T', caption: '', notes: '', view: '' },
  ...patch,
});

it.each<[string, Partial<BriefingScene>, Partial<BriefingScene>, string]>([
  ['nothing', {}, { title: 'Other words' }, 'Nothing moves; only the words change.'],
  ['time', {}, { view: 'period=2006..2010' }, 'The axis goes to 2006–2010.'],
  ['time back', { view: 'period=2006..2010' }, {}, 'The axis goes to all years.'],
  [
    'panels',
    { panels: ['periods', 'lanes'] },
    { panels: ['lanes', 'sums'] },
    `“${dataset.labels.periods}” folds. “${dataset.labels.sums}” opens.`,
  ],
  [
    'panels that no claim fills',
    { panels: ['periods', 'lanes', 'sums'] },
    {},
    'Nothing moves; only the words change.',
  ],
  [
    'lanes',
    { lanes: ['haniyeh', 'unnamed'] },
    { lanes: ['mashaal', 'haniyeh', 'statement'] },
    'The lane of those not named folds. Khaled Mashaal and statements open.',
  ],
  ['fewer lanes', {}, { lanes: ['haniyeh'] }, 'Only these lanes stay: Ismail Haniyeh.'],
  ['all lanes', { lanes: ['haniyeh'] }, {}, 'All lanes open.'],
  [
    'what is shown',
    {},
    { view: 'finding=differs' },
    `“${dataset.labels.sums}” folds. The filter becomes “other sources differ”.`,
  ],
  ['whose dates', {}, { view: 'dates=others' }, 'Dates are now those of other sources.'],
])('%s', (_, from, to, said) => {
  expect(whatMoves(scene(from), scene(to), dataset).join(' ')).toBe(said);
});
