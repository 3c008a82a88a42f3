/** ECharts: its `lines` series in large mode on the canvas, only the parts that are used. */
import { LinesChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { colours, FRAME, laneBox, leastEnd, rowToPoint, wordsOf } from '../pages/look.js';

use([LinesChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Draws the claims, a series for each kind; see CONTRIBUTING.md for what a peer returns. */
export async function mount({ rows, lanes, domain }, root) {
  const chart = init(root, null, { width: FRAME.width, height: FRAME.height });
  const width = laneBox(0, lanes.length).height;
  let shown = {};
  const rowsOf = (kind, person) =>
    rows.filter((row) => row.kind === kind && (person === null || row.people.includes(person)));
  const coordsOf = (row) => [
    [row.from, row.lane + 0.5],
    [leastEnd(row, domain), row.lane + 0.5],
  ];
  const seriesFor = (person) => {
    shown = Object.fromEntries(Object.keys(colours).map((kind) => [kind, rowsOf(kind, person)]));
    return Object.entries(colours).map(([kind, color]) => ({
      id: kind,
      type: 'lines',
      coordinateSystem: 'cartesian2d',
      clip: true,
      large: true,
      largeThreshold: 2000,
      progressive: 0,
      animation: false,
      silent: false,
      lineStyle: { color, width, opacity: 1, cap: 'butt' },
      emphasis: { disabled: true },
      data: shown[kind].map((row) => ({ coords: coordsOf(row) })),
    }));
  };
  const finished = () =>
    new Promise((resolve) => {
      const done = () => {
        chart.off('finished', done);
        resolve();
      };
      chart.on('finished', done);
    });
  const first = finished();
  chart.setOption({
    animation: false,
    grid: {
      left: FRAME.left,
      right: FRAME.width - FRAME.right,
      top: FRAME.top,
      bottom: FRAME.height - FRAME.bottom,
    },
    tooltip: {
      trigger: 'item',
      showDelay: 0,
      hideDelay: 0,
      transitionDuration: 0,
      formatter: ({ seriesId, dataIndex }) =>
        shown[seriesId][dataIndex] ? wordsOf(shown[seriesId][dataIndex]) : '',
    },
    xAxis: { type: 'time', min: domain[0], max: domain[1] },
    yAxis: { type: 'value', min: 0, max: lanes.length, inverse: true, show: false },
    series: seriesFor(null),
  });
  await first;
  return {
    filterPerson: (id) => {
      const done = finished();
      chart.setOption({ series: seriesFor(id) });
      return done;
    },
    setPeriod: (min, max) => {
      const done = finished();
      chart.setOption({ xAxis: { min, max } });
      return done;
    },
    tooltipTarget: (step) => {
      const row = rowToPoint(rows, step);
      const [x, y] = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [row.from, row.lane + 0.5]);
      return { x: x + 1, y: root.offsetTop + y };
    },
  };
}
