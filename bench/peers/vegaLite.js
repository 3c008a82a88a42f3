/** Vega-Lite on the canvas: the period is the parameter of its scale, the person that of a filter. */
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { Handler } from 'vega-tooltip';
import { colours, FRAME, leastEnd, rowToPoint, wordsOf } from '../pages/look.js';

function specOf({ lanes, domain }) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: FRAME.right - FRAME.left,
    height: FRAME.bottom - FRAME.top,
    padding: { left: FRAME.left, right: 20, top: FRAME.top, bottom: 24 },
    autosize: 'none',
    background: null,
    params: [
      { name: 'person', value: '' },
      { name: 'period', value: domain },
    ],
    data: { name: 'rows' },
    transform: [{ filter: "person === '' || indexof(datum.people, person) >= 0" }],
    mark: { type: 'rect', clip: true },
    encoding: {
      x: {
        field: 'from',
        type: 'temporal',
        scale: { type: 'utc', domain: { expr: 'period' }, nice: false },
        axis: { title: null, grid: false },
      },
      x2: { field: 'to' },
      y: {
        field: 'top',
        type: 'quantitative',
        scale: { domain: [lanes.length, 0], nice: false },
        axis: null,
      },
      y2: { field: 'bottom' },
      color: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: Object.keys(colours), range: Object.values(colours) },
        legend: null,
      },
      tooltip: { field: 'words' },
    },
  };
}

/** Draws the claims; see CONTRIBUTING.md for what a peer returns. */
export async function mount(claims, root) {
  const { rows, domain } = claims;
  const values = rows.map((row) => ({
    ...row,
    to: leastEnd(row, domain),
    words: wordsOf(row),
    top: row.lane + 0.1,
    bottom: row.lane + 0.9,
  }));
  const { spec } = compile(specOf(claims));
  const view = new View(parse(spec), { renderer: 'canvas' }).tooltip(new Handler().call).initialize(root);
  await view.data('rows', values).runAsync();
  return {
    filterPerson: (id) => view.signal('person', id ?? '').runAsync(),
    setPeriod: (from, to) => view.signal('period', [from, to]).runAsync(),
    tooltipTarget: (step) => {
      const row = rowToPoint(rows, step);
      return {
        x: FRAME.left + view.scale('x')(row.from) + 1,
        y: root.offsetTop + FRAME.top + view.scale('y')(row.lane + 0.5),
      };
    },
  };
}
