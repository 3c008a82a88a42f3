/** vis-timeline: a group for each lane, nothing stacked, no animation, tooltips of its own. */
import { DataSet, DataView as FilteredSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { colours, FRAME, laneBox, rowToPoint, wordsOf } from '../pages/look.js';

const OPTIONS = {
  stack: false,
  showCurrentTime: false,
  selectable: false,
  moveable: false,
  zoomable: false,
  orientation: 'bottom',
  margin: { item: 0, axis: 0 },
  tooltip: { delay: 0, followMouse: false },
  groupHeightMode: 'fixed',
  height: FRAME.height,
  verticalScroll: true,
};

/** Draws the claims; see CONTRIBUTING.md for what a peer returns. `more` adds options. */
export async function mount({ rows, lanes, domain }, root, more = {}) {
  addStyles(laneBox(0, lanes.length).height);
  let person = null;
  const items = new DataSet(
    rows.map((row) => ({
      id: row.id,
      group: row.lane,
      start: row.from,
      end: row.to,
      content: '',
      title: wordsOf(row),
      className: row.kind,
      type: 'range',
      people: row.people,
    })),
  );
  const view = new FilteredSet(items, { filter: ({ people }) => person === null || people.includes(person) });
  const groups = new DataSet(lanes.map((_, id) => ({ id, content: '' })));
  const [start, end] = domain;
  const timeline = await new Promise((resolve) => {
    const onInitialDrawComplete = () => resolve(made);
    const made = new Timeline(root, view, groups, { ...OPTIONS, ...more, start, end, onInitialDrawComplete });
  });
  const changed = () => new Promise((resolve) => timeline.once('changed', resolve));
  return {
    filterPerson: (id) => {
      person = id;
      const done = changed();
      view.refresh();
      return done;
    },
    setPeriod: (from, to) => {
      const done = changed();
      timeline.setWindow(from, to, { animation: false });
      return done;
    },
    tooltipTarget: (step) => {
      const seen = rows.filter(({ id }) => timeline.itemSet.items[id]?.displayed);
      const row = rowToPoint(seen, step);
      const item = timeline.itemSet.items[row.id];
      const box = item.dom.box.getBoundingClientRect();
      return { x: box.x + 1, y: box.y + box.height / 2 };
    },
  };
}

/** Lanes as high as those of the other pages, so that all claims are on screen. */
function addStyles(height) {
  const style = document.createElement('style');
  const kinds = Object.entries(colours).map(([kind, colour]) => `.vis-item.${kind}{background:${colour}}`);
  style.textContent = `
    .vis-item.vis-range { height: ${height}px; min-height: 0; border: 0; border-radius: 0; min-width: 2px }
    .vis-item .vis-item-content { padding: 0 }
    .vis-labelset .vis-label, .vis-foreground .vis-group { border: 0; min-height: 0; height: ${height}px }
    .vis-labelset .vis-label .vis-inner { padding: 0; min-height: 0; height: ${height}px }
    ${kinds.join('\n')}`;
  document.head.append(style);
}
