/** What `npm run import` was asked for. */
import path from 'node:path';

const USAGE = `npm run import -- FILE [--out FILE] [--sheet NUMBER] [--headings ROW] [--day-first | --month-first] [--winters-end]

FILE is a table (CSV, TSV, Excel), a TimelineJS file or a dataset. The dataset is written to --out: .json, .xlsx,
or .zip for CSV files. Without --out it is only read, and what could not be read is printed. --winters-end: "winter 2004"
is the one that ended in 2004.`;

const WITH_WORD = ['--out', '--sheet', '--headings'];

function wordAfter(args, name) {
  const at = args.indexOf(name);
  if (at < 0) return null;
  const word = args[at + 1];
  if (!word || word.startsWith('--')) throw new Error(`${name} needs a value\n\n${USAGE}`);
  return word;
}

/** A number from 1, as an index from 0. */
function indexAfter(args, name) {
  const word = wordAfter(args, name);
  if (word === null) return undefined;
  if (!/^[1-9]\d*$/.test(word)) throw new Error(`${name} needs a number from 1\n\n${USAGE}`);
  return Number(word) - 1;
}

/** Paths are relative to `folder`, and absolute in the answer. Throws with a sentence for the reader. */
export function readImportOptions(args, folder) {
  const flags = ['--day-first', '--month-first', '--winters-end'];
  const words = args.filter((arg, at) => !arg.startsWith('--') && !WITH_WORD.includes(args[at - 1]));
  const unknown = args.find((arg) => arg.startsWith('--') && ![...WITH_WORD, ...flags].includes(arg));
  if (unknown) throw new Error(`${unknown} is unknown\n\n${USAGE}`);
  const [file, more] = words;
  if (!file || more) throw new Error(`${more ? 'One file at a time' : 'Which file?'}\n\n${USAGE}`);
  const out = wordAfter(args, '--out');
  if (out && !/\.(?:json|xlsx|zip)$/i.test(out))
    throw new Error(`--out needs a name in .json, .xlsx or .zip\n\n${USAGE}`);
  const [dayFirst, monthFirst, wintersEnd] = flags.map((flag) => args.includes(flag));
  if (dayFirst && monthFirst) throw new Error(`--day-first or --month-first, not both\n\n${USAGE}`);
  return {
    file: path.resolve(folder, file),
    out: out === null ? null : path.resolve(folder, out),
    choices: {
      sheet: indexAfter(args, '--sheet'),
      headingRow: indexAfter(args, '--headings'),
      order: dayFirst ? 'day-first' : monthFirst ? 'month-first' : undefined,
      winter: wintersEnd ? 'last-year' : undefined,
    },
  };
}
