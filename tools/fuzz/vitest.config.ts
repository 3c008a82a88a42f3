import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: as long as is asked for, and time to make smaller what was found. */
export default defineConfig({
  test: {
    include: [process.env['FUZZ_IN_PAGE'] ? 'tools/fuzz/inPage.run.ts' : 'tools/fuzz/fuzz.run.ts'],
    pool: 'threads',
    testTimeout: 1000 * Number(process.env['FUZZ_SECONDS']) + 300_000,
  },
});
