/** A peer → its own page, bundled, minified and with only what it uses. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));

/** `bench/peers/<name>.js` → `outDir`. */
export async function buildPeer(name, outDir) {
  await build({
    configFile: false,
    root: path.join(here, 'pages'),
    base: './',
    logLevel: 'error',
    plugins: [
      {
        name: 'peer',
        resolveId: (id) => (id === 'virtual:peer' ? path.join(here, 'peers', `${name}.js`) : null),
      },
    ],
    // Some packages ask for Node's own globals.
    define: { global: 'globalThis' },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
}
