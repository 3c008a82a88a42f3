import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testDeck } from '../testing/deck';
import { parseAddress } from './address';
import { deepLink, isPublic } from './deepLink';
import { sceneView } from './sceneView';

const { allScenes, shipped } = testDeck(
  readFileSync(path.join(import.meta.dirname, '../../public/data/khamenei-hamas.json'), 'utf8'),
);

test.each<[string, boolean]>([
  ['https://relata.example/', true],
  ['http://relata.example:8080/a/b?tab=compose', true],
  ['https://192.0.2.7/', true],
  ['http://localhost:4317/', false],
  ['http://relata.localhost/', false],
  ['http://127.0.0.1:4317/', false],
  ['http://127.9.9.9/', false],
  ['http://0.0.0.0:80/', false],
  ['http://[::1]:4317/', false],
  ['http://localhost.example.org/', true],
  ['file:///home/me/relata.html', false],
  ['about:blank', false],
  ['blob:https://relata.example/1', false],
  ['no address', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

test('a link opens the very view of a scene, and knows the data that it was made from', () => {
  for (const scene of allScenes) {
    const view = sceneView(scene, shipped);
    const link = deepLink(
      'https://relata.example/x/?tab=compose&scene=strain&data=data/b.json',
      view,
      shipped,
    );
    const { origin, pathname, search } = new URL(link ?? '');
    expect(`${origin}${pathname}`).toBe('https://relata.example/x/');
    const parsed = parseAddress(search);
    expect(parsed.view).toEqual({ ...view, scene: null });
    expect(Object.fromEntries(parsed.unknown)).toEqual({ data: 'data/b.json', v: shipped.version });
  }
});

test('nothing is linked to from where nobody else can go', () => {
  const [scene] = allScenes;
  if (!scene) throw new Error('there is no scene');
  expect(deepLink('http://localhost/', sceneView(scene, shipped), shipped)).toBeNull();
});
