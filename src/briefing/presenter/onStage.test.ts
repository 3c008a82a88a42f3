import { expect, it } from 'vitest';
import { scene } from '../../testing/briefing';
import { dataset } from '../../testing/dataset';
import { onStage } from './onStage';

const composed = {
  ...scene('a'),
  view: 'period=2005..2008&claim=mashaal-2005',
  panels: ['lanes'] as const,
  lanes: ['mashaal'],
};
const at = (query: string, evidence = false) =>
  onStage({ view: `?scene=a${query && `&${query}`}`, evidence }, composed, dataset);
const title = (id: string) => dataset.events.find((one) => one.id === id)?.title;

it('is the scene, until the stage says otherwise of this very scene', () => {
  const itself = { isAside: false, picture: composed, evidence: '' };
  expect(onStage(null, composed, dataset)).toEqual(itself);
  expect(at(composed.view)).toEqual(itself);
  expect(onStage({ view: '?scene=b&q=x', evidence: true }, composed, dataset)).toEqual(itself);
});

it('is an aside with the title and the board of the claim that was jumped to', () => {
  const { isAside, picture, evidence } = at('claim=sermon-2002', true);
  expect([isAside, picture.title, evidence]).toEqual([true, title('sermon-2002'), title('sermon-2002')]);
  expect(picture.panels).toEqual(['periods', 'lanes']);
  expect(picture.lanes).toEqual(['statement']);
});

it('is an aside with a filter for its title', () => {
  expect(at('leaders=haniyeh')).toMatchObject({
    isAside: true,
    picture: { title: 'Ismail Haniyeh' },
    evidence: '',
  });
});

it('is still the scene with the evidence on a claim open, whose mark is ringed', () => {
  expect(at(composed.view, true)).toMatchObject({
    isAside: false,
    picture: composed,
    evidence: title('mashaal-2005'),
  });
  const other = at('period=2005..2008&claim=mashaal-2008', true);
  expect(other).toMatchObject({
    isAside: false,
    picture: {
      title: composed.title,
      lanes: ['mashaal'],
      view: '?scene=a&period=2005..2008&claim=mashaal-2008',
    },
    evidence: title('mashaal-2008'),
  });
});
