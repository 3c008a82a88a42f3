/** `npm run lighthouse`: builds, serves, and fails when Lighthouse scores the page below the gate. `-- <address>` scores that page. */
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { ensureChromium, root } from '../../scripts/setup.mjs';

/** Mobile performance is scored under a simulated slow phone, which wavers on a shared machine. */
const gates = {
  desktop: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 },
  mobile: { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 },
};
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

const [address = await serve()] = process.argv.slice(2);
const browser = await launch({
  chromePath: (await ensureChromium()) || chromium.executablePath(),
  chromeFlags: flags,
});
let passed = true;
for (const [device, gate] of Object.entries(gates)) {
  const config = device === 'desktop' ? desktopConfig : undefined;
  const { lhr } = await lighthouse(
    address,
    { port: browser.port, onlyCategories: Object.keys(gate) },
    config,
  );
  for (const [category, least] of Object.entries(gate)) {
    const score = Math.round((lhr.categories[category].score ?? 0) * 100);
    passed &&= score >= least;
    console.log(
      `${device.padEnd(8)} ${category.padEnd(15)} ${score}${score < least ? `  below ${least}` : ''}`,
    );
    if (score < 100) for (const fault of faultsIn(lhr, category)) console.log(`           ${fault}`);
  }
  const seen = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  console.log(`${device.padEnd(8)} ${seen.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(', ')}`);
}
browser.kill();
process.exit(passed ? 0 : 1);

function faultsIn(lhr, category) {
  const weighed = lhr.categories[category].auditRefs.filter(({ weight }) => weight > 0);
  return weighed
    .map(({ id }) => lhr.audits[id])
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title }) => title);
}

async function serve() {
  await build({ root, logLevel: 'warn' });
  const server = await preview({ root, logLevel: 'warn', preview: { port: 4319 } });
  return server.resolvedUrls.local[0];
}
