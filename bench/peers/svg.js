/** The floor of what keeps a node for each claim: D3 and SVG, written by hand. */
import { axisBottom } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { create, select } from 'd3-selection';
import { colours, FRAME, LEAST, laneBox, rowToPoint, wordsOf } from '../pages/look.js';

/** Draws the claims; see CONTRIBUTING.md for what a peer returns. */
export function mount({ rows, lanes, domain }, root) {
  const x = scaleUtc(domain, [FRAME.left, FRAME.right]);
  const svg = create('svg').attr('width', FRAME.width).attr('height', FRAME.height);
  const clip = svg.append('clipPath').attr('id', 'plot').append('rect');
  clip
    .attr('x', FRAME.left)
    .attr('width', FRAME.right - FRAME.left)
    .attr('height', FRAME.bottom);
  const axis = svg.append('g').attr('transform', `translate(0,${FRAME.bottom})`);
  const marks = svg.append('g').attr('clip-path', 'url(#plot)').selectAll('rect').data(rows).join('rect');
  const { height } = laneBox(0, lanes.length);
  marks
    .attr('y', ({ lane }) => laneBox(lane, lanes.length).y)
    .attr('height', height)
    .attr('fill', ({ kind }) => colours[kind]);
  const tip = select(root).append('div').attr('class', 'bench-tip');
  tip.attr('style', 'position:absolute;top:0;left:0;background:#fff;border:1px solid #000;padding:4px');
  tip.property('hidden', true);

  function place() {
    const [first, last] = x.domain().map(Number);
    const scale = (FRAME.right - FRAME.left) / (last - first);
    marks
      .attr('x', ({ from }) => FRAME.left + (from - first) * scale)
      .attr('width', ({ from, to }) => Math.max(LEAST, (to - from) * scale));
    axis.call(axisBottom(x));
  }

  svg.on('mouseover', ({ target, offsetX, offsetY }) => {
    const row = select(target).datum();
    tip.property('hidden', !row?.title);
    if (!row?.title) return;
    tip.text(wordsOf(row)).style('transform', `translate(${offsetX + 8}px, ${offsetY + 8}px)`);
  });
  place();
  root.append(svg.node());
  return {
    filterPerson: (id) => {
      marks.attr('display', id === null ? null : ({ people }) => (people.includes(id) ? null : 'none'));
    },
    setPeriod: (from, to) => {
      x.domain([from, to]);
      place();
    },
    tooltipTarget: (step) => {
      const row = rowToPoint(rows, step);
      const { y } = laneBox(row.lane, lanes.length);
      return { x: x(row.from) + 1, y: root.offsetTop + y + height / 2 };
    },
  };
}
