/**
 * `npm run test:browsers`: the journeys in Firefox and WebKit, over the built page. `-- --if-possible` passes where the
 * browsers are missing and cannot be installed; `-- --pictures FOLDER` keeps a picture after each journey; `-- --only webkit`
 * (or `firefox`) runs one.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/setup.mjs';
import { openFirefox } from './firefox.mjs';
import { missingPackages } from './install.mjs';
import { journeys, readerOf } from './journeys.mjs';
import { openWebKit } from './webKit.mjs';

const { values } = parseArgs({
  options: { 'if-possible': { type: 'boolean' }, pictures: { type: 'string' }, only: { type: 'string' } },
});
const missing = missingPackages();
if (missing.length > 0) {
  console.log(`Firefox and WebKit were not tried. Missing, of Debian: ${missing.join(', ')}`);
  process.exit(values['if-possible'] ? 0 : 1);
}

const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port: 4650, strictPort: false, host: '127.0.0.1' },
});
const [address] = server.resolvedUrls.local;
let [passed, failed] = [0, 0];
const engines = { firefox: openFirefox, webkit: openWebKit };
const chosen = Object.entries(engines).filter(([engine]) => !values.only || values.only === engine);
for (const [, open] of chosen)
  for (const [name, journey] of Object.entries(journeys)) {
    const browser = await open();
    try {
      const reader = readerOf(browser, address);
      await journey(reader);
      const faults = await browser.run((() => globalThis.faults ?? []).toString());
      if (faults.length > 0) throw new Error(faults.join('; '));
      if (values.pictures)
        await browser.picture(
          path.join(values.pictures, `${browser.name}-${name.replaceAll(/\W+/g, '-')}.png`),
        );
      passed += 1;
      console.log(`ok     ${browser.name}: ${name}`);
    } catch (error) {
      failed += 1;
      console.error(`FAILED ${browser.name}: ${name}\n  ${error.message}`);
    } finally {
      await browser.close();
    }
  }
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
