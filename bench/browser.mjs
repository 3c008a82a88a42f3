/** The browser that all are measured in, and one fresh page in it with its counters. */
import { chromium } from '@playwright/test';
import { ensureChromium } from '../scripts/setup.mjs';
import { apply } from './arrival/conditions.mjs';
import { watchPage } from './inPage.mjs';
import { within } from './within.mjs';

export const VIEWPORT = { width: 1440, height: 900 };

const ARGS = [
  // Frames as fast as they can be made: a display's 60 a second would hide all differences below 17 ms.
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-gpu',
  // WebGL in software, for Plotly.
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--font-render-hinting=none',
];

/** The options that start the Chromium of this machine; throws where there is none. */
export async function browserOptions() {
  const executablePath = await ensureChromium();
  if (executablePath === null) throw new Error('No Chromium that starts: set CHROMIUM_PATH to one.');
  const chromiumSandbox = process.getuid?.() !== 0;
  return { ...(executablePath ? { executablePath } : {}), chromiumSandbox, args: ARGS };
}

/** A page as it is opened unless something else is asked for: not slowed, and watched for when all claims are painted. */
const PLAIN = { condition: {}, moments: ['loaded'] };

/**
 * A page in a browser of its own, with nothing cached and nothing left over, watched from its first moment. `condition` is
 * one of `arrival/conditions.mjs`; `moments` are names of the subject's, for `watchPage`.
 */
export async function openPage(options, { moments: known, tooltipOf, busy }, { condition, moments } = PLAIN) {
  const browser = await chromium.launch(options);
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'UTC' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await apply(condition, session);
  const watched = Object.fromEntries(moments.flatMap((name) => (known[name] ? [[name, known[name]]] : [])));
  await page.addInitScript(watchPage, { moments: watched, tooltipOf, busy });
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  return { page, session, faults, version: browser.version(), close: () => browser.close() };
}

/** A browser that does not close within this time is left to itself, s. */
const CLOSING_S = 60;

/** What `use` promises of a page that is opened for it as by `openPage`, and closed afterwards. */
export async function withPage(options, subject, how, use) {
  const opened = await openPage(options, subject, how);
  try {
    return await use(opened);
  } finally {
    await within(CLOSING_S, 'closing', opened.close()).catch(() => undefined);
  }
}

/** Seconds that the page's main thread has worked so far (CDP, Performance.getMetrics). */
export async function taskSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** Bytes in use after garbage collection: `script`, its heap; `page`, the page's own objects (DOM and the like); `buffers`. */
export async function bytesInUse(session) {
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await session.send('Runtime.getHeapUsage');
  return { script: usedSize, page: embedderHeapUsedSize, buffers: backingStorageSize };
}
