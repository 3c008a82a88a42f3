import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The one-file edition: app, styles, fonts and dataset in a page that opens from disk without a network. */
const FILE = 'relata.html';

const readPublic = (name: string) => readFileSync(new URL(`./public/${name}`, import.meta.url), 'utf8');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: run this script, wear this style, and ask nobody for anything. */
const policyOf = (script: string, style: string) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ].join('; ');

/** Replaces what index.html must have; a function, because code may hold `$&`. */
function put(html: string, what: RegExp, text: string): string {
  if (!what.test(html)) throw new Error(`index.html has nothing like ${what}: mend vite.onefile.config.ts`);
  return html.replace(what, () => text);
}

function assemble(page: string, code: string, style: string): string {
  // In strings and patterns, where alone these can stand, \x3C is the same character.
  const script = code.replace(/<(?=\/script|!--)/gi, '\\x3C');
  const dataset = readPublic('data/khamenei-hamas.json').replaceAll('<', '\\u003c');
  const icon = `data:image/svg+xml,${encodeURIComponent(readPublic('favicon.svg'))}`;
  const parts: readonly (readonly [RegExp, string])[] = [
    [/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/, ''],
    [/\s*<link\b[^>]*rel="stylesheet"[^>]*>/, ''],
    [/\s*<link\b[^>]*rel="preload"[^>]*>/, ''],
    [/\s*The data are in\s*<a\b[^>]*>[^<]*<\/a>\./, ''],
    [/(?<=<link\b[^>]*rel="icon"[^>]*href=")[^"]*/, icon],
    [
      /(?<=<head>)/,
      `\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}" />`,
    ],
    [/(?=<\/head>)/, `<style>${style}</style>\n  `],
    [
      /(?=<\/body>)/,
      `  <script type="application/json" id="dataset">${dataset}</script>\n    <script type="module">${script}</script>\n  `,
    ],
  ];
  return parts.reduce((html, [what, text]) => put(html, what, text), page);
}

/** Puts all that the build made into its page, which alone is written. */
const oneFile = (): Plugin => ({
  name: 'one-file',
  generateBundle: {
    // Vite itself is not done with the code before.
    order: 'post',
    handler(_options, bundle) {
      const made = Object.values(bundle);
      const chunks = made.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
      const sources = (end: string) =>
        made.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith(end) ? [file.source] : []));
      const [[page], [style], [script]] = [sources('.html'), sources('.css'), chunks];
      if (made.length !== 3 || page === undefined || style === undefined || script === undefined)
        throw new Error(`a page, a style and a script were wanted, not ${Object.keys(bundle).join(', ')}`);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: FILE, source: assemble(`${page}`, script, `${style}`) });
    },
  },
});

export default defineConfig({
  mode: 'onefile',
  base: './',
  plugins: [react(), oneFile()],
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
