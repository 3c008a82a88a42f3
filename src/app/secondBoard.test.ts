import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { boardOf } from '../board/boardOf';
import { fullRange } from '../board/timeWindow';
import { parseDataset } from '../data/schema/parse';
import { formatFilter } from '../filter/describeFilter';
import { allLayers, initialFilter } from '../filter/filterKeys';
import { buildSearch } from '../filter/search';
import { formatSummaryLine } from '../filter/summaryLine';
import { screenDimensions } from '../geometry/boardDimensions';
import { claimsOf } from '../model/dataset';
import { formatCertainty, formatContest } from '../model/words/claims';
import { formatSources } from '../model/words/labels';
import { matchClaims } from '../testing/matchOracle';
import { views } from '../views';
import { allEntries } from '../views/LegendList';

const text = readFileSync(new URL('../../public/data/kennedy-khrushchev.json', import.meta.url), 'utf8');
const result = parseDataset(text);
if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
const { dataset } = result;
const claims = claimsOf(dataset);

/** Words that only the first dataset may bring. */
const FIRST =
  /\b(aid|leaders?|articles?|hamas|iran\w*|khamenei|haniyeh|public record|the record|entr(y|ies))\b/i;

describe.each(['primary', 'others'] as const)('the second dataset, dates as in %s', (reading) => {
  const filter = { ...initialFilter, layers: allLayers };
  const matches = matchClaims(claims, filter, { reading, search: buildSearch(dataset) });
  const view = { dataset, matches, reading, unmatched: 'dim' as const };
  const window = fullRange(dataset, matches, reading);
  const board = boardOf({ view, window, views }, screenDimensions(1440, 900), { throws: true });
  const drawn = board.panels.map(({ id, outcome }) => ({
    id,
    svg: 'value' in outcome ? renderToStaticMarkup(createElement('svg', null, outcome.value.draw())) : '',
  }));

  test('no word on the board or about it belongs to the first', () => {
    const words = [
      ...drawn.flatMap(({ svg }) => [...svg.matchAll(/>([^<]+)</g)].map(([, said]) => said ?? '')),
      ...allEntries(dataset, reading, true).map(({ text }) => text),
      formatFilter(filter, dataset),
      formatFilter({ ...filter, q: 'x' }, dataset),
      formatSummaryLine({ dataset, filter, matches, reading }),
      formatSources(dataset),
      ...claims.flatMap((claim) => [
        formatCertainty(claim, reading, dataset),
        formatContest(claim, reading, dataset),
      ]),
    ];
    const foreign = words.filter((said) => FIRST.test(said));
    expect(foreign).toEqual([]);
  });

  test('lanes are those of its kinds, with the rug below, and marks say which way a letter went', () => {
    const lanes = drawn.find(({ id }) => id === 'lanes')?.svg ?? '';
    const names = [...lanes.matchAll(/translate\((?:0|12) [^>]*><text[^>]*>([^<]+)</g)].map(
      ([, name]) => name,
    );
    expect(names.filter((name) => !/only in other records$/.test(name ?? ''))).toEqual([
      'Letters, meetings and broadcasts',
      'Letters',
      'Oral messages',
      'Meetings',
      'Broadcasts',
      expect.stringMatching(/^\d+ statements?$/),
      expect.stringMatching(/^\d+ decisions?$/),
      expect.stringMatching(/^\d+ other events?$/),
    ]);
    expect(lanes).toMatch(/; letter from Moscow: \S.* to \S/);
    expect(lanes).toMatch(/; letter from Washington: \S.* to \S/);
  });
});
