import { defineConfig } from 'vitest/config';

/** Plain Node by default: a test that needs a page says so with a `@vitest-environment happy-dom` line at its top. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', '{bench,scripts,tools}/**/*.test.{ts,mjs}'],
    // Threads end with their process, even one that hangs in a loop.
    pool: 'threads',
    // Properties of many cases take their time on a machine that is busy with other work.
    testTimeout: 60_000,
    setupFiles: ['src/testing/seed.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
