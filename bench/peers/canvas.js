/** The floor: plain canvas, nothing but rectangles and an axis. */
import { scaleUtc } from 'd3-scale';
import { colours, FRAME, LEAST, laneBox, rowToPoint, wordsOf } from '../pages/look.js';

/** Draws the claims; see CONTRIBUTING.md for what a peer returns. */
export function mount({ rows, lanes, domain }, root) {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: FRAME.width,
    height: FRAME.height,
  });
  const tip = Object.assign(document.createElement('div'), { className: 'bench-tip', hidden: true });
  tip.style.cssText = 'position:absolute;background:#fff;border:1px solid #000;padding:4px';
  root.append(canvas, tip);
  const context = canvas.getContext('2d');
  const x = scaleUtc(domain, [FRAME.left, FRAME.right]);
  let person = null;
  const byLane = lanes.map((_, lane) => rows.filter((row) => row.lane === lane));

  function draw() {
    context.globalAlpha = 1;
    context.clearRect(0, 0, FRAME.width, FRAME.height);
    context.save();
    context.beginPath();
    context.rect(FRAME.left, 0, FRAME.right - FRAME.left, FRAME.bottom);
    context.clip();
    const [first, last] = x.domain().map(Number);
    const scale = (FRAME.right - FRAME.left) / (last - first);
    const { height } = laneBox(0, lanes.length);
    for (const row of rows) {
      if (row.to < first || row.from > last) continue;
      if (person !== null && !row.people.includes(person)) continue;
      context.fillStyle = colours[row.kind];
      const left = FRAME.left + (row.from - first) * scale;
      context.fillRect(
        left,
        laneBox(row.lane, lanes.length).y,
        Math.max(LEAST, (row.to - row.from) * scale),
        height,
      );
    }
    context.restore();
    context.fillStyle = '#000';
    for (const tick of x.ticks(12)) context.fillText(x.tickFormat()(tick), x(tick), FRAME.bottom + 16);
  }

  canvas.addEventListener('mousemove', ({ offsetX, offsetY }) => {
    const lane = Math.floor(((offsetY - FRAME.top) / (FRAME.bottom - FRAME.top)) * lanes.length);
    const found = byLane[lane]?.findLast(
      ({ from, to }) => x(from) <= offsetX && Math.max(x(to), x(from) + LEAST) >= offsetX,
    );
    tip.hidden = !found;
    if (!found) return;
    tip.textContent = wordsOf(found);
    tip.style.transform = `translate(${offsetX + 8}px, ${offsetY - 800}px)`;
  });
  draw();
  return {
    filterPerson: (id) => {
      person = id;
      draw();
    },
    setPeriod: (from, to) => {
      x.domain([from, to]);
      draw();
    },
    tooltipTarget: (step) => {
      const row = rowToPoint(rows, step);
      const { y, height } = laneBox(row.lane, lanes.length);
      return { x: x(row.from) + 1, y: root.offsetTop + y + height / 2 };
    },
  };
}
