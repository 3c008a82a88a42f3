/** The scripts and style sheets of a page, and what they weigh. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';

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
