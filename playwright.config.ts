import { defineConfig, devices } from '@playwright/test';

const port = process.env['PORT'] ?? '4317';
const address = `http://127.0.0.1:${port}`;
const browser = process.env['CHROMIUM_PATH'];

/** What two golden pictures may differ by: a few pixels at the rims of shapes. The smallest mark has about 60. */
const tolerance = { threshold: 0.1, maxDiffPixels: 30 };

/** Journeys against the built app: `npm test -- build onefile e2e`. */
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: !!process.env['CI'],
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // What a machine needs that is busy with other work; a quiet one never comes near.
  timeout: 120_000,
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/shots/{arg}-{projectName}-{platform}{ext}',
  // Golden pictures are made on Linux; other systems draw text differently.
  ignoreSnapshots: process.platform !== 'linux',
  expect: {
    timeout: 20_000,
    toHaveScreenshot: { ...tolerance, animations: 'disabled', caret: 'hide' },
    toMatchSnapshot: tolerance,
  },
  use: {
    baseURL: `${address}/`,
    // A trace takes a third more time: `--trace=retain-on-failure` keeps one of a journey that fails.
    trace: 'off',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What a worker answers, a test cannot route; the journeys of the worker itself allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The browser without a window draws text as the one with a window does.
        '--font-render-hinting=slight',
      ],
    },
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    // Another server on this port may be serving another build.
    reuseExistingServer: false,
  },
});
