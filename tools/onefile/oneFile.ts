import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { assembleFile, type FileParts } from '../../src/export/onefile/assembleFile.ts';
import { shellOf } from './shellOf.ts';

/** The parts of which the served app makes a file. */
const PARTS = 'onefile.json';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The parts in what a build made: a page, a style and a script, and nothing else. */
function partsOf(bundle: Rolldown.OutputBundle): FileParts {
  const made = Object.values(bundle);
  const chunks = made.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const sources = (end: string) =>
    made.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith(end) ? [`${file.source}`] : []));
  const [[page], [style], [code]] = [sources('.html'), sources('.css'), chunks];
  if (made.length !== 3 || page === undefined || style === undefined || code === undefined)
    throw new Error(`a page, a style and a script were wanted, not ${Object.keys(bundle).join(', ')}`);
  const shell = shellOf({
    page,
    style,
    code,
    icon: read('../../public/favicon.svg'),
    start: read('./start.js'),
  });
  return { shell, style, app: gzipSync(code, { level: 9 }).toString('base64') };
}

/** The shipped dataset in its file, without a briefing of its own. */
function shippedFile(parts: FileParts): string {
  const dataset = read('../../public/data/khamenei-hamas.json');
  const { title }: { readonly title: string } = JSON.parse(dataset);
  return assembleFile(parts, { title, dataset, briefing: null });
}

const inOne = (fileName: string, sourceOf: (parts: FileParts) => string): Plugin => ({
  name: 'one-file',
  generateBundle: {
    // Vite itself is not done with the code before.
    order: 'post',
    handler(_options, bundle) {
      const parts = partsOf(bundle);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName, source: sourceOf(parts) });
    },
  },
});

const configOf = (plugin: Plugin): InlineConfig => ({
  mode: 'onefile',
  base: './',
  plugins: [react(), plugin],
  build: {
    outDir: 'dist-onefile',
    target: 'es2022',
    copyPublicDir: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

/** Builds one page that opens from disk without a network: app, styles, fonts and the shipped dataset. */
export const oneFileConfig: InlineConfig = configOf(inOne('relata.html', shippedFile));

/** Puts the parts of such a page beside the served app, which makes files of its own data and briefings with them. */
export const oneFileParts = (): Plugin => ({
  name: 'one-file-parts',
  apply: 'build',
  async generateBundle() {
    const { root } = this.environment.config;
    const { build: options, ...config } = configOf(inOne(PARTS, (parts) => JSON.stringify(parts)));
    const result = await build({
      ...config,
      root,
      configFile: false,
      logLevel: 'warn',
      build: { ...options, write: false },
    });
    const made = 'output' in result ? result.output.find(({ fileName }) => fileName === PARTS) : undefined;
    if (made?.type !== 'asset') throw new Error(`the build of the one file made no ${PARTS}`);
    this.emitFile({ type: 'asset', fileName: PARTS, source: made.source });
  },
});
