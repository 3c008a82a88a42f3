/** What `npm run build` was asked for. */
import path from 'node:path';
import { readData, wordAfter } from './startOptions.mjs';

const OPTIONS = ['--data', '--address', '--out'];

const USAGE = `npm run build -- [--data FILE] [--address URL] [--out FOLDER]

Builds a site that opens with FILE: a dataset, a table (CSV, TSV, Excel) or a TimelineJS file. Without --data it opens with
what is shipped. --address is where the site will be, for the picture of a shared link. --out is a new folder; dist, unless given.`;

function readAddress(args) {
  const word = wordAfter(args, '--address', 'the address of the site');
  if (word === null) return null;
  if (!/^https?:\/\//.test(word) || !URL.canParse(word))
    throw new Error(`--address needs the whole address of the site, with https://\n\n${USAGE}`);
  // What stands beside the page is found from its folder.
  return new URL(word.endsWith('/') ? word : `${word}/`).href;
}

/** Paths are relative to `folder`, and absolute in the answer; null where not given. Throws with a sentence for the reader. */
export function readBuildOptions(args, folder) {
  const unknown = args.find((arg, at) => !OPTIONS.includes(arg) && !OPTIONS.includes(args[at - 1]));
  if (unknown) throw new Error(`${unknown} is unknown\n\n${USAGE}`);
  const out = wordAfter(args, '--out', 'a folder');
  return {
    data: readData(args, folder),
    address: readAddress(args),
    out: out === null ? null : path.resolve(folder, out),
  };
}
