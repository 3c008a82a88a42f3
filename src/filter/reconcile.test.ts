import { expect, test } from 'vitest';
import { dataset } from '../testing/dataset';
import { parseAddress } from './address';
import { reconcile } from './reconcile';

test('what the data know stays untouched', () => {
  const { view } = parseAddress('?leaders=mashaal~unnamed&themes=nothing&claim=aid-pledge&scene=ties&q=x');
  const fitted = reconcile(view, dataset);
  expect(fitted.view).toBe(view);
  expect(fitted.notes).toEqual([]);
});

test('what they do not know goes, each with a note', () => {
  const { view } = parseAddress(
    '?leaders=nobody~mashaal~constructor&themes=lost&claim=gone&dates=record&scene=lost',
  );
  const fitted = reconcile(view, dataset);
  expect(fitted.view).toEqual({
    ...view,
    claim: null,
    scene: 'lost',
    filter: { ...view.filter, leaders: ['mashaal'], themes: [] },
  });
  expect(fitted.notes).toEqual([
    'Ignored, as these data have no such person: nobody',
    'Ignored, as these data have no such person: constructor',
    'Ignored, as these data have no such theme: lost',
    'Ignored, as these data have no such record: gone',
  ]);
  expect(reconcile(fitted.view, dataset).view).toBe(fitted.view);
});
