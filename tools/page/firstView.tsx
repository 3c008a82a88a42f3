/** The page as it first stands, drawn by the build with the app's own components, for each band of widths. */
import { gzipSync } from 'node:zlib';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '../../src/app/Dashboard.tsx';
import type { LoadedDataset } from '../../src/data/load/fetchDataset.ts';
import { claimsOf } from '../../src/model/dataset.ts';
import { loadBoardOf } from '../../src/panels/board/Board.tsx';
import { bandClass, mergeBands, VARIANT } from './mergeBands.ts';

/**
 * Windows from `from` to `to` px wide get the page that is drawn for `width` × `height`, its board scaled by at most an
 * eighth. Windows between the bands show the skeleton. What is more than `fold` px down the board is below the window.
 */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly height: number;
  readonly fold: number;
}

const BANDS: readonly Band[] = [
  { from: 352, to: 432, width: 390, height: 740, fold: 640 },
  { from: 1200, to: 1349, width: 1280, height: 800, fold: 720 },
  { from: 1350, to: 1540, width: 1440, height: 800, fold: 720 },
  { from: 1780, to: Number.POSITIVE_INFINITY, width: 1920, height: 950, fold: 840 },
];

export interface FirstView {
  /** HTML of all bands. */
  readonly html: string;
  /** What shows each in its band, and says what its elements would say in `style`, which the policy refuses. */
  readonly style: string;
}

/** px, as the style sheets have them. */
const MARGIN = [
  { below: 640, margin: 16 },
  { below: 1100, margin: 20 },
];
const PAGE = { widest: 1920, margin: 32 };
const EVIDENCE = { from: 1152, width: 304 + 28 };

/** Beside the words of the reading, px. */
const READING = 572;

/** Widths of what the app measures in a window so wide, px. */
function widthsIn(window: number): { readonly content: number; readonly board: number } {
  const margin = MARGIN.find(({ below }) => window < below)?.margin ?? PAGE.margin;
  const content = Math.min(window, PAGE.widest) - 2 * margin;
  return { content, board: content - (window < EVIDENCE.from ? 0 : EVIDENCE.width) };
}

/**
 * Draws the page of a dataset in each band; null where that is too much to stand in every page's HTML, or where nothing of it
 * is a mark, as with density. It needs a document, whose window it resizes.
 */
export async function drawFirstView(loaded: LoadedDataset): Promise<FirstView | null> {
  if (claimsOf(loaded.dataset).length > MOST_DRAWN) return null;
  await loadBoardOf(loaded.dataset);
  const styles = new Map<string, string>();
  const drawn = BANDS.map((band, at) => drawPage(loaded, band, `f${at}-`));
  // HTML does not hold what is on a canvas: it comes with the app, to the marks that stand.
  for (const canvas of drawn.flatMap((page) => [...page.querySelectorAll('canvas')])) canvas.remove();
  if (drawn.some((page) => !page.querySelector('.mark'))) return null;
  const indices = new Map(claimsOf(loaded.dataset).map(({ id }, at) => [id, at]));
  for (const mark of drawn.flatMap((page) => [...page.querySelectorAll('.mark[data-claim]')]))
    mark.setAttribute('data-index', `${indices.get(mark.getAttribute('data-claim') ?? '')}`);
  const pages = drawn.map((page) => strip(page, styles));
  const html = `<div class="app first" data-tab="explore" inert aria-hidden="true">${mergeBands(pages)}</div>`;
  if (gzipSync(html, { level: 9 }).length > HEAVIEST) return null;
  return { html, style: [RULES, ...BANDS.map(rulesOf), ...classRules(styles)].join('\n') };
}

/** Where more are drawn, the HTML is too heavy in any case. */
const MOST_DRAWN = 1000;
/** Bytes after gzip. */
const HEAVIEST = 20_000;

/** Nothing of it is seen unless `first.js` says so. The skeleton stays for those who hear the page. */
const RULES = `.app.first{display:none;overflow-x:clip}
.first .explore-board{container-type:inline-size}
.first .board{transform-origin:0 0}
.first .tooltip{position:fixed;display:flex}`;

function rulesOf({ from, to, width }: Band, at: number): string {
  const query = [`(min-width:${from}px)`, ...(Number.isFinite(to) ? [`(max-width:${to}px)`] : [])].join(
    ' and ',
  );
  const { board } = widthsIn(width);
  return `@media screen and ${query}{
[data-first] .app.first{display:flex}
[data-first] .first~main{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.${VARIANT}:not(.${bandClass(at)}){display:none}
.first .board{width:${board}px;transform:scale(tan(atan2(100cqw,${board}px)))}
}`;
}

const classRules = (styles: ReadonlyMap<string, string>): string[] =>
  [...styles].map(([style, name]) => `.${name}{${style}}`);

declare global {
  interface Window {
    readonly happyDOM?: { setViewport(size: { width: number; height: number }): void };
  }
}

