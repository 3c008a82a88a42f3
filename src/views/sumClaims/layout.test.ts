import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import type { Box, PlacedText } from '../../geometry/labels';
import { TARGET } from '../../geometry/placedMark';
import { timeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import type { Layer, SumBasis, SumClaim } from '../../model/claim';
import { isMoment, type Span } from '../../model/span';
import { spanOf, stretchOf, sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf, overlapOf, worstOverlap } from '../../testing/viewInput';
import { sumClaimsData } from './data';
import { layoutSumClaims, NOTE_SIZE } from './layout';
import type { RowLine } from './words';

type Choice = Parameters<typeof inputOf>[1];
interface Window {
  readonly from: number;
  readonly to: number;
}

const newYear = (year: number) => Date.UTC(year, 0, 1);
function place(
  claims: readonly SumClaim[],
  width = 1200,
  window: Window = { from: 1990, to: 2025 },
  choice: Choice = {},
) {
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: newYear(window.from), to: newYear(window.to) }, dimensions.plot);
  const layout = layoutSumClaims(sumClaimsData(inputOf(datasetOf({ sums: claims }), choice)), dimensions, x);
  return { x, ...layout, rows: layout.groups.flatMap(({ rows }) => rows) };
}
const record = (
  id: string,
  date: string | null,
  usd: number | null,
  patch: Parameters<typeof sumClaim>[3] = {},
) => sumClaim(id, date, usd, { layer: 'others', ...patch });
const wordsOf = (lines: readonly RowLine[]) =>
  lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
const boxOf = ({ x, y, width, anchor }: RowLine): Box => ({
  x: anchor === 'end' ? x - width : x,
  y: y - 10,
  width,
  height: 13,
});

const boxOfText = ({ x, y, text, anchor }: PlacedText, size: number): Box => {
  const width = 0.97 * textWidth(text, size);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { x: x - share * width, y: y - 0.75 * size, width, height: 0.9 * size };
};
const in2012 = spanOf('2012');
const UNTIL_2012: Span = {
  shape: 'interval',
  start: 'unknown',
  end: in2012.shape === 'moment' ? in2012.at : 'unknown',
};

const BASES: readonly SumBasis[] = ['one-off', 'annual', 'monthly', 'cumulative', 'package'];
const TYPES: readonly string[] = ['pledge', 'paid', 'estimate', 'offer', 'request', 'document', 'denial'];
const SCOPES: readonly string[] = ['hamas', 'hamas-and-others', 'government', 'military-wing'];
const LAYERS: readonly Layer[] = ['primary', 'others'];
const claims = fc
  .array(
    fc.record({
      first: fc.option(fc.integer({ min: 1990, max: 2024 })),
      years: fc.integer({ min: 0, max: 12 }),
      usd: fc.option(fc.integer({ min: 1, max: 500 }).map((millions) => millions * 1e6)),
      patch: fc.record({
        basis: fc.constantFrom(...BASES),
        type: fc.constantFrom(...TYPES),
        scope: fc.constantFrom(...SCOPES),
        layer: fc.constantFrom(...LAYERS),
        title: fc.constantFrom(
          'A pledge',
          'Estimate of tens of millions of dollars a year for the military wing',
        ),
        claimant: fc.constantFrom(
          'a minister',
          'an official of the treasury who spoke to a newspaper in confidence',
        ),
      }),
    }),
    { maxLength: 12 },
  )
  .map((list) => [
    record('always', '2006', 5e6),
    ...list.map(({ first, years, usd, patch }, at) =>
      sumClaim(`a${at}`, null, usd, {
        ...patch,
        date: first === null ? {} : { span: stretchOf(`${first}`, `${first + years}`), basis: 'stated' },
      }),
    ),
  ]);
const widths = fc.integer({ min: 360, max: 2560 });
const windows = fc
  .tuple(fc.integer({ min: 1988, max: 2020 }), fc.integer({ min: 1, max: 50 }))
  .map(([from, years]) => ({ from, to: from + years }));
const anyPanel = (check: (panel: ReturnType<typeof place>, list: readonly SumClaim[]) => void) =>
  fc.assert(
    fc.property(claims, widths, windows, (list, px, window) => check(place(list, px, window), list)),
    { numRuns: 150 },
  );

test('without claims of other sources the panel takes no room', () => {
  const { height, lanes, rows } = place([sumClaim('a', '2006', 50e6)]);
  expect({ height, lanes, rows }).toEqual({ height: 0, lanes: [], rows: [] });
  expect(place([sumClaim('a', '2006', 50e6), record('b', '2006', 50e6)]).height).toBeGreaterThan(0);
});

