/** Fails when a module of `src/` imports what its room may not, or when the check read fewer modules than there are. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';
import { maximumFiles, mayImport, owners, plainRooms } from './layers.mjs';
import { root } from './setup.mjs';

/** Every fault in the `src/` of `folder`, one line each, and how many modules were read. */
export async function checkLayers(folder) {
  const files = modulesOf(path.join(folder, 'src'));
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: config.forbidden } },
    enhancedResolveOptions,
  );
  const read = new Set(output.modules.map(({ source }) => source));
  return {
    modules: files.length,
    problems: [
      ...files.filter((file) => !read.has(file)).map((file) => `not read by the check: ${file}`),
      ...misplaced(files),
      ...crowded(files),
      ...files.flatMap((file) => owned(file, folder)),
      ...output.summary.violations.map(
        ({ rule, from, to }) => `${rule.name}: ${from}${from === to ? '' : ` → ${to}`}`,
      ),
    ],
  };
}

/** The modules on disk, as paths from the folder above `src/`, with forward slashes. */
function modulesOf(src) {
  return readdirSync(src, { recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join('src', file.split(path.sep).join('/')));
}

/** Files and folders that no row of the table covers, and components in a room of plain functions. */
function misplaced(files) {
  const faults = new Set();
  for (const file of files) {
    const [, room] = file.split('/');
    const plain = plainRooms.includes(room);
    if (!Object.hasOwn(mayImport, room) && !file.endsWith('.d.ts')) {
      faults.add(`no row in scripts/layers.mjs for src/${room}`);
    }
    if (plain && file.endsWith('.tsx') && !/^src\/data\/load\/use[A-Z]/.test(file))
      faults.add(`no component belongs here: ${file}`);
  }
  return [...faults];
}

/** Folders with more files than one can keep in mind, tests not counted. */
function crowded(files) {
  const counts = new Map();
  for (const file of files.filter((one) => !/\.test\.tsx?$/.test(one))) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > maximumFiles)
    .map(([folder, count]) => `${count} files in ${folder}, where at most ${maximumFiles} may be`);
}

/**
 * How code touches what a few modules own. The page's `history` or `location` is read from, called, or taken apart; a property of
 * that name of another thing is none, and a local variable counts, as it would hide the page's.
 */
const TOUCHES = {
  'document-title': /(?<![\w$.])document\s*\??\.\s*title\s*=(?!=)/,
  'history-and-location':
    /(?<![\w$.])(?:(?:window|globalThis|self|document)\s*\??\.\s*(?:history|location)\b|(?:history|location)\s*(?:\??\.|\[)|=\s*(?:history|location)\s*[;,)])/,
};
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm;

/** What a module touches that others own. */
function owned(file, folder) {
  if (/\.test\.tsx?$/.test(file)) return [];
  const text = readFileSync(path.join(folder, file), 'utf8').replace(COMMENTS, '');
  return Object.entries(owners)
    .filter(([what, by]) => !by.includes(file) && TOUCHES[what].test(text))
    .map(([what, by]) => `${what} is only for ${by.join(' and ')}: ${file}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, problems } = await checkLayers(root);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log(`layers: ${modules} modules, each imports only what it may`);
}
