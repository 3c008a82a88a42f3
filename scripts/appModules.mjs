/** Runs the app's own modules in Node. */
import { root } from './setup.mjs';

/** Calls `use` with a function that loads a module of `src/` by its path there. It listens to no port. */
export async function withModules(use) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((name) => server.ssrLoadModule(`/src/${name}`));
  } finally {
    await server.close();
  }
}
