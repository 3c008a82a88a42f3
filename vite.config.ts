import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { offlineApp } from './tools/offline/offlineApp.ts';
import { oneFileParts } from './tools/onefile/oneFile.ts';
import { orderedHead } from './tools/page/orderHead.ts';
import { staticPage } from './tools/page/staticPage.ts';
import { policy } from './tools/serving/policy.ts';
import { safeAnswers } from './tools/serving/safeAnswers.ts';

/** The fonts that the first view is set in. */
const firstFonts = ['inter-latin-wght-normal', 'source-serif-4-latin-wght-normal'];

/** Puts the policy into the built page. The development server needs an inline script, so it goes without. */
const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
});

/** Lets the browser ask for the fonts at once instead of when the style sheet names them. */
const fontPreload = (): Plugin => ({
  name: 'font-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => firstFonts.map((font) => preloadOf(font, Object.keys(bundle ?? {}))),
  },
});

function preloadOf(font: string, files: readonly string[]): HtmlTagDescriptor {
  const file = files.find((name) => name.endsWith('.woff2') && name.includes(`/${font}-`));
  if (!file) throw new Error(`no style sheet uses the font ${font}: mend firstFonts in vite.config.ts`);
  return {
    tag: 'link',
    attrs: { rel: 'preload', href: `./${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
    injectTo: 'head',
  };
}

/** Lets the browser ask for what the app imports, which is small, before the app itself has come. */
const importsPreload = (): Plugin => ({
  name: 'imports-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const chunk = Object.values(bundle ?? {}).find(
        (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(app)),
      );
      if (chunk?.type !== 'chunk') throw new Error(`nothing was built of ${app}`);
      const files = chunk.imports.filter((file) => !html.includes(file));
      return files.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `./${file}`, crossorigin: true },
        injectTo: 'head',
      }));
    },
  },
});

/** The app, which the page's first script imports on demand, so that the data are asked for before it has come. */
const app = '/src/app/main.tsx';

/** What is known of a module while chunks are made. */
interface Modules {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

type Root = (id: string, modules: Modules) => boolean;

/** Whether a `root` is the module or imports it, itself or through others, at once and not only on demand. */
function isWithin(root: Root, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (root(id, modules)) return true;
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((one) => isWithin(root, one, modules, seen));
}

const isEntry = (id: string, modules: Modules) => modules.getModuleInfo(id)?.isEntry === true;

const isApp = (id: string) => id.endsWith(app);

/** The first script with all style sheets of the start. */
const isFirst = (id: string, modules: Modules) =>
  isWithin(isEntry, id, modules) || (id.endsWith('.css') && isWithin(isApp, id, modules));

/** What is loaded at the first sign of use, before it is asked for. */
const onUse = [
  'chart/BrushDates.tsx',
  'panels/evidence/claim/Evidence.tsx',
  'panels/evidence/Steps.tsx',
  'panels/evidence/Grip.tsx',
  'panels/evidence/rest/ClaimLists.tsx',
  'panels/board/StuckAxis.tsx',
  'panels/board/Tooltip.tsx',
  'panels/export/ShareList.tsx',
  'panels/filters/FilterLists.tsx',
  'panels/filters/drawer/FilterDrawer.tsx',
  'ui/keepFocus.ts',
].map((file) => `/src/${file}`);

const isOnUse = (id: string) => onUse.some((file) => id.endsWith(file));

/**
 * Two chunks for the start: what they share with pages on demand would otherwise be many small ones, 3 kB more. One for the
 * first sign of use: over a slow network, twenty small files take longer.
 */
const groups = [
  {
    debugName: 'entry',
    priority: 1,
    name: (id: string, all: Modules) => (isFirst(id, all) ? 'entry' : null),
  },
  {
    debugName: 'app',
    name: (id: string, all: Modules) =>
      isWithin(isApp, id, all) ? 'app' : isWithin(isOnUse, id, all) ? 'use' : null,
  },
];

/**
 * What a site of one's own opens with, as `scripts/build.mjs` says: the folder that stands for `public/`, the dataset's path in
 * it, which the app reads too, and the site's address.
 */
const {
  SITE_FOLDER: publicDir = 'public',
  VITE_DATASET: dataset = 'data/khamenei-hamas.json',
  SITE_ADDRESS: address,
} = process.env;

export default defineConfig({
  // A missing file is a 404, not the page again.
  appType: 'mpa',
  base: './',
  publicDir,
  plugins: [
    react(),
    contentSecurityPolicy(),
    fontPreload(),
    importsPreload(),
    staticPage({ data: `${publicDir}/${dataset}`, file: dataset, address }),
    orderedHead(),
    oneFileParts(),
    offlineApp(),
    safeAnswers(policy),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: {
      polyfill: false,
      // What the app needs is in the page's head: see `importsPreload`; and the first script is there already.
      resolveDependencies: (file, needed) =>
        file.includes('/app-') ? [] : needed.filter((name) => !/\/(index|rolldown-runtime)-/.test(name)),
    },
    rolldownOptions: {
      // The app names some eighty files: its first load is lighter by a letter of each.
      output: {
        codeSplitting: { groups },
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  worker: { format: 'es' },
  // No page of another site may read what is served.
  preview: { cors: false },
});
