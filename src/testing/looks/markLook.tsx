/** For tests of what marks look like: a claim drawn alone, and its mark as the lines of a table. */

import { renderToStaticMarkup } from 'react-dom/server';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import { stageDimensions } from '../../geometry/stageDimensions';
import { runWithoutPause } from '../../lib/runInTimeSlices';
import { type Claim, isPeriod, isSum } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { Match } from '../../model/span';
import { views } from '../../views';
import { stageLanes } from '../../views/lanes/stageLanes';
import type { SceneChoice } from '../../views/sceneChoice';
import { datasetOf, inputOf } from '../viewInput';

/** The board from 1990 to 2030, on which a month is 2 px wide. */
const dimensions = screenDimensions(152 + 960 + 104, 900);
const space = { sumsHeight: 120, air: 0, maxPanelHeight: Number.POSITIVE_INFINITY, rail: false };
/** The same on a stage, without a column for claims that have no date. */
const stage = stageDimensions(152 + 960 + 8, space);
const x = timeScale({ from: Date.UTC(1990, 0), to: Date.UTC(2030, 0) }, dimensions.plot);
const MONTH = 2;

/** A claim and how it is looked at. */
export interface Row {
  readonly claim: Claim;
  readonly reading?: Reading;
  readonly match?: Match;
  /** How a scene shows it; as on the page unless given. */
  readonly scene?: SceneChoice;
}

/** A view's picture of one claim. */
export function draw(view: string, { claim, reading = 'primary', match = 'inside', scene }: Row): Element {
  const dataset = datasetOf({
    events: isSum(claim) || isPeriod(claim) ? [] : [claim],
    sums: isSum(claim) ? [claim] : [],
    periods: isPeriod(claim) ? [claim] : [],
  });
  const found = [...(scene ? [stageLanes] : []), ...views].find(({ id }) => id === view);
  const input = inputOf(dataset, { reading, answer: () => match });
  const prepared = found?.prepare({ ...input, ...(scene && { scene }) });
  const markup = renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label={view}>
      {prepared?.draw(runWithoutPause(prepared.layoutSteps(scene ? stage : dimensions, x)))}
    </svg>,
  );
  return new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
}

const GLYPH = 'path[transform*="scale"]';
const SIGN = 'g[stroke-linecap="round"]';

/**
 * The lines of a table that describe a mark, the first with all columns: form, fill, stroke, dash, opacity, ends,
 */
export function linesOf(mark: Element): string[][] {
  const isTick = (shape: Element) => Number(formOf(shape) === 'tick');
  const shapes = shapesIn(mark).toSorted((a, b) => isTick(a) - isTick(b));
  return shapes.map((shape, at) =>
    at > 0
      ? lookOf(shape)
      : [
          ...lookOf(shape),
          endsOf(shape),
          monthsOf(shapes),
          glyphOf(mark),
          mark.querySelector(SIGN) ? '≠' : '-',
        ],
  );
}

/** The group of the one mark of a picture. */
export function markIn(picture: Element): Element {
  const mark = picture.querySelector('g > title')?.parentElement;
  if (!mark) throw new Error('the claim has no mark');
  return mark;
}

/** The look of one shape: form, fill, stroke, dash and opacity. */
export const lookOf = (shape: Element): string[] => [
  formOf(shape),
  paintOf(shape, 'fill'),
  paintOf(shape, 'stroke'),
  inherited(shape, 'stroke-dasharray') ?? '-',
  opacityOf(shape),
];

const shapesIn = (mark: Element): Element[] =>
  [...mark.querySelectorAll('rect, circle, path, line')].filter(
    (shape) => !shape.closest(`defs, ${GLYPH}, ${SIGN}`),
  );

const numberOf = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);
const inherited = (element: Element, name: string) => element.closest(`[${name}]`)?.getAttribute(name);

