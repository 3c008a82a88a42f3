/** What a reader does in any browser: the same journeys for each, by pointer and keys, asked of the page's own text. */
import { setTimeout as wait } from 'node:timers/promises';

/** Longest time until the page shows what it must, ms. */
const PATIENCE = 40_000;

/** Runs in the page: counts what went wrong since it was loaded, and the files that were made. */
const watch = () => {
  globalThis.faults = [];
  globalThis.made = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, sample, sourceFile }) =>
    faults.push(`${violatedDirective} ${sample} ${sourceFile}`),
  );
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
    // What the build has drawn stands there before the app does, and takes no press.
    return name.startsWith(words) && one.getClientRects().length > 0 && !one.closest('[inert]');
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest' });
  // A mark is pressed on what is drawn, not between that and its words.
  const drawn = found.querySelector(':scope > g circle, :scope > g rect') ?? found;
  const { x, y, width, height } = drawn.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Runs in the page: chooses a file in its field, as from a dialog. */
const choose = (selector, name, text) => {
  const field = document.querySelector(selector);
  if (!field) return false;
  const list = new DataTransfer();
  list.items.add(new File([text], name, { type: 'text/csv' }));
  field.files = list.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
};

/** Runs in the page: what has not come to rest yet is not to be compared. */
const isAtRest = () => document.fonts.status === 'loaded' && !document.querySelector('[aria-busy=true]');

/** What a page says while another is coming in its place. */
const GONE = /context was destroyed/;

function notYet(error) {
  if (GONE.test(error.message)) return null;
  throw error;
}

/**
 * A reader of one browser.
 * @param pictureOf where a picture of a name is kept, or null.
 */
export function readerOf(browser, address, pictureOf) {
  const before = [];
  const faultsSoFar = async () => [
    ...before,
    ...((await browser.run((() => globalThis.faults ?? []).toString())) ?? []),
  ];
  const until = async (what, script, ...args) => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await browser.run(script, ...args).catch(notYet);
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`the page never showed ${what}`);
      await wait(100);
    }
  };
  return {
    browser,
    until,
    faultsSoFar,
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
    choose: (selector, name, text) => until(`${selector} for files`, choose.toString(), selector, name, text),
    sees: (selector, words) =>
      until(
        `“${words}” in ${selector}`,
        ((one, text) =>
          [...document.querySelectorAll(one)].some((each) => each.textContent.includes(text))).toString(),
        selector,
        words,
      ),
    seesMarks: () =>
      until('its marks', (() => document.querySelectorAll('[data-claim]').length > 20).toString()),
    type: async (text) => {
      for (const letter of text) await browser.key(letter);
    },
    addressHas: (part) =>
      until(`${part} in its address`, ((text) => location.search.includes(text)).toString(), part),
    addressHasNot: (part) =>
      until(`an address without ${part}`, ((text) => !location.search.includes(text)).toString(), part),
    picture: async (name) => {
      const file = pictureOf(browser.name, name);
      if (!file) return;
      await until('its fonts', isAtRest.toString());
      await wait(600);
      before.push(...(await browser.run((() => globalThis.faults.splice(0)).toString())));
      await browser.picture(file);
      // Playwright styles the page for its picture, which the page's policy refuses and reports.
      await browser.run((() => globalThis.faults.splice(0)).toString());
    },
  };
}

