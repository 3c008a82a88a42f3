// @vitest-environment happy-dom

import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { screenDimensions } from '../geometry/boardDimensions';
import { placeEvent } from '../geometry/placedMark';
import type { GlyphForm } from '../model/vocabulary';
import { Axis, Gridlines } from './Axis';
import { EventMark } from './EventMark';
import { Glyph } from './Glyph';
import { Hatch } from './Hatch';
import { Label } from './Label';
import { OffscreenMark } from './OffscreenMark';
import { PlotClip } from './PlotClip';
import { UncertaintyBar } from './UncertaintyBar';

afterEach(cleanup);

const draw = (drawing: ReactNode): Element =>
  render(
    <svg role="img" aria-label="A drawing">
      {drawing}
    </svg>,
  ).container;

/** The attributes of the elements that match, one array for each. */
const attributesOf = (drawing: Element, selector: string, ...names: readonly string[]) =>
  [...drawing.querySelectorAll(selector)].map((one) => names.map((name) => one.getAttribute(name)));
/** The element that an attribute refers to as url(#id). */
const referred = (drawing: Element, element: Element | null, name: string) =>
  [...drawing.querySelectorAll('[id]')].find(({ id }) => element?.getAttribute(name) === `url(#${id})`);

describe('the axis', () => {
  const ticks = [
    { x: 100, label: '2000' },
    { x: 200, label: '2010' },
  ];

  test('has a label in the middle under each tick', () => {
    const axis = draw(<Axis ticks={ticks} y={15} />);
    expect(attributesOf(axis, 'g', 'transform')).toEqual([['translate(100 15)'], ['translate(200 15)']]);
    expect(attributesOf(axis, 'text', 'text-anchor')).toEqual([['middle'], ['middle']]);
  });

  test('has a hairline at each tick through all panels', () => {
    const lines = draw(<Gridlines ticks={ticks} y0={22} y1={400} />);
    expect(attributesOf(lines, 'line', 'x1', 'x2', 'y1', 'y2')).toEqual([
      ['100', '100', '22', '400'],
      ['200', '200', '22', '400'],
    ]);
  });
});

describe('a label', () => {
  const text = { id: 'a', text: 'Close ties', x: 10, y: 20, anchor: 'end' } as const;

  test('stands at its place, and is not read out', () => {
    const drawing = draw(<Label text={text} />);
    expect(attributesOf(drawing, 'g', 'transform', 'aria-hidden')).toEqual([['translate(10 20)', 'true']]);
    expect(attributesOf(drawing, 'text', 'text-anchor')).toEqual([['end']]);
    expect(drawing.textContent).toBe('Close ties');
  });

  test('has a rim of paper only where it crosses lines', () => {
    expect(attributesOf(draw(<Label text={text} halo />), 'text', 'stroke', 'stroke-width')).toEqual([
      ['var(--paper)', '2.6'],
    ]);
    cleanup();
    expect(attributesOf(draw(<Label text={text} />), 'text', 'stroke', 'stroke-width')).toEqual([
      [null, null],
    ]);
  });

  test('is set in serif, bold, italic, size and colour as asked', () => {
    const look = ['font-size', 'font-weight', 'font-style', 'fill'];
    const plain = draw(<Label text={text} />);
    expect(attributesOf(plain, 'text', ...look)).toEqual([['11.5', null, null, 'var(--muted)']]);
    expect(plain.querySelector('text')?.getAttribute('font-family')).toContain('Inter');
    cleanup();
    const set = draw(<Label text={text} size={14} weight={600} color="var(--ink)" serif italic />);
    expect(attributesOf(set, 'text', ...look)).toEqual([['14', '600', 'italic', 'var(--ink)']]);
    expect(set.querySelector('text')?.getAttribute('font-family')).toContain('Source Serif');
  });
});

