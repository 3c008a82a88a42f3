/** Observable Plot: its way is to make the chart anew for each change, of what is in the window only. */
import { barX, plot, pointer, tip } from '@observablehq/plot';
import { colours, FRAME, LEAST, rowToPoint, wordsOf } from '../pages/look.js';

/** Draws the claims; see CONTRIBUTING.md for what a peer returns. */
export function mount({ rows, lanes, domain }, root) {
  let person = null;
  let period = domain;
  let chart = null;
  const laneIds = lanes.map((_, lane) => lane);

  function draw() {
    const [first, last] = period;
    const least = ((last - first) / (FRAME.right - FRAME.left)) * LEAST;
    const shown = rows.filter(
      ({ from, to, people }) => to >= first && from <= last && (person === null || people.includes(person)),
    );
    const channels = {
      x1: ({ from }) => Math.max(from, first),
      x2: ({ from, to }) => Math.min(Math.max(to, from + least), last),
      y: 'lane',
    };
    const next = plot({
      width: FRAME.width,
      height: FRAME.height,
      marginLeft: FRAME.left,
      marginRight: FRAME.width - FRAME.right,
      marginTop: FRAME.top,
      marginBottom: FRAME.height - FRAME.bottom,
      x: { type: 'utc', domain: period },
      y: { type: 'band', domain: laneIds, axis: null, padding: 0.2 },
      marks: [
        barX(shown, { ...channels, fill: ({ kind }) => colours[kind] }),
        tip(shown, pointer({ x: 'from', y: 'lane', title: wordsOf, maxRadius: 20 })),
      ],
    });
    chart?.remove();
    chart = next;
    root.append(chart);
  }

  draw();
  return {
    filterPerson: (id) => {
      person = id;
      draw();
    },
    setPeriod: (from, to) => {
      period = [from, to];
      draw();
    },
    tooltipTarget: (step) => {
      const row = rowToPoint(rows, step);
      const { apply, bandwidth } = chart.scale('y');
      return { x: chart.scale('x').apply(row.from) + 1, y: root.offsetTop + apply(row.lane) + bandwidth / 2 };
    },
  };
}
