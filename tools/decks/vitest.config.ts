import { defineConfig } from 'vitest/config';

/** `npm run check:decks -- FOLDER`: apart from the unit tests, since it needs schemas that may not be shipped. */
export default defineConfig({
  test: {
    include: ['tools/decks/*.check.ts'],
    environment: 'happy-dom',
    pool: 'threads',
    testTimeout: 180_000,
  },
});