describe('a glyph', () => {
  const forms: Record<GlyphForm, true> = {
    figures: true,
    pin: true,
    envelope: true,
    mast: true,
    lines: true,
    square: true,
    lozenge: true,
    band: true,
  };

  test('tells each kind by a shape of its own', () => {
    const shapes = Object.keys(forms).map((form) => {
      const drawing = draw(<Glyph form={form as GlyphForm} color="red" />);
      const shape = attributesOf(drawing, 'path', 'd').join();
      cleanup();
      return shape;
    });
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test('stands where it is put, in its colour and size', () => {
    const drawing = draw(<Glyph form="pin" x={30} y={40} color="red" scale={0.5} />);
    expect(attributesOf(drawing, 'svg *', 'transform', 'fill')).toEqual([
      ['translate(30 40) scale(0.5)', 'red'],
      ['translate(30 40) scale(0.5)', 'var(--paper)'],
    ]);
  });

  test('makes room for an arrow beside it', () => {
    const letter = draw(<Glyph form="envelope" color="red" arrow="out" />);
    expect(attributesOf(letter, 'path', 'transform', 'stroke')).toEqual([
      ['translate(0 0) scale(1) translate(-3.4 0)', null],
      ['translate(0 0) scale(1) translate(-3.4 0)', 'var(--paper)'],
      ['translate(0 0) scale(1)', 'red'],
    ]);
  });
});

describe('a bar', () => {
  const bar = (x0: number, certain0: number, certain1: number, x1: number) =>
    draw(
      <UncertaintyBar
        span={{ x0, certain0: certain0, certain1: certain1, x1 }}
        y={0}
        height={12}
        fill="red"
      />,
    );
  /** The mask's opacity stops as [place in px, opacity]. */
  const stopsIn = (drawing: Element, x0: number, x1: number) =>
    attributesOf(drawing, 'stop', 'offset', 'stop-opacity').map(([offset, opacity]) => [
      x0 + Number(offset) * (x1 - x0),
      Number(opacity),
    ]);

  test('is whole, without a mask, where all of its time is certain', () => {
    const drawing = bar(10, 10, 60, 60);
    expect(attributesOf(drawing, 'rect', 'x', 'width', 'mask')).toEqual([['10', '50', null]]);
  });

  test.each([
    ['an uncertain start', 0, 40, 100, 100, [0, 40, 100], [0.08, 1, 1]],
    ['an uncertain end', 0, 0, 60, 100, [0, 60, 100], [1, 1, 0.08]],
    ['both', 0, 20, 60, 100, [0, 20, 60, 100], [0.08, 1, 1, 0.08]],
  ] as const)('fades over %s', (_, x0, certain0, certain1, x1, places, opacities) => {
    const drawing = bar(x0, certain0, certain1, x1);
    const stops = stopsIn(drawing, x0, x1);
    expect(stops.map(([place]) => place)).toEqual(places);
    expect(stops.map(([, opacity]) => opacity)).toEqual(opacities);
    const mask = referred(drawing, drawing.querySelector('rect[mask]'), 'mask');
    expect(mask?.nodeName).toBe('mask');
    expect(referred(drawing, mask?.querySelector('rect') ?? null, 'fill')?.nodeName).toBe('linearGradient');
  });

  test('is drawn as wide as its time, be it ever so short, and its outline lies within', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (width) => {
        const span = { x0: 0, x1: width, certain0: 0, certain1: width };
        const drawing = draw(
          <UncertaintyBar span={span} y={0} height={12} fill="none" stroke="red" outlined />,
        );
        const [rect = []] = attributesOf(drawing, 'rect', 'x', 'y', 'width', 'height', 'stroke-width');
        cleanup();
        const [x = 0, y = 0, wide = 0, high = 0, line = 0] = rect.map(Number);
        expect(x - line / 2).toBeGreaterThanOrEqual(0);
        expect(y - line / 2).toBeGreaterThanOrEqual(0);
        expect(y + high + line / 2).toBeLessThanOrEqual(12);
        expect(wide).toBeGreaterThan(0);
        if (width > 2) expect(x + wide + line / 2).toBeCloseTo(width, 9);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['before', '18', '6'],
  ['after', '6', '18'],
] as const)('what lies %s the window is an arrow that points there', (form, from, to) => {
  const body = { x: 0, y: 0, width: 24, height: 24 };
  const drawing = draw(<OffscreenMark mark={{ form, body }} color="red" />);
  const [, x0, x1] = /^M(\S+) 12 H(\S+) /.exec(drawing.querySelector('path')?.getAttribute('d') ?? '') ?? [];
  expect([x0, x1]).toEqual([from, to]);
});

test('the arrow of an event beyond the window stands where its mark does, however far the words beside it reach', () => {
  const facts = {
    id: 'letter',
    name: 'A letter',
    kind: 'letter',
    glyph: 'square',
    basis: 'stated',
    match: 'possibly',
  } as const;
  const mark = {
    ...placeEvent(
      facts,
      { x0: 120, x1: 140, certain0: 120, certain1: 140 },
      { time: 1, lasts: false },
      { x0: 0, x1: 100 },
      12,
    ),
    hit: { x: -200, y: 0, width: 300, height: 24 },
  };
  const drawing = draw(<EventMark mark={mark} color="red" />);
  expect(mark.form).toBe('after');
  expect(drawing.querySelector('path')?.getAttribute('d')).toMatch(/^M-6 0 H6 /);
});

test('each hatch fills with a pattern of its own', () => {
  const drawing = draw(
    <>
      <Hatch color="red" ground="white">
        {(fill) => <circle fill={fill} />}
      </Hatch>
      <Hatch color="blue" ground="white">
        {(fill) => <circle fill={fill} />}
      </Hatch>
    </>,
  );
  const paints = [...drawing.querySelectorAll('circle')].map((circle) =>
    attributesOf(referred(drawing, circle, 'fill') ?? circle, 'rect', 'fill').flat(),
  );
  expect(paints).toEqual([
    ['white', 'red'],
    ['white', 'blue'],
  ]);
});

test('what is clipped to the plot can be seen from its start to its end and no further', () => {
  const dimensions = screenDimensions(1200, 900);
  const drawing = draw(
    <PlotClip dimensions={dimensions} height={300}>
      <circle r={3} />
    </PlotClip>,
  );
  const clip = referred(drawing, drawing.querySelector('circle')?.parentElement ?? null, 'clip-path');
  const [rect = []] = attributesOf(clip ?? drawing, 'rect', 'x', 'width', 'height');
  const [x = 0, width = 0, height = 0] = rect.map(Number);
  expect(Math.abs(x - dimensions.plot.x0)).toBeLessThanOrEqual(1);
  expect(Math.abs(x + width - dimensions.plot.x1)).toBeLessThanOrEqual(1);
  expect(height).toBe(300);
});
