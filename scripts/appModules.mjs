/** Runs the app's own modules in Node. */
import { root } from './setup.mjs';

/** Vite's server for the modules of the app that lies in `folder`. It listens to no port, and is to be closed. */
export async function serveModules(folder) {
  // Only now: this file is read before all that is needed has been installed.
  const { createServer } = await import('vite');
  return createServer({
    root: folder,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
}

/** Calls `use` with a function that loads a module of `src/` by its path there. */
export async function withModules(use) {
  const server = await serveModules(root);
  try {
    return await use((name) => server.ssrLoadModule(`/src/${name}`));
  } finally {
    await server.close();
  }
}
