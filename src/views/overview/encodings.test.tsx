import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { timeScale } from '../../geometry/scale';
import { Drawing } from './Drawing';
import { PARTS } from './data';
import { layoutOverview, placeWindow } from './layout';

const year = (number: number) => Date.UTC(number, 0);
const x = timeScale({ from: year(2000), to: year(2010) }, { x0: 0, x1: 500 });

/** One claim of 2004 in each of these parts. */
const layoutOf = (...parts: readonly number[]) =>
  layoutOverview(
    {
      from: parts.map(() => year(2004)),
      to: parts.map(() => year(2005)),
      counts: Object.values(PARTS).map((part) => parts.map((its) => (its === part ? 1 : 0))),
    },
    x,
  );

/** How each bar is drawn: fill or stroke, and opacity. */
function looks(...parts: readonly number[]): string[] {
  const svg = renderToStaticMarkup(<Drawing layout={layoutOf(...parts)} window={null} />);
  return [...svg.matchAll(/<rect ([^>]*)/g)].map(([, rect = '']) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(rect)?.[1];
    return [of('fill'), of('stroke'), of('opacity')].filter(Boolean).join(' ');
  });
}

const { matching, rest, othersMatching, othersRest } = PARTS;

test.each([
  ['nothing filtered: grey', [matching], ['var(--ink) 0.3']],
  ['filtered out: pale', [rest], ['var(--ink) 0.16']],
  ['what is shown: dark over pale', [matching, rest], ['var(--ink) 0.16', 'var(--ink) 0.7']],
  ['only in other sources: hollow', [othersMatching], ['none var(--others)']],
  [
    'only in other sources, shown among others',
    [othersMatching, othersRest],
    ['none var(--others)', 'var(--others) 0.7'],
  ],
] as const)('%s', (_, parts, expected) => {
  expect(looks(...parts)).toEqual(expected);
});

test('a chosen window is tinted and leads down by a funnel', () => {
  const layout = layoutOf(matching);
  const window = placeWindow(layout, { x0: 100, x1: 200 }, { x0: 10, x1: 490 });
  const svg = renderToStaticMarkup(<Drawing layout={layout} window={window} />);
  expect(svg).toContain('<path d="M100 27 L10 34 L490 34 L200 27 Z" fill="var(--accent)" opacity="0.12"');
});
