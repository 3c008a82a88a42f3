import { expect, it } from 'vitest';
import { parseAddress } from '../../address/address';
import { initialViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { dataset, event } from '../../testing/dataset';
import { choicesFor } from './JumpField';

const scenes = ['Meetings', 'A visit to Tehran'].map((title, at) => ({
  ...{ id: `s${at}`, title, caption: '', notes: '', view: '' },
}));
const where = { shown: filterDataset(dataset, initialViewState), scenes, reading: 'primary' as const };
const found = (q: string) => choicesFor(q, where);

it('finds nothing for nothing', () => {
  expect(found('  ')).toEqual([]);
  expect(found('zzzzzz')).toEqual([]);
});

it('finds claims by their words, scenes by their titles and people by their names', () => {
  const [person] = dataset.people;
  const word = person?.name.split(' ').at(-1) ?? '';
  const kinds = found(word).map(({ what }) => what);
  expect(kinds).toContain('filter');
  expect(found('tehran').filter(({ what }) => what === 'scene')).toMatchObject([
    { text: 'Scene 2, A visit to Tehran', target: { kind: 'scene', at: 1 } },
  ]);
});

it('lists what has the words in its title or on the board before what has them elsewhere', () => {
  const events = [
    event('elsewhere', '1990', { summary: 'A zeppelin of 360 m' }),
    event('in-title', '2001', { title: 'The Zéppelin, 360 m' }),
    event('on-board', '2002', { short: '360 m zeppelin' }),
  ];
  const shown = filterDataset({ ...dataset, events }, initialViewState);
  const ids = choicesFor('360 zepp', { ...where, shown }).map(({ id }) => id);
  expect(ids).toEqual(['in-title', 'on-board', 'elsewhere']);
});

it('sends the stage a view that shows the claim, whatever its layer', () => {
  for (const { title } of where.shown.claims) {
    const choices = found(title).filter(({ what }) => what === 'claim');
    expect(choices.length).toBeGreaterThan(0);
    for (const { id, target } of choices) {
      const { view, notes } = parseAddress(target.kind === 'aside' ? target.view : '');
      expect(notes).toEqual([]);
      expect(view.claim).toBe(id);
      expect(view.filter.layers).toContain(where.shown.byId.get(id)?.layer);
    }
  }
});

it('sends the stage a filter for a person', () => {
  const [person] = dataset.people;
  const choice = found(person?.name ?? '').find(({ what }) => what === 'filter');
  if (choice?.target.kind !== 'aside') throw new Error('the person is not found');
  expect(parseAddress(choice.target.view).view.filter.people).toEqual([person?.id]);
});
