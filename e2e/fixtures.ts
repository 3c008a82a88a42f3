import { test as base, type Page } from '@playwright/test';

interface Options {
  /** What the page may report in this test, for journeys in which something fails on purpose. */
  readonly allowedErrors: readonly RegExp[];
}

interface Watch {
  readonly watchPage: undefined;
}

/** How many times slower than this machine pages run: shows which journeys do not wait for them. CDP, `Emulation`. */
const slowdown = Number(process.env['SLOWDOWN'] ?? 1);

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/**
 * Playwright's `test`, which fails when the page reports an error that the test does not allow: on the console, an
 * exception, a breach of the content security policy, or a request that leaves this machine.
 * `test.use({ allowedErrors: [/404/] })` allows some.
 */
export const test = base.extend<Options & Watch>({
  allowedErrors: [[], { option: true }],
  watchPage: [
    async ({ context, baseURL, allowedErrors }, use) => {
      const errors: string[] = [];
      const home = new URL(baseURL ?? 'http://127.0.0.1').origin;
      await context.addInitScript(reportViolations);
      context.on('page', (page) => {
        watch(page, errors);
        // A page that has gone meanwhile needs no slowing.
        if (slowdown > 1) slow(page).catch(() => undefined);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        const local = ['data:', 'blob:', 'about:', 'file:'].includes(url.protocol) || url.origin === home;
        if (!local) errors.push(`request off this machine: ${url.href}`);
      });
      await use(undefined);
      const unexpected = errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)));
      if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

function watch(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(`exception: ${error.message}`));
}

/** Runs in the page, before anything else there: puts each breach on the console, where the watch reads it. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
}
