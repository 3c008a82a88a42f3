/** The faults that `npm run mutants` plants, and where. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

/** From `mutants.txt`: what goes wrong, the code that stands exactly once in `src/`, and what it becomes. */
export const mutants = readFileSync(path.join(root, 'scripts', 'mutants.txt'), 'utf8')
  .trimEnd()
  .split('\n\n')
  .map((entry) => entry.split('\n'))
  .map(([fault, from, to]) => ({ fault, from: codeOf(from), to: codeOf(to) }));

/** The code of a line, in which `\n` is the end of one. */
function codeOf(line) {
  return line.slice(2).replaceAll('\\n', '\n');
}

const files = readdirSync(path.join(root, 'src'), { recursive: true })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => path.join('src', file));
/** The text of a file of `src/`. */
export const textOf = (file) => readFileSync(path.join(root, file), 'utf8');

/** The file in which the code stands; an error when it is in none or in several, or there more than once. */
export function find(code) {
  const found = files.flatMap((file) => Array(textOf(file).split(code).length - 1).fill(file));
  if (found.length !== 1)
    throw new Error(`${found.length} places have \`${code}\`: mend scripts/mutants.txt`);
  return found[0];
}
