/** Profiles of what does not hold → the section “Why not” of the results. */

const WORDS = {
  load: 'Load to painted',
  brush: 'Brush step',
  filter: 'Filter',
  tooltip: 'Tooltip',
};
/** Shown in this order after the scripts by whose code they are. */
const KINDS = {
  engine: 'script, not known whose',
  compiling: 'compiling scripts while they run',
  'garbage collection': 'garbage collection',
  style: 'style',
  layout: 'layout',
  paint: 'paint (pre-paint, paint, layers, commit)',
  loading: 'asking for files and taking them in',
  browser: 'other work of the browser',
  benchmark: 'the benchmark itself',
  waiting: 'waiting: input, frames and other threads',
};
/** What takes less than this share of the longest column is put together. */
const LEAST_SHARE = 0.01;

const ms = (value) => value.toFixed(value >= 100 ? 0 : 1);
const count = (size) => size.toLocaleString('en-GB');
const sumOf = (sums, isWanted = () => true) =>
  [...sums].reduce((sum, [name, value]) => sum + (isWanted(name) ? value : 0), 0);

const isScript = (name) => !(name in KINDS);
const wordsOf = (name) => KINDS[name] ?? (name.startsWith('src/') ? `\`${name}\`` : name);

/** The names of all that is worth a row, ours first, then libraries, then the browser's work. */
function rowsOf(profiles) {
  const most = new Map();
  for (const { untilPainted, after } of profiles) {
    const whole = sumOf(untilPainted) + sumOf(after);
    for (const name of new Set([...untilPainted.keys(), ...after.keys()])) {
      const share = ((untilPainted.get(name) ?? 0) + (after.get(name) ?? 0)) / whole;
      most.set(name, Math.max(most.get(name) ?? 0, share));
    }
  }
  const scripts = [...most.keys()].filter(isScript).sort((a, b) => most.get(b) - most.get(a));
  const isOurs = (name) => name.startsWith('src/');
  const inOrder = [...scripts.filter(isOurs), ...scripts.filter((name) => !isOurs(name))];
  return [...inOrder, ...Object.keys(KINDS)].filter((name) => (most.get(name) ?? 0) >= LEAST_SHARE);
}

const tableOf = (titles, rows) => [
  `| ${titles.join(' | ')} |`,
  `|---|${titles
    .slice(1)
    .map(() => '---:')
    .join('|')}|`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
];

/** “a, b and c” */
const listed = (words) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** What takes most of a step, in words, with the promise that does not hold. */
function sentenceOf({ size, act, untilPainted }, lines) {
  const whole = sumOf(untilPainted);
  const largest = [...untilPainted].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const parts = largest.map(([name, value]) => `${wordsOf(name)} ${((100 * value) / whole).toFixed(0)} %`);
  const missed = lines.map(
    ({ against, ratio, most }) => `${ratio.toFixed(2)} × ${against}, ${most.toFixed(2)} at most`,
  );
  const what = act === 'load' ? 'a load' : 'a step';
  const promise = missed.length > 0 ? ` (${missed.join('; ')})` : '';
  return `- **${count(size)} claims**${promise}: of the ${ms(whole)} ms of ${what} until painted, ${listed(parts)}.`;
}

function cellOf({ act, untilPainted, after }, isWanted) {
  const until = sumOf(untilPainted, isWanted);
  return act === 'load' ? ms(until) : `${ms(until)} + ${ms(sumOf(after, isWanted))}`;
}

function partOf(act, profiles, failed) {
  const rows = rowsOf(profiles);
  const titles = profiles.map(({ size }) => `${count(size)}, ms`);
  const row = (words, isWanted) => [words, ...profiles.map((profile) => cellOf(profile, isWanted))];
  return [
    `### ${WORDS[act]}`,
    '',
    ...profiles.map((profile) => sentenceOf(profile, failed.filter(isAbout(profile)))),
    '',
    ...tableOf(
      ['main thread', ...titles],
      [
        ...rows.map((name) => row(wordsOf(name), (one) => one === name)),
        row('the rest', (one) => !rows.includes(one)),
        row('all', () => true),
      ],
    ),
    ...(act === 'load' ? ['', ...timeLines(profiles, titles)] : []),
  ].join('\n');
}

/** Whether a promise is about what was profiled. */
const isAbout =
  ({ size, act }) =>
  (line) =>
    line.size === size && line.act === act;

function timeLines(profiles, titles) {
  const words = [...new Set(profiles.flatMap(({ timeLine }) => timeLine.map(([moment]) => moment)))];
  const at = ({ timeLine }, moment) => timeLine.find(([one]) => one === moment)?.[1];
  const cell = (value) => (value === undefined ? '–' : ms(value));
  return tableOf(
    ['since the start of the navigation', ...titles],
    words.map((moment) => [moment, ...profiles.map((profile) => cell(at(profile, moment)))]),
  );
}

/** The profiles, `{ size, ...profileAct }`, by act; `failed`: the promises that do not hold, as of `ratiosOf`. */
export const formatProfiles = (profiles, failed) =>
  Object.keys(WORDS)
    .map((act) => [act, profiles.filter((profile) => profile.act === act)])
    .filter(([, ofAct]) => ofAct.length > 0)
    .map(([act, ofAct]) => partOf(act, ofAct, failed))
    .join('\n\n');