/** The pattern, gradient or mask that an attribute refers to. */
function referred(shape: Element, name: string): Element | undefined {
  const [, id] = /^url\(#(.*)\)$/.exec(shape.getAttribute(name) ?? '') ?? [];
  return [...(shape.closest('svg')?.querySelectorAll('[id]') ?? [])].find((one) => one.id === id);
}

/** A paint by its name in the palette; of a pattern, the names of its colours. */
function paintOf(shape: Element, name: 'fill' | 'stroke'): string {
  const pattern = referred(shape, name);
  if (pattern) {
    const paints = [...pattern.querySelectorAll('rect')].map((rect) => paintOf(rect, 'fill'));
    return `${pattern.hasAttribute('patternTransform') ? 'hatch' : 'dots'}: ${paints.reverse().join(' on ')}`;
  }
  const paint = inherited(shape, name) ?? 'none';
  return paint === 'none' ? '-' : paint.replace(/^var\(--(.*)\)$/, '$1');
}

/** Forms of the charts of sums, by the commands of their paths. */
const SUM_PATHS: Readonly<Record<string, string>> = {
  MHVHZ: 'frame',
  MHVH: 'open frame',
  MVHV: 'outline',
  MVMV: 'sides',
  MHMVMV: 'whisker',
  MHVHMHVH: 'brackets',
  MLLZ: 'arrowhead',
  MVMLL: 'arrow up',
};

function formOf(shape: Element): string {
  const d = shape.getAttribute('d') ?? '';
  if (shape.nodeName !== 'path') return shape.nodeName === 'rect' ? rectOf(shape) : shape.nodeName;
  const ofSum = SUM_PATHS[d.replace(/[^A-Z]/gi, '')];
  if (ofSum) return ofSum;
  if (d.endsWith('Z')) return 'diamond';
  if (d.includes(' A')) return 'lower half';
  if (/H\S+ V\S+ H/.test(d)) return 'brackets';
  if (/V\S+ L\S+ \S+ H/.test(d)) return 'tie';
  if (d.includes(' V')) return 'arrow up';
  const [, from, to] = /^M(\S+) \S+ H(\S+) m/.exec(d) ?? [];
  if (from && to) return Number(to) < Number(from) ? 'arrow left' : 'arrow right';
  return d.includes('l') ? 'cross' : 'line';
}

const isOutline = (rect: Element): boolean =>
  ['paper', '-'].includes(paintOf(rect, 'fill')) && rect.hasAttribute('stroke');

function rectOf(rect: Element): string {
  if (!rect.hasAttribute('rx')) return rect.nextElementSibling?.nodeName === 'text' ? 'label ground' : 'tick';
  const height = numberOf(rect, 'height') + (isOutline(rect) ? numberOf(rect, 'stroke-width') : 0);
  const isRound = height > 3 && numberOf(rect, 'rx') >= height / 2 - 0.3;
  return `${isRound ? 'round ' : ''}bar ${Math.round(height * 10) / 10}`;
}

/** Over how many months a bar's start and its end fade. */
function endsOf(shape: Element): string {
  const ground = referred(shape, 'mask')?.querySelector('rect');
  if (!ground) return shape.hasAttribute('rx') ? '0, 0' : '-';
  const stops = [...(referred(ground, 'fill')?.querySelectorAll('stop') ?? [])];
  const solid = stops
    .filter((stop) => numberOf(stop, 'stop-opacity') === 1)
    .map((stop) => numberOf(stop, 'offset'));
  const isFaint = (stop: Element | undefined) => stop !== undefined && numberOf(stop, 'stop-opacity') < 0.1;
  const start = isFaint(stops[0]) ? Math.min(...solid) : 0;
  const end = isFaint(stops.at(-1)) ? 1 - Math.max(...solid) : 0;
  const width = numberOf(shape, 'width');
  return `${Math.round((start * width) / MONTH)}, ${Math.round((end * width) / MONTH)}`;
}

/** How many months wide the date is drawn: by the tick where there is one, else by the bar or the line. */
function monthsOf(shapes: readonly Element[]): string {
  const dated = shapes.find((shape) => formOf(shape) === 'tick') ?? shapes[0];
  if (dated?.nodeName === 'line')
    return `${Math.round((numberOf(dated, 'x2') - numberOf(dated, 'x1')) / MONTH)}`;
  if (dated?.nodeName !== 'rect') return '-';
  const width = numberOf(dated, 'width') + (isOutline(dated) ? numberOf(dated, 'stroke-width') : 0);
  return `${Math.round(width / MONTH)}`;
}

/** The shape of a mark's glyph and its colour. */
function glyphOf(mark: Element): string {
  const paths = [...mark.querySelectorAll(GLYPH)];
  const [first] = paths;
  if (!first) return '-';
  const isLine = paintOf(first, 'fill') === '-';
  return `${silhouetteOf(paths)}, ${paintOf(first, isLine ? 'stroke' : 'fill')}`;
}

/** Silhouettes by the commands of their paths. */
const SILHOUETTES: Readonly<Record<string, string>> = {
  MaaZMVAVZMaaZMVAVZ: 'two figures',
  'MLAZ MaaZ': 'pin',
  'MHaVaHaVaZ MLL': 'envelope',
  MHMHMH: 'lines of text',
  MLLLZ: 'diamond',
};

function silhouetteOf(paths: readonly Element[]): string {
  const drawn = paths.map((path) => path.getAttribute('d') ?? '');
  const commands = drawn.map((d) => d.replace(/[^a-z]/gi, '')).join(' ');
  const [, width, height] = /^M\S+ \S+ h(\S+) v(\S+) h\S+ Z$/.exec(drawn.join()) ?? [];
  if (width && height) return width === height ? 'square' : 'plank';
  return SILHOUETTES[commands] ?? commands;
}

/** The opacity of an element within the picture. */
function opacityOf(element: Element): string {
  let opacity = 1;
  for (let one: Element | null = element; one; one = one.parentElement)
    opacity *= Number(one.getAttribute('opacity') ?? 1);
  return `${Math.round(opacity * 100) / 100}`;
}
