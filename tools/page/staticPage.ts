import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { READ_AHEAD } from '../../src/data/load/prefetchDataset.ts';
import type { PageParts } from './pageParts.tsx';

/** The picture of a shared link, and the style of the page without JavaScript. */
const CARD = 'board.png';
const PLAIN_STYLE = 'plain.css';

/** A name that only this content has, for files that a browser may keep. */
const nameOf = (start: string, source: string, type: string) =>
  `assets/${start}-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.${type}`;

interface Options {
  /** Path of the dataset that the page opens with. */
  readonly data: string;
  /** Its address, relative to the page. */
  readonly file: string;
  /** The page's own absolute address, where it is known: those who show links ask for one. */
  readonly address?: string | undefined;
}

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Writes into index.html what the page is before its script has run, or without it: the first view, drawn; title,
 * description and picture for those who share a link; the dataset for search engines; and a document for readers without
 * JavaScript.
 */
export const staticPage = ({ data, file, address }: Options): Plugin => {
  let parts: PageParts;
  let files: readonly PageFile[] = [];
  return {
    name: 'static-page',
    apply: 'build',
    async buildStart() {
      parts = await makeParts({
        root: pathOf('../..'),
        text: readFileSync(data, 'utf8'),
        file: `./${file}`,
      });
      files = [...firstFiles(parts), ...aheadFiles(parts, `./${file}`)];
    },
    generateBundle() {
      for (const { fileName, source } of files) this.emitFile({ type: 'asset', fileName, source });
      this.emitFile({ type: 'asset', fileName: CARD, source: parts.card });
      this.emitFile({ type: 'asset', fileName: PLAIN_STYLE, source: readFileSync(pathOf('./plain.css')) });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: withParts(html, parts),
        tags: [...files.map(({ tag }) => tag), ...tagsOf(parts, address)],
      }),
    },
  };
};

interface WorkerInput {
  readonly root: string;
  readonly text: string;
  readonly file: string;
}

/** The parts, made in a thread that has a document. */
const makeParts = (workerData: WorkerInput): Promise<PageParts> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** A file of the page's own, and how the page names it. */
interface PageFile {
  readonly fileName: string;
  readonly source: string;
  readonly tag: HtmlTagDescriptor;
}

/** What was read of the dataset. The page's first script asks for it, which may run as soon as the browser has read its tag. */
function aheadFiles({ ahead }: PageParts, dataset: string): PageFile[] {
  if (!ahead) return [];
  const fileName = nameOf('read', ahead, 'json');
  const attrs = { name: READ_AHEAD, content: `./${fileName}`, 'data-of': dataset };
  return [{ fileName, source: ahead, tag: { tag: 'meta', attrs, injectTo: 'head-prepend' } }];
}

/**
 * What runs before the first paint, and the drawn page's style. The drawn page stands for the bare address alone: any other
 * may ask for another view, and waits for the app under the skeleton. The theme that the reader has chosen stands at once,
 * and without storage the system's.
 */
function firstFiles({ firstView }: PageParts): PageFile[] {
  const script = readFileSync(pathOf('./first.js'), 'utf8');
  const scriptName = nameOf('first', script, 'js');
  const style = firstView?.style ?? '';
  const styleName = nameOf('first', style, 'css');
  const styleFile: PageFile = {
    fileName: styleName,
    source: style,
    tag: { tag: 'link', attrs: { rel: 'stylesheet', href: `./${styleName}` }, injectTo: 'head' },
  };
  const scriptFile: PageFile = {
    fileName: scriptName,
    source: script,
    tag: { tag: 'script', attrs: { src: `./${scriptName}` }, injectTo: 'head' },
  };
  // The browser does not look for what stands behind a script that it waits for.
  return firstView ? [styleFile, scriptFile] : [scriptFile];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Puts the dataset's own words where index.html has those of the shipped one. Throws where it has no such place. */
export function withParts(html: string, { title, description, plain, firstView }: PageParts): string {
  const places: readonly (readonly [RegExp, string])[] = [
    [/(?<=<title>)[^<]*/, `${escaped(title)} – Relata`],
    [/(?<=<meta\s+name="description"\s+content=")[^"]*/, escaped(description)],
    [/(?<=<h1>)[^<]*/, escaped(title)],
    [/(?<=<div id="root">)/, firstView?.html ?? ''],
    [/(?<=<noscript>)[\s\S]*?(?=<\/noscript>)/, plain],
  ];
  return places.reduce((page, [place, text]) => {
    if (!place.test(page))
      throw new Error(`index.html has nothing like ${place}: mend tools/page/staticPage.ts`);
    return page.replace(place, () => text);
  }, html);
}

const meta = (property: string, content: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { property, content },
  injectTo: 'head',
});

/** Open Graph, JSON-LD, and the style of the document. */
export function tagsOf({ title, description, linkedData }: PageParts, address?: string): HtmlTagDescriptor[] {
  return [
    meta('og:type', 'website'),
    meta('og:site_name', 'Relata'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:image', address ? new URL(CARD, address).href : `./${CARD}`),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', `The board of “${title}” on one time axis`),
    ...(address ? [meta('og:url', address)] : []),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
    {
      tag: 'noscript',
      children: [{ tag: 'link', attrs: { rel: 'stylesheet', href: `./${PLAIN_STYLE}` } }],
      injectTo: 'head',
    },
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      children: linkedData,
      injectTo: 'body',
    },
  ];
}