export const journeys = {
  'the board stands, and a mark opens its evidence': async (reader) => {
    const { open, press, sees, seesMarks, browser, addressHas, addressHasNot, picture } = reader;
    await open();
    await seesMarks();
    await picture('explore');
    await press('[data-claim="letter-haniyeh-2018"]');
    await addressHas('claim=');
    await sees('aside h3', '');
    await picture('evidence');
    await browser.key('Escape');
    await addressHasNot('claim=');
  },
  'a leader and a search narrow it, and Back widens it': async (reader) => {
    const { open, press, type, seesMarks, addressHas, addressHasNot, browser } = reader;
    await open();
    await seesMarks();
    await press('button[aria-pressed]', 'Haniyeh');
    await addressHas('leaders=haniyeh');
    await browser.key('/');
    await type('letter');
    await addressHas('q=letter');
    await browser.back();
    await addressHasNot('q=letter');
  },
  'every page opens from every other, by pointer': async ({ open, press, sees, addressHas, picture }) => {
    await open('?tab=table');
    await sees('table', 'Meeting');
    await picture('table');
    for (const [page, tab] of [
      ['Sources', 'sources'],
      ['Table', 'table'],
      ['Compose', 'compose'],
      ['Sources', 'sources'],
    ]) {
      await press('nav button', page);
      await addressHas(`tab=${tab}`);
      await sees('nav button[aria-current=page]', page);
    }
    await sees('.sources-page h2', '');
    await picture('sources');
    await press('nav button', 'Explore');
    await sees('nav button[aria-current=page]', 'Explore');
  },
  // So WebKit 2.50 froze: each time where a part with a menu was hidden, every second time on the way to Sources
  // (see docs/reliability.md).
  'Sources opens from Table, by pointer': async ({ open, press, sees, browser, until }) => {
    await open('?tab=table');
    await sees('main .menu-button', 'Columns');
    await browser.run(
      (() => {
        document.querySelector('main').style.display = 'none';
      }).toString(),
    );
    await until(
      'its table again',
      (() => {
        document.querySelector('main').style.display = '';
        return document.querySelector('main').getClientRects().length > 0;
      }).toString(),
    );
    for (let round = 0; round < 2; round += 1) {
      await open('?tab=table');
      await sees('table', 'Meeting');
      await press('nav button', 'Sources');
      await sees('.sources-page h2', '');
    }
  },
  'what is on screen is saved as SVG, PNG, CSV and JSON': async ({ open, press, until, picture }) => {
    await open();
    await press('button', 'Share');
    await picture('share');
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
  'a briefing is begun, and stays after a reload': async ({ open, press, sees, until, browser, picture }) => {
    await open('?tab=compose');
    await press('button', 'New briefing');
    await sees('.briefing-list', 'My briefing');
    await browser.reload();
    await browser.run(watch.toString());
    await sees('.briefing-list', 'My briefing');
    await until(
      'one stored',
      (() => Object.keys(localStorage).some((key) => key.startsWith('relata-briefing:'))).toString(),
    );
    await picture('compose');
  },
  'a briefing is presented by keys': async (reader) => {
    const { open, press, sees, until, browser, addressHas, addressHasNot, picture } = reader;
    await open();
    await press('.present button');
    await addressHas('scene=');
    await sees('.stage-buttons', '');
    await picture('stage');
    const shown = (() => document.querySelector('.stage')?.textContent).toString();
    const first = await browser.run(shown);
    await browser.key('ArrowRight');
    await until(
      'the next step',
      ((before) => document.querySelector('.stage').textContent !== before).toString(),
      first,
    );
    await picture('stage-next');
    const begun = await browser.run((() => location.search).toString());
    await browser.key('End');
    await until('the last scene', ((before) => location.search !== before).toString(), begun);
    await browser.key('Escape');
    await addressHasNot('scene=');
  },
  'a table of one’s own is drawn, opened, and there after a reload': async (reader) => {
    const { open, press, choose, sees, browser, addressHas, picture } = reader;
    await open('?tab=open');
    await choose('input[type=file]', 'visits.csv', TABLE);
    await sees('h1', 'visits.csv');
    await sees('[role=status]', '3 claims');
    await picture('open-data');
    await press('main button', 'Open 3 claims');
    await addressHas('data=own');
    await sees('main', 'Ilse Adan');
    await browser.reload();
    await browser.run(watch.toString());
    await sees('main', 'Ilse Adan');
    await picture('own-data');
  },
};

const TABLE = `Event,Date,Who,Reported by
The first visit,18 April 2001,Ilse Adan,Daily A
The second visit,May 2001,Ilse Adan,Daily A; Daily B
A letter,c. 1998,Per Bruun,Daily B
`;
