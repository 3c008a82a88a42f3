import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumOf } from '../lib/number';
import { drawnRange } from '../model/span';
import { lasting, momentOf, newYear, once, yearOf } from '../testing/spans';
import {
  areaPath,
  columnCount,
  columnsUnder,
  countAt,
  INK,
  inkAt,
  mostOf,
  nextColumn,
  spreadInk,
  tones,
} from './density';
import { placeSpan } from './placedSpan';
import { timeScale } from './scale';

const WINDOW = { from: newYear(1990), to: newYear(2025) };
const scaleOf = (width: number) => timeScale(WINDOW, { x0: 148, x1: 148 + width });
const width = fc.integer({ min: 1, max: 900 });
const claim = fc
  .tuple(
    fc.integer({ min: newYear(1980), max: newYear(2030) }),
    fc.oneof(fc.integer({ min: 1, max: 864e5 }), fc.integer({ min: 1, max: 4e11 })),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([from, length, tone]) => ({ from, to: from + length, tone }));
const claims = fc.array(claim, { maxLength: 60 });
type Claims = readonly { from: number; to: number; tone: number }[];
const inkOf = (list: Claims, px: number) => spreadInk(scaleOf(px), [columnsOf(list)]).ink;
const columnsOf = (list: Claims) => ({
  from: Float64Array.from(list, ({ from }) => from),
  to: Float64Array.from(list, ({ to }) => to),
  tones: Uint8Array.from(list, ({ tone }) => tone),
});

/** The ink of a claim in each of its columns. */
const inkEach = ({ from, to }: Claims[number], px: number): number =>
  Math.max(1, Math.round(INK / Math.max(1, ((to - from) * px) / (WINDOW.to - WINDOW.from))));

test('each column has the ink of the claims that hold its middle, and of those too narrow to hold any that lie in it', () => {
  fc.assert(
    fc.property(claims, width, (list, px) => {
      const ink = inkOf(list, px);
      const perColumn = (WINDOW.to - WINDOW.from) / px;
      const middles = Array.from({ length: px }, (_, at) => WINDOW.from + (at + 0.5) * perColumn);
      const holds = (one: Claims[number], middle: number) => one.from <= middle && one.to > middle;
      for (let at = 0; at < px; at += Math.max(1, Math.floor(px / 37))) {
        const middle = middles[at] ?? 0;
        for (const [tone, name] of tones.entries()) {
          const ofTone = list.filter((one) => one.tone === tone);
          const wide = ofTone.filter((one) => holds(one, middle));
          const narrow = ofTone.filter(
            (one) =>
              !middles.some((other) => holds(one, other)) &&
              one.from < middle + perColumn / 2 &&
              one.to > middle - perColumn / 2,
          );
          const least = sumOf(wide, (one) => inkEach(one, px));
          expect(ink[name][at]).toBeGreaterThanOrEqual(least);
          expect(ink[name][at]).toBeLessThanOrEqual(least + sumOf(narrow, (one) => inkEach(one, px)));
        }
      }
    }),
  );
});

test('years that abut share no column, and leave none between them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 900 }), (px) => {
      const years = Array.from({ length: 35 }, (_, at) => ({
        from: newYear(1990 + at),
        to: newYear(1991 + at),
        tone: 0,
      }));
      const { inside } = inkOf(years, px);
      const each = years.map((one) => inkEach(one, px));
      expect(Math.min(...inside)).toBeGreaterThanOrEqual(Math.min(...each));
      expect(Math.max(...inside)).toBeLessThanOrEqual(Math.max(...each));
    }),
  );
});

test('a claim has as much ink in all as any other, but for what is out of view or less than a unit; whatever is in view has some', () => {
  fc.assert(
    fc.property(claims, width, (list, px) => {
      const ink = inkOf(list, px);
      const x = scaleOf(px);
      const spread = list.map((one) => {
        const under = columnsUnder(one.from, one.to, x);
        expect(under !== null).toBe(one.to > WINDOW.from && one.from < WINDOW.to);
        if (!under) return 0;
        const columns = under.x1 - under.x0 + 1;
        const its = columns * inkEach(one, px);
        const isWhole = one.from >= WINDOW.from && one.to <= WINDOW.to;
        if (isWhole) expect(Math.abs(its - INK)).toBeLessThanOrEqual(0.5 * columns + inkEach(one, px));
        else expect(its).toBeLessThanOrEqual(INK + 0.5 * columns + inkEach(one, px));
        return its;
      });
      const total = Array.from({ length: columnCount(x.column) }, (_, at) => inkAt(ink, at));
      expect(sumOf(total, (one) => one)).toBe(sumOf(spread, (one) => one));
      expect(mostOf(ink)).toBe(Math.max(0, ...total));
    }),
  );
});

test('a year-wide date leaves ink as wide as that year', () => {
  const px = 700;
  const { inside } = inkOf([{ from: newYear(2006), to: newYear(2007), tone: 0 }], px);
  const x = scaleOf(px);
  const inked = inside.filter((one) => one > 0).length;
  expect(Math.abs(inked - (x(newYear(2007)) - x(newYear(2006))))).toBeLessThan(2);
});

test('what went on for all of its time has as much ink in each column as a day', () => {
  const decade = { from: newYear(2001), to: newYear(2011), tone: 0 };
  const { inside } = spreadInk(scaleOf(700), [{ ...columnsOf([decade]), lasts: Uint8Array.of(1) }]).ink;
  expect(new Set(inside)).toEqual(new Set([0, INK]));
});

