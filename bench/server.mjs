/** Serves the built app, the peers' pages and the data from one place, so that all are loaded in the same way. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The file that an address asks for, or null. `folders`: first part of the path → folder. */
function fileOf(url, folders) {
  const [, first = '', ...rest] = decodeURIComponent(new URL(url, 'http://local').pathname).split('/');
  const folder = folders[first];
  if (!folder || rest.includes('..')) return null;
  const file = path.join(folder, ...rest, rest.at(-1) === '' ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Starts on a free port. Uncompressed: bytes are counted gzipped elsewhere, and packing them would cost time here. */
export function serve(folders) {
  const server = createServer(({ url }, response) => {
    const file = fileOf(url, folders);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
    });
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    );
  });
}