/** The page's elements as they stand before the first paint in the app. */
function drawPage(loaded: LoadedDataset, { width, height, fold }: Band, prefix: string): HTMLElement {
  window.happyDOM?.setViewport({ width, height });
  const { content, board } = widthsIn(width);
  const measure = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function measured() {
    if (this.classList.contains('reading-words')) return new DOMRect(0, 0, board - READING, 0);
    return new DOMRect(0, 0, this.matches('.board, .explore-board') ? board : content, 0);
  };
  const holder = document.createElement('div');
  // For `useWidth`: a board whose width is known is drawn with the rest.
  const served = document.createElement('div');
  served.className = 'first';
  served.append(Object.assign(document.createElement('div'), { className: 'explore-board' }));
  document.body.append(holder, served);
  const root = createRoot(holder, { identifierPrefix: prefix });
  try {
    flushSync(() => root.render(<Dashboard loaded={loaded} note={undefined} />));
    for (const input of holder.querySelectorAll('input')) input.toggleAttribute('checked', input.checked);
    const page = holder.cloneNode(true) as HTMLElement;
    for (const group of page.querySelectorAll('g[transform]')) setTextInPlace(group);
    for (const panel of page.querySelectorAll<HTMLElement>('.panel'))
      for (const child of [...panel.children]) cutBelow(child, fold - Number.parseFloat(panel.style.top));
    return page;
  } finally {
    root.unmount();
    holder.remove();
    served.remove();
    Element.prototype.getBoundingClientRect = measure;
  }
}

/** A text that a group takes to its place stands there by itself, which is shorter: here it never moves. */
function setTextInPlace(group: Element): void {
  const [text, ...others] = group.children;
  const place = /^translate\((\S+) (\S+)\)$/.exec(group.getAttribute('transform') ?? '');
  if (text?.tagName !== 'text' || others.length > 0 || !place) return;
  for (const [name, value = ''] of [['x', place[1]] as const, ['y', place[2]] as const])
    text.setAttribute(name, value);
  group.replaceWith(text);
}

/** Takes out what an element draws more than `fold` px below its own origin. */
function cutBelow(element: Element, fold: number): void {
  const numberOf = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '');
  const [, shift = '0'] = /translate\(\S+[ ,](-?[\d.]+)/.exec(element.getAttribute('transform') ?? '') ?? [];
  const [, start] = /^M\s*-?[\d.]+[ ,](-?[\d.]+)/.exec(element.getAttribute('d') ?? '') ?? [];
  const tops = [numberOf('y'), numberOf('cy'), numberOf('y1'), Number(start)].filter(
    (top) => !Number.isNaN(top),
  );
  const left = fold - Number(shift);
  const isBelow = tops.length > 0 ? Math.min(...tops) > left : element.matches('circle, text') && left < 0;
  if (isBelow) element.remove();
  else for (const child of [...element.children]) cutBelow(child, left);
  if (element.tagName === 'g' && element.children.length === 0) element.remove();
}

/** Attributes by which people, tests and assistive technology find things; what is drawn here is only looked at. */
const FOR_USE =
  /^(?:aria-(?!pressed|current)|data-(?:claim|choose|closes|tie|part|emphasis|set|basis|match|kind|shown)$|(?:role|popovertarget|tabindex|title|name|for|href|rel|lang|autocomplete|maxlength)$)/;

/** Attributes of SVG that a style sheet can say as well, and shorter where many elements share them. */
const LOOKS =
  /^(?:fill|stroke|opacity|paint-order|text-anchor|pointer-events|(?:fill|stroke|font)-(?!rule).*)$/;

const UNSEEN = 'title, desc, option, template, .sr-only, .skip-link, .mark-ground, .overlay, [hidden]';

/** Takes away what cannot be seen, and puts a class, whose name is kept in `styles`, for what the elements say of their looks. */
function strip(page: HTMLElement, styles: Map<string, string>): HTMLElement {
  for (const unseen of page.querySelectorAll(UNSEEN)) unseen.remove();
  const used = new Set([...page.innerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
  for (const element of page.querySelectorAll('*')) {
    if (element.id !== '' && !used.has(element.id)) element.removeAttribute('id');
    const style: string[] = [];
    for (const { name, value } of [...element.attributes]) {
      if (name === 'style') style.push(value.replace(/;\s*$/, ''));
      else if (LOOKS.test(name) && !value.includes('url(')) style.push(...looksOf(name, value));
      else if (!FOR_USE.test(name) && !(name === 'aria-pressed' && value === 'false')) {
        element.setAttribute(name, isGeometry(name) ? rounded(value) : value);
        continue;
      }
      element.removeAttribute(name);
    }
    if (style.length === 0) {
      // A group that says nothing of its children is one more element to be read.
      if (element.tagName === 'g' && element.attributes.length === 0)
        element.replaceWith(...element.children);
      continue;
    }
    const text = style.join(';');
    const name = styles.get(text) ?? `s${styles.size}`;
    styles.set(text, name);
    element.classList.add(name);
  }
  return page;
}

/** What a style says instead of an attribute; nothing where it would say what is so in any case: nobody points at what is drawn. */
function looksOf(name: string, value: string): string[] {
  if (name === 'pointer-events' || (name === 'opacity' && value === '1')) return [];
  return [`${name}:${name === 'font-size' ? `${value}px` : value}`];
}

const isGeometry = (name: string): boolean =>
  /^(?:[xyrd]|[xy][12]|[cr][xy]|width|height|points|transform)$/.test(name);

/** Small numbers to a tenth of a px, large ones to a whole px, which nobody sees for the moment that they stand. */
const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d+/g, (number) => {
    const scale = Math.abs(Number(number)) < 100 ? 10 : 1;
    return String(Math.round(Number(number) * scale) / scale);
  });