test('a hundred dates that are a century wide leave less in a column than three days', () => {
  const century = { from: newYear(1990) - 65 * 3.15e10, to: newYear(2025), tone: 0 };
  const day = { from: newYear(2006), to: newYear(2006) + 864e5, tone: 0 };
  const of = (one: Claims[number], times: number) => mostOf(inkOf(new Array(times).fill(one), 700));
  expect(of(century, 100)).toBeLessThan(of(day, 3));
});

test('every column that holds a claim is reached from its neighbour, and no other', () => {
  fc.assert(
    fc.property(claims, width, (list, px) => {
      const ink = inkOf(list, px);
      const reached: number[] = [];
      for (let at = nextColumn(ink, 0, 1); at !== null; at = nextColumn(ink, at + 1, 1)) reached.push(at);
      expect(reached).toEqual([...ink.inside.keys()].filter((at) => inkAt(ink, at) > 0));
      expect(nextColumn(ink, px - 1, -1)).toBe(reached.at(-1) ?? null);
    }),
  );
});

/** The rectangles of a path, px. */
const boxesIn = (path: string) =>
  [...path.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h\S+z/g)].map((match) => {
    const [, x, y, width, height] = match.map(Number);
    return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
  });

test('density stays in its area, is seen for a single claim, and stands tone on tone', () => {
  const area = { x: 10, y: 5, width: 90, height: 34 };
  fc.assert(
    fc.property(claims, fc.integer({ min: 1, max: 90 }), (list, px) => {
      const ink = inkOf(list, px);
      const tops = new Array<number>(px).fill(area.y + area.height);
      for (const tone of tones) {
        const boxes = boxesIn(areaPath({ ink, area, maximum: mostOf(ink) }, tone));
        for (const { x, y, width: across, height } of boxes) {
          expect(height).toBeGreaterThanOrEqual(1.5);
          expect(y).toBeGreaterThanOrEqual(area.y);
          const first = Math.round(((x - area.x) * px) / area.width);
          const last = Math.round(((x + across - area.x) * px) / area.width);
          for (let at = first; at < last; at += 1) {
            expect(y + height).toBeCloseTo(tops[at] ?? 0, 1);
            tops[at] = y;
            expect(ink[tone][at]).toBeGreaterThan(0);
          }
        }
        expect(boxes.length > 0).toBe(ink[tone].some((one) => one > 0));
      }
      for (const [at, top] of tops.entries()) expect(top < area.y + area.height).toBe(inkAt(ink, at) > 0);
    }),
  );
});

test('what is drawn from when to when is what a span covers on the scale', () => {
  const x = timeScale(WINDOW, { x0: 0, x1: 1000 });
  const at = (instant: number) => (Number.isFinite(instant) ? x(instant) : Math.sign(instant) * 1e5);
  for (const span of [
    once(yearOf(2006)),
    once(momentOf(5, 8)),
    lasting(yearOf(1999), yearOf(2003)),
    lasting(yearOf(1999), 'unknown'),
    lasting('unknown', yearOf(2003)),
    lasting(yearOf(1999), 'open'),
    lasting('open', yearOf(2003)),
  ]) {
    const { from, to } = drawnRange(span);
    const placed = placeSpan(span, x);
    expect(Math.max(at(from), 0)).toBeCloseTo(Math.max(placed.x0, 0), 6);
    expect(Math.min(at(to), 1000)).toBeCloseTo(Math.min(placed.x1, 1000), 6);
  }
});

test('of some rows only those leave ink, up to a tone; those out of view and without a date are told apart', () => {
  fc.assert(
    fc.property(claims, fc.integer({ min: 0, max: 2 }), (list, lastTone) => {
      const all = [...list, { from: Number.NaN, to: Number.NaN, tone: 0 }];
      const rows = Uint32Array.from(all.keys()).filter((row) => row % 2 === 0);
      const found = spreadInk(scaleOf(300), [{ ...columnsOf(all), rows, lastTone }]);
      const asked = all.filter(({ tone }, at) => at % 2 === 0 && tone <= lastTone);
      expect(found.ink).toEqual(inkOf(asked, 300));
      expect(found.undated).toBe(asked.filter(({ from }) => Number.isNaN(from)).length);
      expect(found.dated).toBe(asked.filter(({ from, to }) => to > WINDOW.from && from < WINDOW.to).length);
    }),
  );
});

test('the same claims leave their ink anew on every other scale', () => {
  const shift = fc.constantFrom(0, 4e11);
  const scale = fc.tuple(shift, shift, fc.constantFrom(90, 91));
  fc.assert(
    fc.property(claims, fc.array(scale, { minLength: 2 }), (list, scales) => {
      const columns = columnsOf(list);
      for (const [from, to, length] of scales) {
        const x = timeScale({ from: WINDOW.from + from, to: WINDOW.to + to }, { x0: 148, x1: 148 + length });
        expect(spreadInk(x, [columns])).toEqual(spreadInk(x, [columnsOf(list)]));
      }
    }),
  );
});

test('a column counts the claims that cover it, up to a tone', () => {
  fc.assert(
    fc.property(claims, fc.integer({ min: 0, max: 2 }), fc.nat(299), (list, lastTone, at) => {
      const x = scaleOf(300);
      const covers = ({ from, to }: Claims[number]) => {
        const under = columnsUnder(from, to, x);
        return under !== null && under.x0 <= at && under.x1 >= at;
      };
      const expected = list.filter((one) => one.tone <= lastTone && covers(one)).length;
      expect(countAt(x, { ...columnsOf(list), lastTone }, at)).toBe(expected);
    }),
  );
});
