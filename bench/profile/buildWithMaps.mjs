/** The app as it is shipped, with what tells from a place in its scripts the source that it came from. */
import { SourceMap } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/setup.mjs';

/** Takes the maps out of what is built: the page is to be the very one shipped. */
const takeMaps = (maps) => ({
  name: 'take-maps',
  // After Vite, which adds lines to the scripts, and before the service worker, which lists all files.
  enforce: 'pre',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const [name, { source }] of Object.entries(bundle)) {
        if (!name.endsWith('.js.map')) continue;
        maps.set(path.posix.basename(name, '.map'), new SourceMap(JSON.parse(source)));
        delete bundle[name];
      }
    },
  },
});

/** Builds into `outDir`; returns a source map by the name of each script. */
export async function buildWithMaps(outDir) {
  const maps = new Map();
  await build({
    root,
    logLevel: 'error',
    plugins: [takeMaps(maps)],
    build: { outDir, emptyOutDir: true, sourcemap: 'hidden' },
  });
  return maps;
}
