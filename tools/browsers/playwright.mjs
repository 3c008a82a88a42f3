/** Debian's Firefox (over WebDriver BiDi) and Chromium, driven by Playwright with the same acts as WebKit. */
import { ensureChromium } from '../../scripts/setup.mjs';
import { programs } from './install.mjs';

/** Starts Firefox; each journey has storage of its own. */
export const startFirefox = () =>
  start('Firefox', { channel: 'moz-firefox', executablePath: programs.firefox, headless: true });

/** Starts Chromium, for pictures to compare with: its journeys are those of `e2e/`. */
export async function startChromium() {
  const executablePath = await ensureChromium();
  if (executablePath === null) throw new Error('no Chromium that starts');
  return start('Chromium', {
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

async function start(name, options) {
  const engines = await import('@playwright/test');
  const browser = await engines[name.toLowerCase()].launch(options);
  return {
    name,
    newPage: async () => {
      const context = await browser.newContext({ viewport: { width: 1380, height: 900 } });
      const page = await context.newPage();
      return {
        name,
        open: (url) => page.goto(url),
        reload: () => page.reload(),
        back: () => page.goBack(),
        run: (script, ...args) => page.evaluate(`(${script}).apply(null, ${JSON.stringify(args)})`),
        press: (x, y) => page.mouse.click(x, y),
        key: (key) => page.keyboard.press(key),
        picture: (file) => page.screenshot({ path: file }),
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}
