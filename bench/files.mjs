/** The scripts and style sheets of a page, and what they weigh. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/setup.mjs';

/** Bytes of a file as a server would send it: gzip, level 9. */
export const gzipBytes = (body) => gzipSync(body, { level: 9 }).length;

/** Collects from now on; the function returned promises what has come, as `{ name, body }`. */
export function collectFiles(page) {
  const files = [];
  page.on('response', (response) => {
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
    const name = path.posix.basename(new URL(response.url()).pathname);
    files.push(response.body().then((body) => ({ name, body })));
  });
  return () => Promise.all(files);
}

/**
 * vis-timeline as its documentation has it put into a page, the standalone bundle and its style sheet, bytes gzipped; null
 * where it is not installed.
 */
export function publishedVisBytes() {
  const folder = path.join(root, 'bench', 'node_modules', 'vis-timeline');
  if (!existsSync(folder)) return null;
  const files = ['standalone/umd/vis-timeline-graph2d.min.js', 'styles/vis-timeline-graph2d.min.css'];
  return files.reduce((sum, file) => sum + gzipBytes(readFileSync(path.join(folder, file))), 0);
}
