import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { offlineApp } from './tools/offline/offlineApp.ts';
import { oneFileParts } from './tools/onefile/oneFile.ts';

/** What the served page may do: nothing from elsewhere, no inline script or style, no markup from strings. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

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

/** edtf does not say so, but its modules only define things: what is not used can go. */
const treeshake = { moduleSideEffects: [{ test: /node_modules\/edtf\//, sideEffects: false }] };

/** What is known of a module while chunks are made. */
interface Modules {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Whether the page imports a module at its start, and not only on demand. */
function isFirst(id: string, modules: Modules, seen = new Set<string>()): boolean {
  const info = seen.has(id) ? null : modules.getModuleInfo(id);
  seen.add(id);
  return info !== null && (info.isEntry || info.importers.some((one) => isFirst(one, modules, seen)));
}

export default defineConfig({
  // A missing file is a 404, not the page again.
  appType: 'mpa',
  base: './',
  plugins: [react(), contentSecurityPolicy(), fontPreload(), oneFileParts(), offlineApp()],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // One chunk for the start: what it shares with pages on demand would otherwise be many small ones, 3 kB more.
      output: {
        codeSplitting: {
          groups: [{ debugName: 'first', name: (id, modules) => (isFirst(id, modules) ? 'first' : null) }],
        },
      },
      treeshake,
    },
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  preview: { headers: { 'Content-Security-Policy': "frame-ancestors 'self'" } },
});
