/**
 * Fails when the built app is heavier than its budgets. Sizes are kB (1,000 bytes) after gzip at level 9, fonts as they
 * are. The first load is what index.html names, the `unasked` chunks, and what all those import.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** The HTML holds the first view, of at most 20 kB, the document for readers without JavaScript, and the linked data. */
const budgets = { 'first-load JS': 171, CSS: 7.2, 'CSS of the first view': 2, HTML: 54, fonts: 100 };
/** Modules that are loaded after the first view without being asked for by any act of the reader. */
const unasked = ['src/app/EditionNotice.tsx'];

const dist = path.join(root, 'dist');
if (!existsSync(path.join(dist, 'index.html'))) {
  console.error('There is no build to weigh: npm test -- build size');
  process.exit(1);
}
const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
const chunks = [...named(/(?:src|href)="\.\/([^"]+\.js)"/g), ...unasked.map(chunkOf)];
const loaded = withImports(chunks);
const scripts = [...loaded].filter((file) => file.endsWith('.js'));
const styles = new Set([
  ...named(/href="\.\/(assets\/[^"]+\.css)"/g),
  ...[...loaded].filter((file) => file.endsWith('.css')),
]);
const shipped = readdirSync(dist, { recursive: true });

const weights = {
  'first-load JS': sum(scripts, packed),
  CSS: sum(
    [...styles].filter((file) => !isFirstView(file)),
    packed,
  ),
  'CSS of the first view': sum([...styles].filter(isFirstView), packed),
  HTML: packed('index.html'),
  fonts: sum(
    shipped.filter((file) => file.endsWith('.woff2')),
    (file) => statSync(path.join(dist, file)).size / 1000,
  ),
};
for (const [what, limit] of Object.entries(budgets)) {
  const verdict = weights[what] > limit ? '  OVER BUDGET' : '';
  console.log(`${what.padEnd(21)} ${weights[what].toFixed(1).padStart(6)} of ${limit} kB${verdict}`);
}
console.log(
  `first load: ${scripts.map((file) => `${path.basename(file)} ${packed(file).toFixed(1)}`).join(', ')}`,
);
if (scripts.length === 0) console.error('index.html names no script: the check saw nothing');
if (scripts.length === 0 || Object.entries(budgets).some(([what, limit]) => weights[what] > limit))
  process.exit(1);

function isFirstView(file) {
  return file.startsWith('assets/first-');
}

function named(pattern) {
  return [...html.matchAll(pattern)].map(([, file]) => file);
}

/** The chunk that was made of a module. */
function chunkOf(source) {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`unasked in check-size.mjs names what is no chunk of its own: ${source}`);
  return chunk.file;
}

/** The files with every chunk that they import at once, and the style sheets of all of them. */
function withImports(files) {
  const seen = new Set();
  const visit = ({ file, css = [], imports = [] }) => {
    if (seen.has(file)) return;
    for (const each of [file, ...css]) seen.add(each);
    for (const key of imports) visit(manifest[key]);
  };
  for (const file of files) visit(Object.values(manifest).find((chunk) => chunk.file === file) ?? { file });
  return seen;
}

function packed(file) {
  return gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;
}

function sum(files, weigh) {
  return [...files].reduce((total, file) => total + weigh(file), 0);
}
