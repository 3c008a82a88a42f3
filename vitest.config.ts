import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that need a page say so with a `@vitest-environment happy-dom` line at their top. */
const NEEDS_PAGE = /@vitest-environment happy-dom/;

const tests = ['src', 'bench', 'scripts', 'tools'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.test\.(?:tsx?|mjs)$/.test(file) && !file.includes('node_modules')),
);
const withPage = tests.filter((file) => NEEDS_PAGE.test(readFileSync(file, 'utf8').slice(0, 300)));
const shared = {
  // Threads end with their process, even one that hangs in a loop.
  pool: 'threads' as const,
  // Properties of many cases take their time on a machine that is busy with other work.
  testTimeout: 60_000,
  setupFiles: ['src/testing/seed.ts'],
  restoreMocks: true,
  unstubGlobals: true,
};

/**
 * Pure code keeps nothing between two files of tests, so that they share what they import: two fifths of the time. Each
 * test with a page has its modules, and with them its stores, to itself.
 */
export default defineConfig({
  test: {
    // By itself it leaves one core idle, which on a machine of two is half of it.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...shared,
          name: 'pure',
          isolate: false,
          include: tests.filter((file) => !withPage.includes(file)),
        },
      },
      { test: { ...shared, name: 'page', include: withPage } },
    ],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
