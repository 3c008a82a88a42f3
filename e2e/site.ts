import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

type Files = Map<string, Buffer>;

/** The built app in a folder by the paths at which it is served. */
const builtFiles = (folder: string, base: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`${base}${path.relative(folder, file).split(path.sep).join('/')}`, readFileSync(file)]),
  );

/** A server of the built app that can go away, and that can be given other files. */
export class Site {
  files: Files;
  address = '';
  readonly #base: string;
  /** By name: files of which the second half waits for somebody to let it go. */
  readonly #held = new Map<string, Promise<unknown>>();
  #server: Server | null = null;
  #port = 0;

  /** `base` is the path under which it is served. */
  constructor(folder = DIST, base = '/') {
    this.files = builtFiles(folder, base);
    this.#base = base;
  }

  async open(): Promise<void> {
    const server = createServer(({ url = '/' }, response) => this.#answer(url, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    this.#port = address.port;
    this.address = `http://127.0.0.1:${this.#port}${this.#base}`;
  }

  /** No one answers from now on. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Keeps the second half of a file back; returns a function that lets it go. */
  holdBack(name: string): () => void {
    const gate = new EventTarget();
    this.#held.set(name, once(gate, 'open'));
    return () => gate.dispatchEvent(new Event('open'));
  }

  /** Replaces the app by another edition of it, whose entry and pages have other names; the old ones are gone. */
  renew(edition: string): void {
    const renamed = (text: string) =>
      text
        .replace(/\b(index|TablePage|SourcesPage)-[\w-]{8}\.js\b/g, `$1-${edition}.js`)
        .replace(/"version": "\w+"/, `"version": "${edition}"`);
    const isText = (name: string) => /\.(html|js)$/.test(name);
    this.files = new Map(
      [...this.files].map(([name, content]) => [
        renamed(name),
        isText(name) ? Buffer.from(renamed(content.toString())) : content,
      ]),
    );
  }

  #answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, 'http://site');
    const name = pathname === this.#base ? `${pathname}index.html` : pathname;
    const content = this.files.get(name);
    const type = TYPES[path.extname(name)] ?? 'text/plain';
    response.writeHead(content ? 200 : 404, { 'content-type': type, 'cache-control': 'no-cache' });
    const held = this.#held.get(name);
    if (!content || !held) return void response.end(content ?? 'not here');
    response.write(content.subarray(0, content.length / 2));
    void held.then(() => response.end(content.subarray(content.length / 2)));
  }
}
