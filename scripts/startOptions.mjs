/** What `npm start` was asked for. */
import { statSync } from 'node:fs';
import path from 'node:path';

const DEFAULT_PORT = 4173;

/** The word after `--name`; null where it was not asked for. Throws when nothing follows. */
export function wordAfter(args, name, what) {
  const at = args.indexOf(name);
  if (at < 0) return null;
  const word = args[at + 1];
  if (!word || word.startsWith('--')) throw new Error(`${name} needs ${what}`);
  return word;
}

function readPort(args) {
  const what = 'a number from 1 to 65535';
  const port = Number(wordAfter(args, '--port', what) ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--port needs ${what}`);
  return port;
}

/** The absolute path of the file after `--data`; null without one. Throws where there is none. */
export function readData(args, folder) {
  const word = wordAfter(args, '--data', 'a file');
  if (word === null) return null;
  const file = path.resolve(folder, word);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new Error(`--data: there is no file ${file}`);
  if (!stats.isFile()) throw new Error(`--data: this is not a file: ${file}`);
  return file;
}

/** `data` is an absolute path, or null. Paths are relative to `folder`. Throws with a sentence for the reader. */
export const readOptions = (args, folder) => ({
  port: readPort(args),
  host: args.includes('--host'),
  data: readData(args, folder),
});
