/** Debian's Firefox, driven by Playwright over WebDriver BiDi, with the same acts as WebKit. */
import { programs } from './install.mjs';

/** Starts the browser. */
export async function openFirefox() {
  const { firefox } = await import('@playwright/test');
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: programs.firefox,
    headless: true,
  });
  const page = await browser.newPage({ viewport: { width: 1380, height: 900 } });
  return {
    name: 'Firefox',
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => page.goBack(),
    run: (script, ...args) => page.evaluate(`(${script}).apply(null, ${JSON.stringify(args)})`),
    press: (x, y) => page.mouse.click(x, y),
    key: (name) => page.keyboard.press(name),
    picture: (file) => page.screenshot({ path: file }),
    close: () => browser.close(),
  };
}
