import { beforeEach, expect, it, vi } from 'vitest';

const started: FakeWorker[] = [];

class FakeWorker {
  onerror: (() => void) | null = null;
  readonly address: string;
  constructor(address: string) {
    this.address = address;
    started.push(this);
  }
}

const trusted = (url: string) => `trusted ${url}`;
const load = () => import('./openParserWorker');

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
  started.length = 0;
});

it('gives the worker that was started early once, then starts others', async () => {
  const { startEarly, openParserWorker } = await load();
  startEarly(trusted);
  expect(started.map(({ address }) => address)).toEqual([expect.stringMatching(/^trusted .*parseWorker/)]);
  expect(openParserWorker(trusted)).toBe(started[0]);
  expect(started).toHaveLength(1);
  expect(openParserWorker(trusted)).toBe(started[1]);
});

it('starts one anew for one that could not be loaded', async () => {
  const { startEarly, openParserWorker } = await load();
  startEarly(trusted);
  started[0]?.onerror?.();
  expect(openParserWorker(trusted)).toBe(started[1]);
});