test('a row per claim; those of other sources alone have marks, each in a lane of its own', () =>
  anyPanel(({ rows, lanes }, list) => {
    expect(rows.map(({ mark }) => mark.id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
    const own = list.filter(({ layer }) => layer === 'others').map(({ id }) => id);
    expect(lanes.map((lane) => lane.map(({ id }) => id).join()).toSorted()).toEqual(own.toSorted());
  }));

test('rows stand under each other, each with room for a touch, and all within the panel', () =>
  anyPanel(({ groups, height, dimensions }) => {
    let bottom = 0;
    for (const { y0, top, y1, rows } of groups) {
      expect(y0).toBeGreaterThanOrEqual(bottom);
      bottom = top;
      for (const { mark, ...row } of rows) {
        expect(row.y0).toBe(bottom);
        bottom = row.y1;
        expect(mark.hit.y).toBeGreaterThanOrEqual(row.y0);
        expect(mark.hit.y + mark.hit.height).toBeLessThanOrEqual(row.y1);
        expect(Math.min(mark.hit.width, mark.hit.height)).toBeGreaterThanOrEqual(TARGET - 1e-6);
        expect(mark.hit.x).toBeGreaterThanOrEqual(0);
        expect(mark.hit.x + mark.hit.width).toBeLessThanOrEqual(dimensions.width + 1e-6);
      }
      expect(y1).toBeGreaterThanOrEqual(bottom);
      bottom = y1;
    }
    expect(bottom).toBe(height);
  }));

test('words cover no period, no size and no other words, and stay on the board', () =>
  anyPanel(({ rows, groups, heading, notes, heads, dimensions }) => {
    const texts = [
      boxOfText(heading, 16),
      ...notes.map((text) => boxOfText(text, NOTE_SIZE)),
      ...(heads?.texts ?? []).map((text) => boxOfText(text, 11)),
      ...groups.flatMap((group) => [
        boxOfText(group.heading, 13),
        ...(group.note ? [boxOfText(group.note, 11)] : []),
        ...group.ticks.map((text) => boxOfText(text, 11)),
      ]),
      ...rows.flatMap(({ lines, sum, size }) => [
        ...lines.map(boxOf),
        boxOfText(sum, sum.size),
        ...(size.text ? [boxOfText(size.text, 11)] : []),
      ]),
    ];
    const drawn = rows.flatMap(({ period, size }) => [
      ...(period ? [{ x: period.x0, y: period.y - 5, width: period.x1 - period.x0, height: 10 }] : []),
      ...(size.form === 'words'
        ? []
        : [{ x: size.x0 - 5, y: size.y - 5, width: size.x1 - size.x0 + 10, height: 10 }]),
    ]);
    expect(worstOverlap(texts)).toBeLessThan(0.6);
    for (const text of texts) {
      for (const other of drawn) expect(overlapOf(text, other)).toBeLessThan(0.6);
      expect(text.x).toBeGreaterThanOrEqual(-1);
      expect(text.x + text.width).toBeLessThanOrEqual(dimensions.undated.x1 + 1);
    }
  }));

test('a bar is as long as its period, within the plot; an end that is not given stands 48 px off, open', () =>
  anyPanel(({ rows, x, dimensions: { plot } }, list) => {
    for (const { mark, period } of rows) {
      const { span } = list.find(({ id }) => id === mark.id)?.date ?? {};
      if (!span) expect(period?.form).toBe('undated');
      if (!period || !span || span.shape !== 'interval' || period.form !== 'bar') continue;
      if (!isMoment(span.start) || !isMoment(span.end)) continue;
      expect(period.x0).toBeCloseTo(Math.max(plot.x0, x(span.start.earliest)), 6);
      expect(period.x1).toBeCloseTo(Math.min(plot.x1, x(span.end.latest)), 6);
    }
    const until = place([
      record('a', '2006', 1e6),
      record('b', null, 1e6, { date: { span: UNTIL_2012, basis: 'stated' } }),
    ]);
    const found = until.rows.find(({ mark }) => mark.id === 'b')?.period;
    expect(found).toMatchObject({ hasStart: false, hasEnd: true, isDashed: true });
    expect(found && found.x1 - found.x0).toBeCloseTo(48, 6);
  }));

test('beyond the window a claim that the filter lets through is pointed to, and another has no row', () => {
  const list = [record('old', '1995', 1e6), record('new', '2020', 1e6), record('now', '2008', 1e6)];
  const at = (answer: 'inside' | 'outside') =>
    place(list, 1200, { from: 2006, to: 2010 }, { answer: ({ id }) => (id === 'now' ? 'inside' : answer) });
  expect(at('inside').rows.map(({ mark }) => `${mark.id} ${mark.form}`)).toEqual([
    'old before',
    'now bar',
    'new after',
  ]);
  expect(at('outside').rows.map(({ mark }) => mark.id)).toEqual(['now']);
});

test('sizes of rates and totals are on one scale from nothing, and only arithmetic is dashed and said', () => {
  const { rows } = place([
    record('yearly', '2018', 100e6, { basis: 'annual' }),
    record('offer', '2019', 30e6, { basis: 'monthly', type: 'offer' }),
    record('once', '2020', 70e6),
    record('documents', null, 154e6, {
      basis: 'cumulative',
      date: { span: stretchOf('2014', '2020'), basis: 'stated' },
    }),
    record('bare', '2018', null, { basis: 'annual' }),
    record('open', '2018', 5e6, { basis: 'cumulative' }),
    record('range', '2018', null, {
      basis: 'annual',
      amount: { value: 100e6, low: 50e6, currency: 'USD', qualifier: 'range' },
    }),
    record('most', '2018', null, {
      basis: 'annual',
      amount: { value: 100e6, currency: 'USD', qualifier: 'up-to' },
    }),
  ]);
  const of = (id: string) => rows.find(({ mark }) => mark.id === id)?.size;
  const zero = of('most')?.from ?? 0;
  const unit = ((of('yearly')?.x1 ?? 0) - zero) / 100e6;
  expect(unit).toBeGreaterThan(0);
  const told = (id: string) => {
    const size = of(id);
    return size && [size.form, size.isDashed, size.text?.text ?? ''];
  };
  expect((of('offer')?.x1 ?? 0) - zero).toBeCloseTo(360e6 * unit, 6);
  expect((of('documents')?.x0 ?? 0) - zero).toBeCloseTo(22e6 * unit, 6);
  expect((of('documents')?.x1 ?? 0) - zero).toBeCloseTo(31e6 * unit, 6);
  expect((of('range')?.x0 ?? 0) - zero).toBeCloseTo(50e6 * unit, 6);
  expect(told('yearly')).toEqual(['ring', false, '']);
  expect(told('range')).toEqual(['ring', false, '']);
  expect(told('offer')).toEqual(['ring', true, '= 360']);
  expect(told('documents')).toEqual(['ring', true, '≈ 22–31']);
  expect(told('once')).toEqual(['diamond', false, '']);
  expect(told('bare')).toEqual(['words', false, '[ no figure ]']);
  expect(told('open')).toEqual(['words', false, '[ no rate ]']);
  expect([of('most')?.from, of('yearly')?.from]).toEqual([zero, null]);
});

test('another currency is not converted', () => {
  const pounds = { amount: { value: 5e6, currency: 'GBP', qualifier: 'exact' } } as const;
  const { rows } = place([
    record('a', '2006', 5e6),
    record('b', '2007', 5e6),
    record('c', '2008', null, pounds),
  ]);
  expect(rows.map(({ sum, size }) => [sum.text, size.text?.text])).toEqual([
    ['$5M', undefined],
    ['$5M', undefined],
    ['£5M', '[ in £ ]'],
  ]);
});

test('guides lead from the sums of the primary source past the sizes of the other rows', () => {
  const { groups } = place([
    sumClaim('own', '2006', 100e6, { basis: 'annual' }),
    record('same', '2007', 100e6, { basis: 'annual' }),
    record('far', '2008', 300e6, { basis: 'annual' }),
    record('bare', '2009', null, { basis: 'annual' }),
  ]);
  const [group] = groups;
  const far = group?.rows.find(({ mark }) => mark.id === 'far');
  expect(group?.guides.map(({ y0, y1 }) => [y0, y1])).toEqual([[far?.y0, far?.y1]]);
});

test.each([360, 1024, 1440, 2560])(
  'at %i px a row says the sum, who claims it, what it is and what its period lacks',
  (width) => {
    const { rows, notes } = place(
      [
        record('offer', '2019', 30e6, { basis: 'monthly', type: 'offer', claimant: 'Channel 12' }),
        sumClaim('primary', null, 360e6, {
          ...{ basis: 'annual', type: 'estimate', claimant: 'officials' },
          date: { span: UNTIL_2012, basis: 'derived' },
        }),
        record('estimate', '2006', 1e6, { type: 'estimate', claimant: 'a paper', scope: 'government' }),
        record('bare', '2006', null, { title: 'Pledge of much', claimant: 'a paper' }),
        record('undated', null, 70e6, { type: 'estimate', claimant: 'a leader' }),
      ],
      width,
    );
    expect(rows.map(({ sum, lines }) => `${sum.text} | ${wordsOf(lines)}`)).toEqual([
      '$360M a year | the main source: officials; estimated; until 2012, start not given',
      '$30M a month | Channel 12; offered',
      '$1M | a paper; estimated, Government',
      'Pledge of much | a paper; pledged',
      '$70M | no date: a leader; estimated',
    ]);
    expect(notes.map(({ text }) => text).join(' ')).toMatch(
      /^1 of the main source, 4 only in other sources\./,
    );
  },
);

test('a mark names all of its claim', () => {
  const [mark] =
    place([
      record('a', '2019', 30e6, {
        title: 'Offer of aid',
        basis: 'monthly',
        type: 'offer',
        scope: 'hamas-and-others',
        confidence: 'high',
        claimant: 'Channel 12',
      }),
    ]).lanes[0] ?? [];
  expect(mark?.name).toMatch(/^Offer of aid, .*2019.*high confidence/);
  expect(mark?.name).toContain(
    '; $30M a month, a monthly rate, offered, for Hamas and others, according to Channel 12; = $360M a year by arithmetic (×12)',
  );
});

test('what the filter leaves out keeps its row but not its words', () => {
  const { rows } = place([record('a', '2019', 30e6), record('b', '2020', 30e6)], 1200, undefined, {
    answer: ({ id }) => (id === 'a' ? 'inside' : 'outside'),
  });
  expect(rows.map(({ lines }) => lines.length)).toEqual([1, 0]);
});
