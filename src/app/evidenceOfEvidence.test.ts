// @vitest-environment happy-dom
/**
 * Of what other sources are set against the main one, and of every sum, it is known where it comes from; and whatever is
 * taken out of the page says it: links to the cited words, copies, who disputes a claim, and what each source is.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { initialViewState } from '../address/viewState';
import { handoutTable } from '../briefing/handout/handoutTable';
import { sourcesBehind } from '../export/evidence';
import { exportInputOf } from '../export/exportInput';
import { formatCsv } from '../export/files/formatCsv';
import { formatJson } from '../export/files/formatJson';
import { makePptx } from '../export/pptx/makePptx';
import { filterDataset } from '../filter/filterDataset';
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { citedUrl, formatOrigins, originsOf } from '../model/origins';
import { formatBibTex, formatCitation, formatCslJson } from '../model/words/citations';
import { tableColumns } from '../panels/table/tableColumns';
import { NOW, openDeck } from '../testing/deck';
import { datasetOf } from '../testing/exportInput';

/** The files, and what of them nobody has found out: the page of the book was read, what it rests on was not. */
const SHIPPED: readonly (readonly [name: string, notFoundOut: readonly string[]])[] = [
  ['khamenei-hamas', ['rec-aid-150m-some-years: 1 source']],
  ['kennedy-khrushchev', []],
];

const shipped = (name: string): Dataset =>
  datasetOf(readFileSync(path.join(import.meta.dirname, `../../public/data/${name}.json`), 'utf8'));

/** The claims among these of which no origin is counted, as lines. */
const withoutOrigin = (claims: readonly Claim[], dataset: Dataset): string[] =>
  claims.flatMap((claim) => {
    const origins = originsOf(claim, dataset);
    return origins.origins === 0 ? [`${claim.id}: ${formatOrigins(origins)}`] : [];
  });

/** A view of all claims; a slide of it has no room for sums. */
const EVENTS = 'layers=primary~others&dates=others';

/** The words of a deck's notes, from its XML. */
async function notesOf(dataset: Dataset, views: readonly string[]): Promise<string> {
  const scenes = views.map((view, at) => ({ id: `s${at}`, title: 'All', caption: '', notes: '', view }));
  const { blob } = await makePptx({ id: 'all', title: 'All', scenes }, dataset, { now: NOW, address: '' });
  const { texts } = await openDeck(await blob.arrayBuffer());
  return Object.entries(texts)
    .filter(([name]) => /notesSlides\/notesSlide\d+\.xml$/.test(name))
    .flatMap(([, xml]) => [...xml.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => text ?? ''))
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe.each(SHIPPED)('%s', (name, notFoundOut) => {
  const dataset = shipped(name);
  const differing = claimsOf(dataset).filter(({ others }) => others?.finding === 'differs');

  test('an origin is counted for every claim that differs', () => {
    expect(differing).not.toEqual([]);
    expect(withoutOrigin(differing, dataset)).toEqual([]);
  });

  test('and for every sum, but for those whose origin was not found out', () => {
    expect(withoutOrigin(dataset.sums, dataset)).toEqual(notFoundOut);
  });

  const layers = ['primary', 'others'] as const;
  const view = {
    ...initialViewState,
    reading: 'others' as const,
    filter: { ...initialViewState.filter, layers },
  };
  const input = exportInputOf(filterDataset(dataset, view), view, NOW);
  const whole = input.view.dataset;
  const claims = claimsOf(whole);
  const rowOf = (claim: Claim) => ({ claim, match: 'inside' as const, joined: [], found: null });
  const columns = tableColumns({ dataset: whole, reading: 'others', layers, somePossible: false });
  const cells = claims.flatMap((claim) =>
    columns.flatMap(({ textOf, partsOf }) => [
      textOf(rowOf(claim)),
      ...(partsOf?.(rowOf(claim)) ?? []).map(({ url }) => url ?? ''),
    ]),
  );
  const handout = handoutTable(input);
  const access = { url: 'https://relata.example/', accessed: '2026-11-22', reading: 'others' as const };
  const cited = claims.flatMap((claim) => [
    formatCitation(claim, whole, access),
    formatBibTex(claim, whole, access),
    formatCslJson(claim, whole, access),
  ]);
  const handoutText = [
    ...handout.rows.flatMap(({ cited: links, notes, how, title }) => [
      ...links.map(({ url }) => url),
      ...notes,
      how,
      title,
    ]),
    ...handout.sources,
  ].join('\n');
  /** The claims that a place names: a slide has no room for all. */
  const shownIn = (text: string): readonly Claim[] => {
    const shown = claims.filter(({ title }) => text.includes(title));
    expect(shown.length).toBeGreaterThan(claims.length / 2);
    return shown;
  };
  const places: readonly (readonly [place: string, text: () => string | Promise<string>])[] = [
    ['the table', () => cells.join('\n')],
    ['CSV', () => formatCsv(input).replaceAll('""', '"')],
    ['JSON', () => formatJson(input)],
    ['the notes of a deck', () => notesOf(dataset, [EVENTS, `${EVENTS}&kinds=period~sum`])],
    ['the handout', () => handoutText],
  ];

  test.each(places)('%s has origins, disputes and what each source is', async (_place, textOf) => {
    const text = await textOf();
    const isData = text.startsWith('{');
    const said = shownIn(text).flatMap((claim) => {
      const origins = originsOf(claim, whole);
      const sources = claim.layer === 'others' ? sourcesBehind(claim, whole) : [];
      return [
        ...(origins.origins > 0 && !isData ? [formatOrigins(origins)] : []),
        ...(claim.disputed ?? []).map(({ by }) => by),
        ...sources.flatMap(({ source }) => [source.descriptor ?? '', source.archived?.url ?? '']),
      ];
    });
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
  });

  test.each([
    ...places.filter(([place]) => place !== 'JSON'),
    ['what one cites', () => cited.join('\n')] as const,
  ])('%s leads to the cited words of every source that has an address', async (_place, textOf) => {
    const text = await textOf();
    const urls = shownIn(text).flatMap(({ citations }) =>
      whole.sources.flatMap((source) => {
        const own = citations.filter((citation) => citation.source === source.id && citation.passage);
        return own.length > 0 ? (citedUrl(source, own) ?? []) : [];
      }),
    );
    expect(urls).not.toEqual([]);
    expect(urls.filter((url) => !text.includes(url))).toEqual([]);
  });
});
