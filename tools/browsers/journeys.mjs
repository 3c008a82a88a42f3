/** What a reader does in any browser: the same journeys for each, by pointer and keys, asked of the page's own text. */
import { setTimeout as wait } from 'node:timers/promises';

/** Longest time until the page shows what it must, ms. */
const PATIENCE = 20_000;

/** Runs in the page: counts what went wrong since it was loaded, and the files that were made. */
const watch = () => {
  globalThis.faults = [];
  globalThis.made = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
  const { error } = console;
  console.error = (...words) => {
    faults.push(words.join(' '));
    error(...words);
  };
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    made.push({ type: blob.type, size: blob.size });
    return createObjectURL.call(URL, blob);
  };
};

/** Runs in the page: the middle of the first element that is seen, and whose words begin with these. */
const middleOf = (selector, words) => {
  const found = [...document.querySelectorAll(selector)].find((one) => {
    const name = (one.getAttribute('aria-label') ?? one.textContent).trim();
    return name.startsWith(words) && one.getClientRects().length > 0;
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest' });
  // A mark is pressed on what is drawn, not between that and its words.
  const drawn = found.querySelector(':scope > g circle, :scope > g rect') ?? found;
  const { x, y, width, height } = drawn.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** A reader of one browser. */
export function readerOf(browser, address) {
  const until = async (what, script, ...args) => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await browser.run(script, ...args);
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`${browser.name}: the page never showed ${what}`);
      await wait(100);
    }
  };
  const reader = {
    browser,
    until,
    open: async (query = '') => {
      await browser.open(address + query);
      await browser.run(watch.toString());
    },
    // What is pressed must stand still: the page moves while fonts and parts of it come.
    press: async (selector, words = '') => {
      const find = () => until(`${selector} “${words}”`, middleOf.toString(), selector, words);
      let place = await find();
      for (;;) {
        await wait(250);
        const next = await find();
        if (next.x === place.x && next.y === place.y) break;
        place = next;
      }
      await browser.press(place.x, place.y);
    },
    sees: (selector, words) =>
      until(
        `“${words}” in ${selector}`,
        ((one, text) =>
          [...document.querySelectorAll(one)].some((each) => each.textContent.includes(text))).toString(),
        selector,
        words,
      ),
    type: async (text) => {
      for (const letter of text) await browser.key(letter);
    },
    addressHas: (part) =>
      until(`${part} in its address`, ((text) => location.search.includes(text)).toString(), part),
  };
  return reader;
}

export const journeys = {
  'the board stands, and a mark opens its evidence': async ({
    open,
    press,
    sees,
    until,
    browser,
    addressHas,
  }) => {
    await open();
    await until('its marks', (() => document.querySelectorAll('[data-claim]').length > 20).toString());
    await press('[data-claim="letter-haniyeh-2018"]');
    await addressHas('claim=');
    await sees('aside h3', '');
    await browser.key('Escape');
    await until('the board without a claim', (() => !location.search.includes('claim=')).toString());
  },
  'a leader and a search narrow it, and Back widens it': async ({
    open,
    press,
    until,
    type,
    addressHas,
    browser,
  }) => {
    await open();
    await until('its marks', (() => document.querySelectorAll('[data-claim]').length > 20).toString());
    await press('button[aria-pressed]', 'Haniyeh');
    await addressHas('leaders=haniyeh');
    await browser.key('/');
    await type('letter');
    await addressHas('q=letter');
    await browser.back();
    await until('the address before', (() => !location.search.includes('q=letter')).toString());
  },
  'every page opens from every other, by pointer': async ({ open, press, sees, addressHas }) => {
    await open('?tab=table');
    await sees('table', 'Meeting');
    for (let round = 0; round < 3; round += 1)
      for (const [page, tab] of [
        ['Sources', 'sources'],
        ['Table', 'table'],
        ['Compose', 'compose'],
        ['Table', 'table'],
      ]) {
        await press('nav button', page);
        await addressHas(`tab=${tab}`);
        await sees('nav button[aria-current=page]', page);
      }
    await press('nav button', 'Explore');
    await sees('nav button[aria-current=page]', 'Explore');
  },
  // Each time from a page just loaded: so WebKit 2.50 froze every second time (see docs/reliability.md).
  'Sources opens from Table, by pointer': async ({ open, press, sees }) => {
    for (let round = 0; round < 4; round += 1) {
      await open('?tab=table');
      await sees('table', 'Meeting');
      await press('nav button', 'Sources');
      await sees('.sources-page h2', '');
    }
  },
  'what is on screen is saved as SVG, PNG, CSV and JSON': async ({ open, press, until }) => {
    await open();
    await press('button', 'Share');
    await press('.share-list button', 'Export');
    for (const [format, type] of [
      ['Board as SVG', 'svg'],
      ['Board as PNG', 'png'],
      ['Claims as a table as CSV', 'csv'],
      ['Claims as a dataset as JSON', 'json'],
    ]) {
      await press('.share-list button', format);
      await until(
        `a file of ${format}`,
        ((one) => made.some((file) => file.type.includes(one) && file.size > 500)).toString(),
        type,
      );
    }
  },
  'a briefing is begun, and stays after a reload': async ({ open, press, sees, until, browser }) => {
    await open('?tab=compose');
    await press('button', 'New briefing');
    await sees('.briefing-list', 'My briefing');
    await browser.reload();
    await sees('.briefing-list', 'My briefing');
    await until(
      'one stored',
      (() => Object.keys(localStorage).some((key) => key.startsWith('relata-briefing:'))).toString(),
    );
  },
  'a briefing is presented by keys': async ({ open, press, until, browser, addressHas }) => {
    await open();
    await press('.present-button');
    await addressHas('scene=');
    await sees('.stage-buttons', '');
    const first = await browser.run((() => location.search).toString());
    await browser.key('ArrowRight');
    await until('the next scene', ((before) => location.search !== before).toString(), first);
    await browser.key('Escape');
    await until('the page again', (() => !location.search.includes('scene=')).toString());
  },
};
