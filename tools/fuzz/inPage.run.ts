/**
 * Tries inputs at random in the page itself, as Chromium opens it: addresses, what the browser has stored, and briefing
 * files. Whatever comes, the page shows itself in time, and reports no exception, no error and no breach of its policy.
 */
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import fc from 'fast-check';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedSample } from '../../src/testing/changedSample';
import { found, keep } from './found';
import { address, briefingText, MAX_TIME, stored } from './targets';

const seconds = Number(process.env['FUZZ_SECONDS']);
const seed = Number(process.env['FUZZ_SEED']);
const numRuns = Number(process.env['FUZZ_INPUTS']);
const executablePath = process.env['CHROMIUM_PATH'];

/** Longest address that the server takes; Node refuses longer heads of requests. */
const LONGEST = 8000;
const DATASET = JSON.stringify(changedSample([]));

let server: PreviewServer;
let browser: Browser;
let home = '';

beforeAll(async () => {
  server = await preview({
    root: path.resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    preview: { port: 4670, strictPort: false, host: '127.0.0.1' },
  });
  home = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page on the sample, which has what it reports in `faults`. */
async function openPage(): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route('**/data/*.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: DATASET }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(MAX_TIME);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(home);
  return { page, faults };
}

/** Fewest letters of a page that is neither blank nor still loading. */
const WORDS = 60;

/** The page shows itself, and answers. */
async function expectAlive(page: Page): Promise<void> {
  await page.waitForFunction((least) => document.body.innerText.length > least, WORDS);
}

/** What may not be found: another dataset than the shipped ones is asked for by an address. */
const isAbsence = (fault: string) => /Failed to load resource/.test(fault);

interface PageTarget {
  readonly input: fc.Arbitrary<unknown>;
  readonly act: (page: Page, input: never) => Promise<void>;
}

const targets: Readonly<Record<string, PageTarget>> = {
  addresses: {
    input: address,
    act: async (page, search: string) => {
      const { href } = new URL(`?${search}`, home);
      if (href.length <= LONGEST) await page.goto(href);
    },
  },
  storage: {
    input: stored,
    act: async (page, entries: [key: string, text: string][]) => {
      await page.evaluate((all) => {
        localStorage.clear();
        for (const [key, text] of all) localStorage.setItem(key, text);
      }, entries);
      await page.goto(`${home}?tab=compose`);
      await page.getByRole('button', { name: 'New briefing' }).waitFor();
      for (const [key, text] of new Map(entries))
        expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(text);
    },
  },
  briefings: {
    input: briefingText,
    act: async (page, text: string) => {
      await page.goto(`${home}?tab=compose`);
      const before = await page.locator('.briefing-list li').count();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      // It is taken in, or refused in words.
      await page.waitForFunction(
        (count) =>
          document.querySelectorAll('.briefing-list li').length > count ||
          document.querySelector('[role=alert]')?.textContent,
        before,
      );
      await page.evaluate(() => localStorage.clear());
    },
  },
};

test.each(Object.entries(targets))(`%s hold in the page, with seed ${seed}`, async (name, { input, act }) => {
  const { page, faults } = await openPage();
  const check = async (one: unknown) => {
    faults.length = 0;
    await act(page, one as never);
    await expectAlive(page);
    expect(faults.filter((fault) => !isAbsence(fault))).toEqual([]);
  };
  for (const { target, input: kept } of found()) if (target === name) await check(kept);
  const details = await fc.check(fc.asyncProperty(input, check), {
    seed,
    numRuns,
    interruptAfterTimeLimit: (1000 * seconds) / Object.keys(targets).length,
    markInterruptAsFailure: false,
  });
  await page.context().close();
  console.log(`${name}: ${details.numRuns} inputs, ${details.numShrinks} made smaller`);
  if (!details.failed) return;
  expect.fail(
    `${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}\nKept in ${keep(name, details.counterexample?.[0])}`,
  );
});
