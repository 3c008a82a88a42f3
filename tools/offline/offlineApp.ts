import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { editionOf } from './editionOf.ts';

const source = () => readFileSync(new URL('./serviceWorker.js', import.meta.url), 'utf8');

/** The files of a folder by their paths in it, with forward slashes. */
const filesIn = (folder: string): [string, Uint8Array][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]);

const contentOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
  file.type === 'chunk' ? file.code : file.source;

/** Writes the service worker, which keeps this very edition of the app for use without a network. */
export const offlineApp = (): Plugin => ({
  name: 'offline-app',
  apply: 'build',
  generateBundle: {
    // After all that makes files.
    order: 'post',
    handler(_options, bundle) {
      const built = Object.values(bundle).map((file) => [file.fileName, contentOf(file)] as const);
      const edition = editionOf(new Map([...filesIn(this.environment.config.publicDir), ...built]));
      const text = `const edition = ${JSON.stringify(edition, null, 2)};\n\n${source()}`;
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: text });
    },
  },
});
