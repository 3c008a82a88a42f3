// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aheadSteps } from '../../src/data/load/readAhead.ts';
import { parseDataset } from '../../src/data/schema/parse.ts';
import { runInTimeSlices } from '../../src/lib/runInTimeSlices.ts';
import { claimsOf } from '../../src/model/dataset.ts';
import { outerRange } from '../../src/model/span.ts';
import { datasetOf, sample } from '../../src/testing/exportInput.ts';
import { sampleDataset } from '../../src/testing/sampleDataset.ts';
import { drawPng } from './drawPng.ts';
import { linkedData } from './linkedData.ts';
import { pageParts } from './pageParts.tsx';

const text = readFileSync('public/data/khamenei-hamas.json', 'utf8');
const shipped = datasetOf(text);
const parts = await pageParts(text, './data/some.json');

describe('the page without JavaScript', () => {
  const page = document.createElement('div');
  page.innerHTML = parts.plain;

  it('has every claim with its date, and every source, in tables', () => {
    const idsOf = (prefix: string) =>
      [...page.querySelectorAll(`tr[id^="${prefix}"]`)].map(({ id }) => id.slice(prefix.length));
    expect(idsOf('claim-')).toEqual(claimsOf(shipped).map(({ id }) => id));
    expect(idsOf('source-')).toEqual(shipped.sources.map(({ id }) => id));
    const row = page.querySelector('#claim-meeting-mashaal-2005')?.textContent ?? '';
    expect(row).toContain('Some time in 2005');
    expect(row).toContain('Differ: 20 February 2006');
  });

  it('links each claim to rows of its sources', () => {
    const links = [...page.querySelectorAll('a[href^="#source-"]')];
    expect(links.length).toBeGreaterThan(claimsOf(shipped).length / 2);
    for (const link of links) {
      const row = page.querySelector(link.getAttribute('href') ?? '');
      expect(row?.querySelector('td')?.textContent).toBe(link.textContent);
    }
  });

  it('says what is missing', () => {
    expect(page.querySelector('.plain-note')?.textContent).toMatch(/without JavaScript.*missing/);
  });

  it('shows markup as text', async () => {
    const title = '<img src=x onerror=alert(1)></script></noscript>';
    const hostile = await pageParts(JSON.stringify({ ...sampleDataset(), title }), './x.json');
    for (const html of [hostile.plain, hostile.linkedData]) expect(html).not.toMatch(/<img|<\/(?:no)?script/);
  });
});

describe('the data for search engines', () => {
  const { '@graph': graph } = linkedData(shipped, './data/some.json') as {
    readonly '@graph': readonly Record<string, unknown>[];
  };
  const [dataset, ...sources] = graph;
  const claims = dataset?.['hasPart'] as readonly {
    readonly name: string;
    readonly temporalCoverage?: string;
    readonly appearance: readonly { readonly '@id': string }[];
  }[];

  it('has a node for each claim, and one for each source that it names', () => {
    expect(claims.map(({ name }) => name)).toEqual(claimsOf(shipped).map(({ title }) => title));
    const known = new Set(sources.map((source) => source['@id']));
    for (const { appearance } of claims)
      for (const source of appearance) expect(known).toContain(source['@id']);
  });

  it('gives no rating, and no date to what has none', () => {
    expect(parts.linkedData).not.toMatch(/rating|review/i);
    const undated = claimsOf(shipped).filter(({ date }) => date.span === null);
    expect(undated.length).toBeGreaterThan(0);
    for (const { title } of undated)
      expect(claims.find(({ name }) => name === title)?.temporalCoverage).toBeUndefined();
  });

  it('makes each date as wide as it is known, and no wider', () => {
    claimsOf(shipped).forEach(({ date: { span } }, at) => {
      if (!span) return;
      const [first = '', last = first] = claims[at]?.temporalCoverage?.split('/') ?? [];
      const { from, to } = outerRange(span);
      const day = 86_400_000;
      expect(first === '..' ? Number.NEGATIVE_INFINITY : Date.parse(first)).toBe(from);
      expect(last === '..' ? Number.POSITIVE_INFINITY : Date.parse(last) + day).toBe(to);
    });
  });
});

/** Width, height and the inflated rows of a PNG. */
function readPng(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    rows: inflateSync(Buffer.concat(data)),
  };
}

describe('what was read ahead', () => {
  const aheadOf = async (content: string) => (await pageParts(content, './x.json')).ahead;

  it('makes of the file what its reader makes of it', async () => {
    const steps = aheadSteps(text, JSON.parse(parts.ahead ?? ''));
    expect(await runInTimeSlices(steps)).toEqual(parseDataset(text));
  });

  it('is of the text without its byte order mark, which no reader sees', async () => {
    expect(await aheadOf(`\uFEFF${text}`)).toBe(parts.ahead);
  });

  it('is nothing where a date reaches to infinity, which JSON does not have', async () => {
    const { events, ...rest } = sampleDataset();
    const open = events.map((event) => ({ ...event, date: { ...event.date, edtf: '[..1984]' } }));
    expect(await aheadOf(JSON.stringify({ ...rest, events: open }))).toBeNull();
  });

  it('is nothing of a file that is read in the worker', async () => {
    expect(await aheadOf(text + ' '.repeat(1e6))).toBeNull();
  });
});

describe('the picture of a shared link', () => {
  it('is as large as those who show it ask for', () => {
    expect(readPng(parts.card)).toMatchObject({ width: 1200, height: 630 });
  });

  it.each([
    ['a letter', 'Relata', 'x="10"'],
    ['a letter beyond Latin', 'Ѐ', 'x="10"'],
    ['a text that ends there', 'Relata', 'x="90" text-anchor="end"'],
  ])('draws %s in a font of the app', async (_what, letters, place) => {
    const svgOf = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><text ${place} y="15" font-size="12" font-family="Inter">${text}</text></svg>`;
    const drawn = await drawPng(svgOf(letters), 100);
    const empty = await drawPng(svgOf(' '), 100);
    expect(readPng(drawn).rows.equals(readPng(empty).rows)).toBe(false);
  });
});

it('refuses what is no dataset with all its faults', async () => {
  await expect(pageParts('{"format":"relata/2"}', './x.json')).rejects.toThrow(/title/);
  expect((await pageParts(JSON.stringify(sampleDataset()), './x.json')).title).toBe(sample.title);
});
