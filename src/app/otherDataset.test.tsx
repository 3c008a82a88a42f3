// @vitest-environment happy-dom
/** What is made of one dataset has no word of another in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { initialViewState } from '../address/viewState';
import { HandoutSheet } from '../briefing/handout/HandoutSheet';
import { exportInputOf } from '../export/exportInput';
import { formatCsv } from '../export/files/formatCsv';
import { formatJson } from '../export/files/formatJson';
import { makePptx } from '../export/pptx/makePptx';
import { filterDataset } from '../filter/filterDataset';
import type { Briefing } from '../model/briefing';
import type { Reading } from '../model/reading';
import { NOW, openDeck } from '../testing/deck';
import { datasetOf } from '../testing/exportInput';

const read = (name: string) =>
  datasetOf(readFileSync(path.join(import.meta.dirname, `../../public/data/${name}.json`), 'utf8'));

const dataset = read('kennedy-khrushchev');
const first = read('khamenei-hamas');

/** The words of the first dataset for its subject, its labels among them. */
const FIRST =
  /(?<![\p{L}\p{N}])(?:aid|articles?|leaders?|hamas|khamenei|iran\p{L}*|tehran|gaza|palestin\p{L}*|israel\p{L}*|ayatollah|supreme|public records?|relationship)(?![\p{L}\p{N}])/giu;

const foreign = (text: string): string[] => {
  const said = text.replace(/https?:\S+/g, '');
  const names = first.people.map(({ shortName }) => shortName).filter((name) => said.includes(name));
  return [...new Set([...said.matchAll(FIRST)].map(([word]) => word)), ...names];
};

const scene = (id: string, view: string) => ({ id, title: id, caption: '', notes: '', view });

/** The scenes of the dataset's own briefing and views that show all there is, in both readings. */
const briefing: Briefing = {
  id: 'all',
  title: 'All',
  scenes: [
    ...(dataset.briefings[0]?.scenes ?? []),
    scene('both-layers', 'layers=primary~others'),
    scene('both-readings', 'layers=primary~others&dates=others'),
    scene('found', 'q=missiles&kinds=letter&themes=&others=hidden&period=1962-10..1962-11'),
  ],
};

afterEach(cleanup);

test('the words are looked for as the first dataset has them', () => {
  expect(foreign('Aid from Iranian leaders, the article says; Haniyeh')).toEqual([
    'Aid',
    'Iranian',
    'leaders',
    'article',
    'Haniyeh',
  ]);
  expect(foreign('He said that the records are misleading')).toEqual([]);
});

describe.each(['primary', 'others'] satisfies Reading[])('with dates as in %s', (reading) => {
  const layers = ['primary', 'others'] as const;
  const view = { ...initialViewState, reading, filter: { ...initialViewState.filter, layers } };
  const input = exportInputOf(filterDataset(dataset, view), view, NOW);

  test('the table has none', () => {
    expect(foreign(formatCsv(input))).toEqual([]);
  });

  test('the dataset has none', () => {
    expect(foreign(formatJson(input))).toEqual([]);
  });
});

test('the deck has none, on its slides, in its notes, charts and descriptions', async () => {
  const { blob } = await makePptx(briefing, dataset, { now: NOW, address: 'https://relata.example/' });
  const { texts } = await openDeck(await blob.arrayBuffer());
  const said = Object.entries(texts)
    .filter(([name]) => /slides\/|notesSlides\/|charts\/|docProps\//.test(name) && !name.endsWith('.rels'))
    .flatMap(([, xml]) => [
      ...[...xml.matchAll(/>([^<]+)</g)].map(([, text]) => text ?? ''),
      ...[...xml.matchAll(/ (?:descr|name|title)="([^"]*)"/g)].map(([, text]) => text ?? ''),
    ]);
  expect(said.length).toBeGreaterThan(500);
  expect(foreign(said.join('\n'))).toEqual([]);
}, 60_000);

test('the handout has none', () => {
  for (const [at, one] of briefing.scenes.entries()) {
    const { container } = render(
      <HandoutSheet briefing={briefing} scene={one} at={at} dataset={dataset} now={NOW} withNotes={true} />,
    );
    const labels = [...container.querySelectorAll('[aria-label]')].map((node) =>
      node.getAttribute('aria-label'),
    );
    expect(container.textContent).not.toBe('');
    expect(foreign([container.textContent, ...labels].join('\n'))).toEqual([]);
    cleanup();
  }
});
