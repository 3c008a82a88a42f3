import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { count } from './board';
import { test as base, expect } from './fixtures';
import { Site } from './site';

const run = promisify(execFile);

const TITLE = 'Northport & the Treaty';

/** A chronology as someone would write it. */
const chronology = {
  format: 'relata/2',
  id: 'northport',
  title: TITLE,
  about: 'Meetings between the two ports, 1841 to 1848.',
  language: 'en',
  sources: [
    {
      id: 'lowe',
      title: 'A History',
      publisher: 'Lowe',
      published: null,
      url: null,
      stance: 'press',
      primary: true,
    },
  ],
  people: [{ id: 'adan', name: 'Ilse Adan', role: 'harbour master', organisation: 'Northport' }],
  themes: [],
  events: [
    {
      id: 'adan-1843',
      kind: 'meeting',
      layer: 'primary',
      date: { edtf: '1843', basis: 'stated', wording: null },
      title: 'Ilse Adan meets the envoy',
      summary: 'They agree to meet again.',
      people: ['adan'],
      themes: [],
      citations: [{ source: 'lowe' }],
      related: [],
    },
  ],
  sums: [],
  periods: [],
};

/** Builds a site of a file in a folder; its path. */
async function build(folder: string, file: object): Promise<string> {
  await writeFile(path.join(folder, 'mine.json'), JSON.stringify(file));
  const out = path.join(folder, 'site');
  await run(process.execPath, ['scripts/build.mjs', '--data', path.join(folder, 'mine.json'), '--out', out]);
  return out;
}

const inFolder = base.extend<{ readonly folder: string }>({
  folder: async ({ browserName: _any }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'relata-site-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

const test = inFolder.extend<{ readonly site: Site }>({
  site: async ({ folder }, use) => {
    const site = new Site(await build(folder, chronology), '/some/where/');
    await site.open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.address),
});

test('a site built for a chronology opens with it, under any path', async ({ page, request }) => {
  const answer = await (await request.get('./')).text();
  expect(answer).toContain('<title>Northport &amp; the Treaty – Relata</title>');
  expect(answer).toContain('Meetings between the two ports');
  expect(answer).not.toMatch(/Khamenei/);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(count(page)).toHaveText('1 of 1 claims');
  await expect(page.locator('[data-claim="adan-1843"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open an example' })).toHaveCount(0);
  expect((await request.get('./data/khamenei-hamas.json')).status()).toBe(404);
});

inFolder('a faulty file is refused with its faults, and nothing is built', async ({ folder }) => {
  await expect(build(folder, { ...chronology, title: 3 })).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('title must be string, but is 3'),
  });
  expect(existsSync(path.join(folder, 'site'))).toBe(false);
});
