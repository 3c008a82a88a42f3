/** What was measured at one size → tables in Markdown, which can be read as text too. */
import { conditionsFor, nameUnder } from './arrival/conditions.mjs';

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
const score = (list) => quantile(list, 0.5).toFixed(3);

/** Of a step: why it has no value, or the value. */
const useColumns = [
  { title: 'JS + CSS, kB gzipped', measure: 'bytes', fault: 'load', format: one(1e-3) },
  { title: 'load to painted, ms', measure: 'load', fault: 'load', format: both(1) },
  { title: 'brush step, ms', measure: 'brush', fault: 'brush', format: both(1) },
  { title: 'brush handle painted, ms', measure: 'brushAnswered', fault: 'brush', format: both(1) },
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

/** The same of an arrival. */
function arrivalColumns(condition) {
  const column = (title, measure, act, format) => ({
    title,
    measure: nameUnder(condition, measure),
    fault: nameUnder(condition, act),
    format,
  });
  return [
    column('first contentful paint, ms', 'firstPaint', 'arrival', both(1)),
    column('largest contentful paint, ms', 'largestPaint', 'arrival', both(1)),
    column('all marks painted, ms', 'shown', 'arrival', both(1)),
    column('first answered click, ms', 'answer', 'answer', both(1)),
    column('evidence after it, ms', 'evidence', 'answer', both(1)),
    column('layout shift', 'shift', 'arrival', score),
  ];
}

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

const TASKS_TITLE = 'tasks over 50 ms: load, brush, filter, tooltip (longest, ms)';

/** A table of the page in use and one for each way to come to it: a row for each subject, median / 95th percentile. */
export function formatTables(size, found) {
  const cellsOf = (columns) => (result) => columns.map((column) => cellOf(result, column));
  const titlesOf = (columns) => columns.map(({ title }) => title);
  const inUse = (result) => [...cellsOf(useColumns)(result), tasksOf(result)];
  const arrivals = conditionsFor(size).map((condition) => {
    const columns = arrivalColumns(condition);
    return `#### Coming to the page: ${condition.label}\n\n${tableOf(titlesOf(columns), found, cellsOf(columns))}`;
  });
  return [
    `### ${size.toLocaleString('en-GB')} claims`,
    tableOf([...titlesOf(useColumns), TASKS_TITLE], found, inUse),
    ...arrivals,
  ].join('\n\n');
}

function tableOf(columnTitles, found, cellsOf) {
  const titles = ['', ...columnTitles];
  const rows = [...found].map(([{ label }, result]) => [label, ...cellsOf(result)]);
  const all = [titles, titles.map((_, at) => (at === 0 ? '---' : '---:')), ...rows];
  const widths = titles.map((_, at) => Math.max(...all.map((cells) => cells[at].length)));
  return all.map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`).join('\n');
}
