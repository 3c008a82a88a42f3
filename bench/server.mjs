/** Serves the built app, the peers' pages and the data from one place, so that all are loaded in the same way. */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Fonts are packed in themselves. */
const isPackable = (file) => path.extname(file) in TYPES && !file.endsWith('.woff2');

/** The file that an address asks for, or null. `folders`: first part of the path → folder. */
function fileOf(url, folders) {
  const [, first = '', ...rest] = decodeURIComponent(new URL(url, 'http://local').pathname).split('/');
  const folder = folders[first];
  if (!folder || rest.includes('..')) return null;
  const file = path.join(folder, ...rest, rest.at(-1) === '' ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Each file that can be packed → its bytes, gzipped. All at once, since packing while a page loads would cost time there. */
function packAll(folders) {
  const files = Object.values(folders).flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
  );
  return new Map(files.filter(isPackable).map((file) => [file, gzipSync(readFileSync(file))]));
}

/** Starts on a free port. Packs what it sends as a host does, for all pages alike; browsers alone ask it. */
export function serve(folders) {
  const packed = packAll(folders);
  const server = createServer(({ url }, response) => {
    const file = fileOf(url, folders);
    if (!file) return response.writeHead(404).end();
    const type = { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' };
    const body = packed.get(file);
    if (!body)
      return createReadStream(file).pipe(
        response.writeHead(200, { ...type, 'Content-Length': statSync(file).size }),
      );
    const encoding = { 'Content-Encoding': 'gzip', 'Content-Length': body.length };
    return response.writeHead(200, { ...type, ...encoding }).end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }),
    );
  });
}
