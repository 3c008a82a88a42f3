import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../address/address';
import { sceneView } from '../../address/sceneView';
import { filterDataset } from '../../filter/filterDataset';
import { claimsOf } from '../../model/dataset';
import { scene } from '../../testing/briefing';
import { dataset } from '../../testing/dataset';
import { notesOnScene, sceneOfView, sceneWithView } from './sceneOfView';

const [claim] = claimsOf(dataset);
if (!claim) throw new Error('the test data hold a claim');
const made = (address: string) => {
  const { view } = parseAddress(address);
  return sceneOfView(filterDataset(dataset, view), view);
};

describe('a scene of a view', () => {
  it.each([
    ['', dataset.title],
    ['?period=2006..2010', '2006–2010'],
    [`?period=2006..2010&claim=${claim.id}`, claim.title],
    ['?claim=gone', dataset.title],
  ])('%s is called “%s”', (address, title) => expect(made(address).title).toBe(title));

  it('has the summary of the selected claim for a caption, else none', () => {
    expect(made(`?claim=${claim.id}`).caption).toBe(claim.summary);
    expect(made('?period=2006..2010').caption).toBe('');
  });

  it('follows another view with the words that were made from the first, and with no others', () => {
    const { view } = parseAddress(`?claim=${claim.id}`);
    const fresh = { ...scene('s'), ...made('?period=2006..2010') };
    expect(sceneWithView(fresh, view, dataset)).toEqual({
      title: claim.title,
      caption: claim.summary,
      view: `claim=${claim.id}`,
    });
    expect(sceneWithView({ ...fresh, title: 'Mine', caption: 'Said' }, view, dataset)).toEqual({
      view: `claim=${claim.id}`,
    });
  });

  it('holds the view without its page and stage', () => {
    const { notes, view } = made('?period=2006..2010&dates=record&tab=table&scene=x&other=1');
    expect([notes, view]).toEqual(['', 'period=2006..2010&dates=others']);
  });

  it.each(['', 'leaders=mashaal&q=a', 'others=hidden&layers=primary~others'])(
    'shows the same view: %s',
    (address) => {
      const { view } = parseAddress(address);
      const shown = sceneView({ ...scene('s'), ...made(address) }, dataset);
      expect(shown).toEqual({ ...view, scene: 's' });
    },
  );
});

it('says what in a scene these data do not know', () => {
  expect(notesOnScene({ ...scene('s'), view: 'leaders=nobody&period=never' }, dataset)).toEqual([
    'Ignored in the address: period=never',
    'Ignored, as these data have no such person: nobody',
  ]);
  expect(notesOnScene({ ...scene('s'), view: '' }, dataset)).toEqual([]);
});
