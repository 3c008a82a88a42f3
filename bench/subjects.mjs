/**
 * What is measured: Relata's whole page, the peers' timelines alone, and two floors. Each has the address of the page that
 * is worked with and of the one that a reader comes to, and says where its tooltip's words stand and what to press;
 * expressions are evaluated in the page. `moments` are what is waited for: `loaded`, all claims are drawn and can be used;
 * `shown`, all that the first screen has of them is drawn; `answered`, a note on one that was clicked is seen, or more; `opened`,
 * Relata's evidence.
 */
import { dataFile, siteOf } from './served.mjs';

const addressOf = (name, data) => `/${name}/?data=/data/${data}`;

function peer(name, label, tooltip) {
  const tooltipOf = `[...document.querySelectorAll('${tooltip}')].find((tip) => tip.checkVisibility({ opacityProperty: true, visibilityProperty: true }))?.textContent ?? ''`;
  const loaded = 'window.benchPeer !== undefined';
  return {
    name,
    label,
    address: (data) => addressOf(name, data),
    arrival: (size) => addressOf(name, dataFile(size)),
    moments: { loaded, shown: loaded, answered: `(${tooltipOf}) !== ''` },
    openPeople: () => undefined,
    tooltipOf,
    busy: 'false',
    personBox: '#person-1',
    strip: '#strip',
    targetOf: (step) => window.benchPeer.tooltipTarget(step),
    drawnMark: () => null,
  };
}

/** Marks where they can be told apart; where a panel is too full for them, the canvas that it is drawn on. */
const IS_DRAWN = `document.querySelector('.panel-overview') !== null &&
  document.querySelector('.board [data-claim], .density-canvas') !== null &&
  [...document.querySelectorAll('.panel-long')].every((panel) => panel.querySelector('[data-claim], .density-canvas'))`;

/** The first view, which stands in the page before its script has run. */
const IS_SERVED = `document.querySelector('[data-first] .app.first ~ main') !== null &&
  [...document.querySelectorAll('.app.first .mark')].some((mark) => mark.checkVisibility())`;

const OPENED = `document.querySelector('.evidence-open h3, .density-list li') !== null`;

const relata = {
  name: 'relata',
  label: 'Relata, whole dashboard',
  address: (data) => `/relata/?data=../data/${data}&layers=primary~others`,
  arrival: (size) => (siteOf(size) === null ? relata.address(dataFile(size)) : `/${siteOf(size)}/`),
  moments: {
    loaded: IS_DRAWN,
    shown: `(${IS_SERVED}) || (${IS_DRAWN})`,
    answered: `(${OPENED}) || document.querySelector('.tooltip')?.checkVisibility() === true`,
    opened: OPENED,
  },
  tooltipOf: `[...document.querySelectorAll('.tooltip')].at(-1)?.textContent ?? ''`,
  busy: `document.querySelector('.board-ground[aria-busy="true"]') !== null`,
  openPeople,
  personBox: '.filters :is(.pill:text-is("Person 1"), .check:has(.check-label:text-is("Person 1")))',
  strip: '.panel-overview .brush .overlay',
  targetOf: pointOnBoard,
  drawnMark: pointOnServedBoard,
};

/** Many people stand in a menu, where a name is found by typing it. */
async function openPeople(page) {
  const menu = page.locator('.filters .menu-button', { hasText: /^(Leaders|People)/ });
  if ((await menu.count()) === 0) return;
  await menu.click();
  await page.getByLabel(/^Find .* to filter by$/).fill('Person 1');
}

/** Runs in the page: a point on a mark that is on screen, or where there are none on a lane of density. */
function pointOnBoard(step) {
  const top = document.querySelector('.panel-overview').getBoundingClientRect().bottom;
  const hits = (selector, { x, y }) => document.elementFromPoint(x, y)?.closest(selector) != null;
  const inside = (element, across) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width * across, y: y + height / 2 };
  };
  const seen = (targets, selector, across) =>
    [...document.querySelectorAll(targets)]
      .slice(0, 2000)
      .map((element) => inside(element, across))
      .filter((point) => point.y > top && point.y < innerHeight && hits(selector, point));
  const marks = seen('.board [data-claim] > rect', '[data-claim]', 0.5);
  if (marks.length > 0) return marks[(step * 7 + 3) % marks.length];
  const lanes = seen('.density-lane', '.density-lane', 0.1 + 0.7 * ((step * 0.37) % 1));
  return lanes[(step * 7 + 3) % lanes.length];
}

/** Runs in the page: a point on a mark of the first view that was served, or null where none stands. */
function pointOnServedBoard() {
  const boxes = [
    ...document.querySelectorAll('.app.first .panel:not(.panel-overview) .mark :is(rect, circle, path)'),
  ]
    .filter((shape) => shape.checkVisibility())
    .map((shape) => shape.getBoundingClientRect());
  const seen = boxes.filter(({ width, top, bottom }) => width > 0 && top > 0 && bottom < innerHeight);
  const box = seen[Math.floor(seen.length / 2)];
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** In the order of the tables. */
export const subjects = [
  relata,
  peer('vis', 'vis-timeline', '.vis-tooltip'),
  peer('visCluster', 'vis-timeline, clustered', '.vis-tooltip'),
  peer('echarts', 'ECharts', '#chart > div:nth-of-type(2)'),
  peer('vegaLite', 'Vega-Lite', '#vg-tooltip-element'),
  peer('plot', 'Observable Plot', '[aria-label="tip"] text'),
  peer('plotly', 'Plotly', '.hoverlayer .hovertext'),
  peer('svg', 'D3 and SVG by hand', '.bench-tip'),
  peer('canvas', 'plain canvas', '.bench-tip'),
];
