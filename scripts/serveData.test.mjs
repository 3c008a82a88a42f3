import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchFor, serveData } from './serveData.mjs';
import { root } from './setup.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'relata-data-'));
const file = path.join(folder, 'my däta & more.json');
const handlers = [];
serveData(file).configurePreviewServer({ middlewares: { use: (handler) => handlers.push(handler) } });
const server = createServer((request, response) =>
  handlers[0](request, response, () => response.writeHead(418).end('not ours')),
);
let home = '';

beforeAll(async () => {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  home = `http://127.0.0.1:${server.address().port}/`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** The address that the page asks for when it is opened with `search`. */
const dataUrl = (search) => new URL(new URLSearchParams(search).get('data'), home);

it('serves the file as it is now, with its size and type', async () => {
  for (const text of ['{"title": "ä"}', '{}']) {
    writeFileSync(file, text);
    const response = await fetch(dataUrl(searchFor(file)));
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  }
});

it('says that the file is gone', async () => {
  rmSync(file);
  expect((await fetch(dataUrl(searchFor(file)))).status).toBe(404);
});

it.each(['', 'data/khamenei-hamas.json', 'data/opened/', 'data/opened/other.json', 'data/opened/../x'])(
  'leaves /%s to the page',
  async (place) => {
    expect((await fetch(new URL(place, home))).status).toBe(418);
  },
);

it.each(['//', '//x', '/%', '/data/opened/%'])(
  'leaves %s, which may be no address, to the page',
  async (url) => {
    const answered = await new Promise((resolve) => handlers[0]({ url }, {}, () => resolve('left')));
    expect(answered).toBe('left');
  },
);

it('npm start ends at once when there is no such file', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'scripts', 'start.mjs'), '--data', 'no-such.json'],
    { cwd: folder, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' },
  );
  expect([status, stderr.trim()]).toEqual([
    1,
    `--data: there is no file ${path.join(folder, 'no-such.json')}`,
  ]);
});
