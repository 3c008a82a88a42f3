/** What was measured at one size → a table in Markdown, which can be read as text too. */

/** The value below which a share of the list lies; null for an empty one. */
export function quantile(list, share) {
  const sorted = list?.toSorted((a, b) => a - b) ?? [];
  return sorted[Math.ceil(share * sorted.length) - 1] ?? sorted[0] ?? null;
}

/** The median of a measure of a subject, or null where it failed. */
export const medianOf = ({ values }, measure) => quantile(values[measure], 0.5);

const short = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

const both = (scale) => (list) =>
  `${short(quantile(list, 0.5) * scale)} / ${short(quantile(list, 0.95) * scale)}`;
const one = (scale) => (list) => short(quantile(list, 0.5) * scale);

/** Of a step: why it has no value, or the value. */
const columns = [
  { title: 'JS + CSS, kB gzipped', measure: 'bytes', fault: 'load', format: one(1e-3) },
  { title: 'load to painted, ms', measure: 'load', fault: 'load', format: both(1) },
  { title: 'brush step, ms', measure: 'brush', fault: 'brush', format: both(1) },
  {
    title: 'brush step until all has followed, ms',
    measure: 'brushFollowed',
    fault: 'brush',
    format: both(1),
  },
  { title: 'work per brush step, ms', measure: 'brushWork', fault: 'brush', format: one(1) },
  { title: 'filter by one person, ms', measure: 'filter', fault: 'filter', format: both(1) },
  { title: 'filter until all has followed, ms', measure: 'filterFollowed', fault: 'filter', format: both(1) },
  { title: 'pointer to tooltip, ms', measure: 'tooltip', fault: 'tooltip', format: both(1) },
  { title: 'memory, MB', measure: 'memory', fault: 'memory', format: one(1e-6) },
];
const TASKS = ['loadTasks', 'brushTasks', 'filterTasks', 'tooltipTasks'];

function cellOf({ values, faults }, { measure, fault, format }) {
  if (values[measure]?.length > 0) return format(values[measure]);
  return /over \d+ s/.exec(faults[fault] ?? '')?.[0] ?? (faults[fault] ? 'failed' : '–');
}

/** Long tasks per round: how many when loading, brushing, filtering, pointing, and the longest of all. */
function tasksOf({ values, rounds }) {
  const counts = TASKS.map((name) => (values[name] ? short(values[name].length / rounds) : '–'));
  const longest = Math.max(0, ...TASKS.flatMap((name) => values[name] ?? []));
  return `${counts.join(', ')}${longest > 0 ? ` (${longest.toFixed(0)})` : ''}`;
}

/** A row for each subject: median / 95th percentile where there are both. */
export function formatTable(size, found) {
  const titles = [
    '',
    ...columns.map(({ title }) => title),
    'tasks over 50 ms: load, brush, filter, tooltip (longest, ms)',
  ];
  const rows = [...found].map(([{ label }, result]) => [
    label,
    ...columns.map((column) => cellOf(result, column)),
    tasksOf(result),
  ]);
  const all = [titles, titles.map((_, at) => (at === 0 ? '---' : '---:')), ...rows];
  const widths = titles.map((_, at) => Math.max(...all.map((cells) => cells[at].length)));
  const lines = all.map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
  return [`### ${size.toLocaleString('en-GB')} claims`, '', ...lines].join('\n');
}
