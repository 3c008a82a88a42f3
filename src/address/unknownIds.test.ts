import { describe, expect, it, test } from 'vitest';
import { dataset } from '../testing/dataset';
import { parseAddress } from './address';
import { sceneView } from './sceneView';
import { dropUnknownIds } from './unknownIds';
import { initialViewState } from './viewState';

test('what the data know stays untouched', () => {
  const { view } = parseAddress('?leaders=mashaal~unnamed&themes=nothing&claim=aid-pledge&scene=ties&q=x');
  const fitted = dropUnknownIds(view, dataset);
  expect(fitted.view).toBe(view);
  expect(fitted.notes).toEqual([]);
});

test('what they do not know goes, each with a note', () => {
  const { view } = parseAddress(
    '?leaders=nobody~mashaal~constructor&themes=lost&claim=gone&dates=record&scene=lost',
  );
  const fitted = dropUnknownIds(view, dataset);
  expect(fitted.view).toEqual({
    ...view,
    claim: null,
    scene: 'lost',
    filter: { ...view.filter, people: ['mashaal'], themes: [] },
  });
  expect(fitted.notes).toEqual([
    'Ignored, as these data have no such person: nobody',
    'Ignored, as these data have no such person: constructor',
    'Ignored, as these data have no such theme: lost',
    'Ignored, as these data have no such claim: gone',
  ]);
  expect(dropUnknownIds(fitted.view, dataset).view).toBe(fitted.view);
});

const scene = { id: 'ties', title: 'T', caption: 'C', notes: 'N' };

describe('a scene as a view', () => {
  it('is what its address says, on stage', () => {
    const view = sceneView({ ...scene, view: 'period=2006..2016&claim=close&dates=record' }, dataset);
    expect(view).toMatchObject({ scene: 'ties', claim: 'close', reading: 'others', tab: 'explore' });
    expect(view.filter.period).toEqual({ from: Date.UTC(2006, 0), to: Date.UTC(2017, 0) });
  });

  it('leaves out what the data do not know, other pages and other scenes', () => {
    const view = sceneView(
      { ...scene, view: 'claim=gone&leaders=nobody&tab=table&scene=other&rubbish' },
      dataset,
    );
    expect(view).toEqual({ ...initialViewState, scene: 'ties' });
  });
});
