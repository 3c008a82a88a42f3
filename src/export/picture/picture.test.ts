// @vitest-environment happy-dom

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { paletteValues } from '../../chart/theme/paletteValues';
import type { BriefingScene } from '../../model/briefing';
import { hostileDataset } from '../../testing/changedSample';
import { datasetOf, inputOf, sample } from '../../testing/exportInput';
import { views } from '../../views';
import type { View } from '../../views/view';
import { sceneInputOf } from '../exportInput';
import { isRightToLeft } from '../fileText';
import { drawPicture, formatSvg } from './drawPicture';
import { placePicture } from './placePicture';

const shipped = datasetOf(
  readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8'),
);

const hostile = datasetOf(JSON.stringify(hostileDataset()));

const both = { layers: ['primary', 'others'] } as const;
const inputs = {
  'the sample': inputOf(sample, { filter: both }),
  'the shipped data': inputOf(shipped),
  'the record': inputOf(shipped, { reading: 'others', filter: both }),
};
const themes = ['light', 'dark'] as const;
const cases = Object.entries(inputs).flatMap(([name, input]) =>
  themes.map((theme) => ({ name, input, theme })),
);

const textOf = (svg: Element) =>
  [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');

describe.each(cases)('a picture of the board: $name, $theme', ({ input, theme }) => {
  const layout = placePicture(input, views);
  const svg = drawPicture(layout, theme, 'board');
  const file = formatSvg(svg);

  test('carries what it shows and where that is from', () => {
    const text = textOf(svg);
    for (const part of [...layout.description.split(/[.·]/), input.view.dataset.title])
      for (const word of part.trim().split(/\s+/)) expect(text.toLowerCase()).toContain(word.toLowerCase());
    expect(text).toContain(input.whole.version);
    expect(text).toContain('2026-11-22');
    expect(svg.querySelector(':scope > title')?.textContent).toContain(input.view.dataset.title);
    expect(svg.querySelector(':scope > desc')?.textContent).toBe(layout.description);
  });

  test('carries the handling label above all else', () => {
    const labelled = placePicture({ ...input, label: 'Not for attribution' }, views);
    expect(labelled.lines[0]?.text).toBe('Not for attribution');
    expect(labelled.description.startsWith('Not for attribution. ')).toBe(true);
    expect(labelled.chart.y).toBeGreaterThan(layout.chart.y);
  });

  test('has only the colours of its theme, and no variable', () => {
    const known = new Set(Object.values(paletteValues).map((value) => value[theme]));
    known.add('none').add('#fff');
    expect(file.includes('var(')).toBe(false);
    const colors = [...file.matchAll(/ (?:fill|stroke|stop-color)="([^"]*)"/g)].map(
      ([, color]) => color ?? '',
    );
    expect(colors.length).toBeGreaterThan(50);
    expect(colors.filter((color) => !known.has(color) && !color.startsWith('url(#'))).toEqual([]);
  });

  test('names fonts that other programs know, and loads nothing', () => {
    const fonts = [...file.matchAll(/font-family="([^"]*)"/g)].map(([, font]) => font ?? '');
    expect(new Set(fonts.map((font) => font.split(',')[0]))).toEqual(new Set(['Inter', "'Source Serif 4'"]));
    expect(file.match(/ (?:href|src|class|style)=/g)).toBeNull();
    expect(file.includes('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });

  test('refers only to what is in it', () => {
    const ids = new Set([...file.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const used = [...file.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].every((id) => id?.includes('board-'))).toBe(true);
  });

  test('names every mark', () => {
    const names = [...svg.querySelectorAll('g > title')].map(({ textContent }) => textContent);
    expect(names.toSorted()).toEqual(
      [...layout.board.marks.values()].map(({ mark }) => mark.name).toSorted(),
    );
  });
});

test('no text of a dataset spoils the file: what XML forbids is left out, markup is text', () => {
  const titled = { ...hostile, title: 'פגישה עם HAMAS' };
  const svg = drawPicture(placePicture(inputOf(titled, { filter: both }), views), 'light', 'x');
  const file = formatSvg(svg);
  expect(file).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    file,
    'image/svg+xml',
  );
  expect(documentElement?.tagName).toBe('svg');
  expect(file).not.toMatch(/<(img|script|input)/);
  for (const text of svg.querySelectorAll('text'))
    expect(text.getAttribute('unicode-bidi')).toBe(
      isRightToLeft(text.textContent ?? '') ? 'plaintext' : null,
    );
  expect(file).toContain('unicode-bidi="plaintext"');
});

describe('the layout of a picture', () => {
  const layout = placePicture(inputOf(shipped, { reading: 'others', filter: both }), views);

  test('has everything on the sheet, from top to bottom', () => {
    const bottoms = layout.board.panels.map(({ top, height }) => top + height);
    layout.board.panels.slice(1).forEach(({ top }, at) => {
      expect(top).toBeGreaterThan(bottoms[at] ?? 0);
    });
    expect(layout.chart.y + Math.max(...bottoms)).toBeLessThanOrEqual(layout.rule);
    for (const { y } of layout.lines) expect(y).toBeLessThan(layout.height);
  });

  test('says how many of the claims are in a picture of one view', () => {
    const input = inputOf(shipped);
    const leadOf = (shown: readonly View[]) =>
      placePicture(input, shown)
        .lines.filter(({ look }) => look === 'lead')
        .map(({ text }) => text)
        .join(' ');
    const status = views.filter(({ id }) => id === 'periods');
    expect(leadOf(status)).toContain(`· ${shipped.periods.length} of them in this picture ·`);
    expect(leadOf(views)).not.toContain('of them');
  });

  test('wraps a long filter', () => {
    const people = shipped.people.map(({ id }) => id);
    const themes = shipped.themes.map(({ id }) => id);
    const long = placePicture(inputOf(shipped, { filter: { people: people, themes } }), views);
    expect(long.lines.filter(({ look }) => look === 'lead').length).toBeGreaterThan(1);
    expect(long.chart.y).toBeGreaterThan(layout.chart.y);
  });

  test('says when there is nothing to draw', () => {
    const empty = views.filter(({ id }) => id === 'sumClaims');
    expect(() => placePicture(inputOf(shipped), empty)).toThrow(
      'Aid claims side by side has nothing to show',
    );
  });

  test('passes on what a drawing throws', () => {
    const Broken = () => {
      throw new Error('no such colour');
    };
    const [first] = views;
    const broken: View = {
      id: 'broken',
      title: () => 'Broken',
      prepare: (input) => {
        if (!first) throw new Error('there are no views');
        return { ...first.prepare(input), draw: () => createElement(Broken) };
      },
    };
    expect(() => drawPicture(placePicture(inputOf(shipped), [broken]), 'light', 'x')).toThrow(
      'no such colour',
    );
  });
});

test('the picture of a scene has its title and what stands under that, and names the data at its foot', () => {
  const scene = {
    ...{ id: 'one', title: 'Two visits', caption: 'What was said of them.', notes: '' },
    view: 'leaders=haniyeh',
  };
  const linesOf = (one: BriefingScene) => {
    const input = sceneInputOf(sample, {}, one, new Date());
    return placePicture(input, input.views).lines.map(({ text }) => text);
  };
  const lines = linesOf(scene);
  expect(lines.slice(0, 2)).toEqual(['Two visits', 'What was said of them.']);
  expect(lines.at(-1)).toContain(`“${sample.title}”. Data ${sample.id}, version`);
  expect(linesOf({ ...scene, standfirst: 'In one line.' })[1]).toBe('In one line.');
});
