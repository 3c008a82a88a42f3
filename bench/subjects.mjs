/**
 * What is measured: Relata's whole page, the peers' timelines alone, and two floors. Each says when it is ready, where
 * its tooltip's words stand and what to press; expressions are evaluated in the page.
 */

const peer = (name, label, tooltip) => ({
  name,
  label,
  address: (data) => `/${name}/?data=/data/${data}`,
  isReady: 'window.benchPeer !== undefined',
  tooltipOf: `[...document.querySelectorAll('${tooltip}')].find((tip) => tip.checkVisibility({ opacityProperty: true, visibilityProperty: true }))?.textContent ?? ''`,
  personBox: '#person-1',
  strip: '#strip',
  targetOf: (step) => window.benchPeer.tooltipTarget(step),
});

const relata = {
  name: 'relata',
  label: 'Relata, whole dashboard',
  address: (data) => `/relata/?data=../data/${data}&layers=article~record`,
  isReady: `document.querySelector('.board .panel-overview') !== null && document.querySelector('[data-claim], .board canvas') !== null`,
  tooltipOf: `document.querySelector('.board .tooltip')?.textContent ?? ''`,
  personBox: '.filters .check:has-text("Person 1")',
  strip: '.panel-overview .brush .overlay',
  targetOf: pointOnBoard,
};

/** Runs in the page: the middle of a mark that is on screen, or where there are none a point of a drawn canvas. */
function pointOnBoard(step) {
  const isOnTop = ({ x, y }) => document.elementFromPoint(x, y)?.closest('.board-ground') !== undefined;
  const middleOf = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const board = document.querySelector('.board-ground');
  const bottom = document.querySelector('.panel-overview').getBoundingClientRect().top;
  const marks = [...board.querySelectorAll('[data-claim] > rect')].slice(0, 2000).map(middleOf);
  const seen = marks.filter((point) => point.y > 0 && point.y < bottom && point.x > 0 && isOnTop(point));
  if (seen.length > 0) return seen[(step * 7 + 3) % seen.length];
  const canvas = [...board.querySelectorAll('canvas')].find((one) => one.getBoundingClientRect().bottom > 0);
  const { x, y, width, height } = canvas.getBoundingClientRect();
  const deep = Math.min(height, bottom - y);
  return { x: x + (width * (2 + ((step * 7) % 16))) / 20, y: y + (deep * (1 + ((step * 3) % 9))) / 10 };
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
