import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import type { Box } from '../../geometry/labels';
import { TARGET } from '../../geometry/placedMark';
import { timeScale } from '../../geometry/scale';
import type { Layer, SumBasis, SumClaim } from '../../model/claim';
import { stretchOf, sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf, overlapOf, worstOverlap } from '../../testing/viewInput';
import { sumClaimsData } from './data';
import { layoutSumClaims } from './layout';
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
  const scene = layoutSumClaims(sumClaimsData(inputOf(datasetOf({ sums: claims }), choice)), dimensions, x);
  return { x, ...scene, rows: scene.groups.flatMap(({ rows }) => rows) };
}
const record = (
  id: string,
  date: string | null,
  usd: number | null,
  patch: Parameters<typeof sumClaim>[3] = {},
) => sumClaim(id, date, usd, { layer: 'others', ...patch });
const wordsOf = (lines: readonly RowLine[]) =>
  lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(' | ');
const boxOf = ({ x, y, width, anchor }: RowLine): Box => ({
  x: anchor === 'end' ? x - width : x,
  y: y - 10,
  width,
  height: 13,
});

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

test('words cover no mark, no yearly bar and no other words, and stay on the board', () =>
  anyPanel(({ rows, groups, dimensions }) => {
    const lines = [...rows.flatMap((row) => row.lines), ...groups.map(({ heading }) => heading)].map(boxOf);
    const bars = rows.flatMap(({ magnitude }) =>
      magnitude ? [{ x: magnitude.x, y: magnitude.y - 4, width: magnitude.high, height: 8 }] : [],
    );
    expect(worstOverlap(lines)).toBeLessThan(1e-6);
    expect(worstOverlap(rows.map(({ mark }) => mark.hit))).toBeLessThan(1e-6);
    for (const line of lines) {
      for (const other of [...bars, ...rows.map(({ mark }) => mark.hit)])
        expect(overlapOf(line, other)).toBeLessThan(1e-6);
      expect(line.x).toBeGreaterThanOrEqual(0);
      expect(line.x + line.width).toBeLessThanOrEqual(dimensions.undated.x1 + 1e-6);
    }
    for (const bar of bars)
      expect(bar.x + bar.width).toBeLessThanOrEqual(dimensions.narrow ? 44 : dimensions.labels.x1);
  }));

test('a bar is as wide as its period; what has no date stands in the column of the undated', () =>
  anyPanel(({ rows, x, dimensions }, list) => {
    for (const { mark } of rows) {
      const { span } = list.find(({ id }) => id === mark.id)?.date ?? {};
      if (!span) {
        expect(mark.form).toBe('undated');
        expect(mark.hit.x).toBeGreaterThanOrEqual(dimensions.undated.x0);
      } else if (
        span.shape === 'interval' &&
        typeof span.start === 'object' &&
        typeof span.end === 'object'
      ) {
        const ends = [x(span.start.earliest), x(span.end.latest)] as const;
        expect([mark.span?.x0, mark.span?.x1]).toEqual(ends);
        if (mark.form === 'bar') expect(mark.body).toMatchObject({ x: ends[0], width: ends[1] - ends[0] });
        const beyond =
          ends[1] <= dimensions.plot.x0 ? 'before' : ends[0] >= dimensions.plot.x1 ? 'after' : null;
        if (beyond) expect(mark.form).toBe(beyond);
        else expect(['bar', 'pin']).toContain(mark.form);
      }
    }
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

test('yearly sums are on one scale from nothing, and only arithmetic says so', () => {
  const { rows } = place([
    record('yearly', '2018', 100e6, { basis: 'annual' }),
    record('offer', '2019', 30e6, { basis: 'monthly', type: 'offer' }),
    record('sum', '2020', 70e6),
    record('documents', null, 154e6, {
      basis: 'cumulative',
      date: { span: stretchOf('2014', '2020'), basis: 'stated' },
    }),
  ]);
  const of = (id: string) => rows.find(({ mark }) => mark.id === id);
  const unit = (of('yearly')?.magnitude?.high ?? 0) / 100e6;
  expect(unit).toBeGreaterThan(0);
  expect(of('yearly')?.magnitude?.arithmetic).toBe(false);
  expect(of('offer')?.magnitude).toMatchObject({ arithmetic: true, low: expect.closeTo(360e6 * unit, 6) });
  expect(of('documents')?.magnitude?.low).toBeCloseTo(22e6 * unit, 6);
  expect(of('documents')?.magnitude?.high).toBeCloseTo(31e6 * unit, 6);
  expect(of('sum')?.magnitude).toBeNull();
  expect(rows.map(({ lines }) => /by arithmetic/.test(wordsOf(lines)))).toEqual([true, false, true, false]);
});

test.each([360, 1024, 1440, 2560])(
  'at %i px a row says sum, kind and claimant, and which claims are the primary source’s',
  (width) => {
    const { rows } = place(
      [
        record('offer', '2019', 30e6, { basis: 'monthly', type: 'offer', claimant: 'Channel 12' }),
        sumClaim('primary', '2012', 360e6, { basis: 'annual', type: 'estimate', claimant: 'officials' }),
        record('bare', '2006', null, { title: 'Pledge of much', claimant: 'a paper' }),
        record('undated', null, 70e6, { type: 'paid', claimant: 'a leader' }),
      ],
      width,
    );
    expect(rows.map(({ lines }) => wordsOf(lines))).toEqual([
      'Pledge of much | pledged · a paper',
      'In the main source | $360M a year | estimated at · officials',
      '$30M a month | offered · Channel 12 | = $360M a year by arithmetic (12 ×)',
      '$70M | reported paid · a leader · no year given',
    ]);
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
    '; $30M a month, a monthly rate, offered, for Hamas and others, according to Channel 12; = $360M a year by arithmetic (12 ×)',
  );
});

test('what the filter leaves out keeps its row but not its words', () => {
  const { rows } = place([record('a', '2019', 30e6), record('b', '2020', 30e6)], 1200, undefined, {
    answer: ({ id }) => (id === 'a' ? 'inside' : 'outside'),
  });
  expect(rows.map(({ lines }) => lines.length)).toEqual([1, 0]);
});
