import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenDimensions } from '../geometry/boardDimensions';
import { type MarkFacts, type PlacedMark, placeEvent } from '../geometry/placedMark';
import { placeSpan } from '../geometry/placedSpan';
import { timeScale } from '../geometry/scale';
import { textWidth } from '../geometry/text';
import { DAY, YEAR } from '../lib/calendar';
import { readMoment } from '../model/edtfSet';
import { doubtsOf, isLasting, outerRange, type Span } from '../model/span';
import { glyphOf } from '../model/vocabulary';
import { dataset } from '../testing/dataset';
import { LEGEND_SIZE, type LegendEntry, layoutLegend, placeLegend } from './legend';

const entries: readonly LegendEntry[] = [
  { sample: { glyph: 'envelope', arrow: 'out' }, text: 'letter from Washington' },
  { sample: 'month', text: 'month' },
  { sample: 'other date', text: 'other sources’ date' },
];

test('on a narrow board no entry of the legend runs off it, wherever the heading beside it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 560 }), fc.integer({ min: 0, max: 300 }), (width, x) => {
      const dimensions = screenDimensions(width, 800);
      const { items } = placeLegend(entries, dimensions, [x, 20]);
      expect(items.map(({ text }) => text)).toEqual(entries.map(({ text }) => text));
      for (const item of items)
        expect(item.x + 0.9 * textWidth(item.text, LEGEND_SIZE)).toBeLessThanOrEqual(dimensions.width);
    }),
  );
});

test('kinds without a silhouette are told apart by the signs that they share, where there are more signs than one', () => {
  const words = { ...dataset, lanes: { ...dataset.lanes, rug: ['context'] } };
  const laned = (...kinds: readonly string[]) => {
    const marks = kinds.map((kind, at) =>
      placeEvent(
        { id: `${at}`, name: kind, kind, glyph: glyphOf(words, kind), basis: 'stated', match: 'inside' },
        { x0: 200, x1: 201, certain0: 200, certain1: 201 },
        { time: DAY, lasts: false },
        { x0: 100, x1: 900 },
        50,
      ),
    );
    const dates = { perPixel: DAY, differ: false, narrower: false } as const;
    return layoutLegend(marks, dates, words, screenDimensions(1200, 800), [200, 20]).items.map(
      ({ text }) => text,
    );
  };
  expect(laned('meeting', 'statement', 'call')).toEqual(['meeting', 'statement', 'Call', 'day']);
  expect(laned('meeting', 'call', 'post')).toEqual(['meeting', 'other kinds', 'day']);
  expect(laned('call', 'post')).toEqual(['day']);
  expect(laned('meeting', 'context')).toEqual(['meeting', 'day']);
});

describe('what a form says of a date', () => {
  const x = timeScale({ from: Date.UTC(1995, 0), to: Date.UTC(2020, 0) }, { x0: 100, x1: 900 });
  const dates = { perPixel: (25 * YEAR) / 800, differ: false, narrower: false };
  const facts = {
    id: 'a',
    name: '',
    kind: 'call',
    glyph: 'lines',
    basis: 'stated',
    match: 'inside',
  } as const;
  const markOf = (edtf: string, patch: Partial<MarkFacts> = {}) => {
    const [start, end = start] = edtf.split('/').map((text) => {
      const read = readMoment(text);
      if ('problem' in read) throw new RangeError(read.problem);
      return read;
    });
    if (!start || !end) throw new RangeError(edtf);
    const span: Span = start === end ? { shape: 'moment', at: start } : { shape: 'interval', start, end };
    const { from, to } = outerRange(span);
    const timed = { time: to - from, lasts: isLasting(span) };
    return placeEvent(
      { ...facts, doubts: doubtsOf(span), ...patch },
      placeSpan(span, x),
      timed,
      x.column,
      50,
    );
  };
  const legend = (...marks: readonly PlacedMark[]) =>
    layoutLegend(marks, dates, dataset, screenDimensions(1200, 800), [200, 20]).items.map(
      ({ sample, text }) => `${String(sample)}: ${text}`,
    );

  test.each<[string, readonly string[]]>([
    ['2013-02-03', ['day: day']],
    ['2013-02', ['month: month']],
    ['[2013-01..2013-02]', ['month: a month or two']],
    ['2013-02-03/2013-02-16', ['month: days']],
    ['[2013-02-03..2013-02-16]', ['month: days']],
    ['2013', ['range: some time in the year']],
    ['[2012,2013]', ['range: some time within']],
    ['201X', ['brackets: some time within']],
    ['[..2013]', ['brackets: some time within']],
    ['2013~', ['range: some time in the year', 'dashed: about']],
    ['2013?', ['range: some time in the year', 'dashed: perhaps']],
    ['2013-02-03%', ['day: day', 'dashed: about or perhaps']],
    ['2011/2015~', ['lasted: how long it lasted', 'dashed: about']],
  ])('%s', (edtf, entries) => {
    expect(legend(markOf(edtf))).toEqual(entries);
  });

  test('dashes say all that they stand for on this board, and no more', () => {
    const marks = [markOf('2013?'), markOf('2013~'), markOf('2014', { basis: 'inferred' })];
    expect(legend(...marks).at(-1)).toBe('dashed: about, perhaps or worked out');
    expect(legend(markOf('2014', { support: 'low' }))).toContain('dashed: low confidence');
    expect(legend(markOf('2014', { basis: 'inferred', support: 'high' })).join()).not.toContain('dashed');
  });

  test('a date of two months that is not drawn as the sample of a month does not change what that says', () => {
    const two = markOf('[2013-01..2013-02]', { basis: 'inferred' });
    expect(legend(markOf('2014-02'), two)).toEqual(['month: month', 'dashed: worked out']);
  });

  test('nor does one change what a range says, and no form says what another says', () => {
    const two = markOf('[2013-01..2013-02]', { basis: 'inferred' });
    const [month, year, decade] = [markOf('2014-02'), markOf('2013'), markOf('199X')];
    const as = (form: PlacedMark['form'], mark: PlacedMark): PlacedMark => ({ ...mark, form });
    expect(legend(as('range', month), as('range', two), as('brackets', year))).toEqual([
      'range: some time in the month',
      'brackets: some time in the year',
      'dashed: worked out',
    ]);
    expect(legend(as('range', year), as('brackets', year))).toEqual(['range: some time in the year']);
    expect(legend(markOf('2013-21'), decade)).toEqual(['range: some time within']);
  });

  test('the widest date of a form decides what the form says', () => {
    expect(legend(markOf('2013'), markOf('[2012,2013]'))).toEqual(['range: some time within']);
  });
});
