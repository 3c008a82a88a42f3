/** Plotly: a custom bundle with `scattergl` only, a trace of separate lines for each kind. */
import Plotly from 'plotly.js/lib/core';
import scattergl from 'plotly.js/lib/scattergl';
import { colours, FRAME, laneBox, leastEnd, rowToPoint, wordsOf } from '../pages/look.js';

Plotly.register([scattergl]);

/** Draws the claims; see CONTRIBUTING.md for what a peer returns. */
export async function mount({ rows, lanes, domain }, root) {
  const width = laneBox(0, lanes.length).height;
  const tracesFor = (person) =>
    Object.entries(colours).map(([kind, color]) => {
      const shown = rows.filter(
        (row) => row.kind === kind && (person === null || row.people.includes(person)),
      );
      return {
        type: 'scattergl',
        mode: 'lines',
        connectgaps: false,
        line: { color, width },
        hoverinfo: 'text',
        x: shown.flatMap((row) => [row.from, leastEnd(row, domain), null]),
        y: shown.flatMap(({ lane }) => [lane + 0.5, lane + 0.5, null]),
        text: shown.flatMap((row) => {
          const words = wordsOf(row);
          return [words, words, null];
        }),
      };
    });
  const layout = {
    width: FRAME.width,
    height: FRAME.height,
    showlegend: false,
    hovermode: 'closest',
    dragmode: false,
    margin: {
      l: FRAME.left,
      r: FRAME.width - FRAME.right,
      t: FRAME.top,
      b: FRAME.height - FRAME.bottom,
    },
    xaxis: { type: 'date', range: [...domain] },
    yaxis: { range: [lanes.length, 0], visible: false },
  };
  await Plotly.newPlot(root, tracesFor(null), layout, { displayModeBar: false });
  return {
    filterPerson: (id) => Plotly.react(root, tracesFor(id), root.layout),
    setPeriod: (from, to) => Plotly.relayout(root, { 'xaxis.range': [from, to] }),
    tooltipTarget: (step) => {
      const row = rowToPoint(rows, step);
      const { xaxis, yaxis, _size: size } = root._fullLayout;
      return {
        x: size.l + xaxis.d2p(row.from) + 1,
        y: root.offsetTop + size.t + yaxis.d2p(row.lane + 0.5),
      };
    },
  };
}
