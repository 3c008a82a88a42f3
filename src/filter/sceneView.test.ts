import { describe, expect, it } from 'vitest';
import { dataset } from '../testing/dataset';
import { sceneView } from './sceneView';
import { initialView } from './viewState';

const scene = { id: 'ties', title: 'T', caption: 'C', notes: 'N' };

describe('a scene as a view', () => {
  it('is what its address says, on stage', () => {
    const view = sceneView({ ...scene, view: 'period=2006..2016&claim=close&dates=record' }, dataset);
    expect(view).toMatchObject({ scene: 'ties', claim: 'close', reading: 'record', tab: 'explore' });
    expect(view.filter.period).toEqual({ from: Date.UTC(2006, 0), to: Date.UTC(2017, 0) });
  });

  it('leaves out what the data do not know, other pages and other scenes', () => {
    const view = sceneView(
      { ...scene, view: 'claim=gone&leaders=nobody&tab=table&scene=other&rubbish' },
      dataset,
    );
    expect(view).toEqual({ ...initialView, scene: 'ties' });
  });
});
