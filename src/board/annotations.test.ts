import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../geometry/labels';
import { stageDimensions } from '../geometry/stageDimensions';
import { textWidth } from '../geometry/text';
import { event, spanOf } from '../testing/dataset';
import { datasetOf, inputOf, overlapOf, worstOverlap } from '../testing/viewInput';
import { stageLanes } from '../views/lanes/stageLanes';
import { writeAnnotations } from './annotations';
import { ANNOTATION_SIZE, type BoardAnnotation } from './annotationTries';
import { prepareBoard } from './board';
import { type BoardLayout, layoutBoard } from './layoutBoard';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const differs = (edtf: string) => ({
  edtf,
  span: spanOf(edtf),
  finding: 'differs' as const,
  confidence: 'high' as const,
  note: '',
  citations: [],
});
const PEOPLE = ['mashaal', 'haniyeh', 'unnamed'] as const;
const year = fc.integer({ min: 1990, max: 2024 });
const claims = fc
  .array(
    fc.record({
      year: fc.option(year),
      other: fc.option(year),
      person: fc.constantFrom(...PEOPLE),
      kind: fc.constantFrom('meeting', 'letter', 'statement', 'context'),
      short: fc.constantFrom('on the election win', 'a report'),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((list) =>
    list.map(({ year: at, other, person, kind, short }, index) =>
      event(`e${index}`, at === null ? null : `${at}`, {
        people: [person],
        kind,
        short,
        ...(other !== null && { others: differs(`${other}`) }),
      }),
    ),
  );
const text = fc.constantFrom(
  'here',
  'No contact reported from 1993 to 1997',
  'he cannot have praised the result before this day',
  'a sentence that goes on for a good deal longer than a board has room for in one of its lanes, whatever its width',
);
const annotation: fc.Arbitrary<BoardAnnotation> = fc.oneof(
  fc.record({
    text,
    target: fc.record({ kind: fc.constant('claim' as const), id: fc.nat(30).map((at) => `e${at}`) }),
  }),
  fc.record({
    text,
    target: fc.tuple(year, fc.integer({ min: 0, max: 8 })).map(([from, years]) => ({
      kind: 'span' as const,
      range: { from: newYear(from), to: newYear(from + years) },
    })),
  }),
  fc.record({
    text,
    target: fc.record({
      kind: fc.constant('lane' as const),
      id: fc.constantFrom(...PEOPLE, 'statement', 'nobody'),
    }),
  }),
);
const annotations = fc.array(annotation, { maxLength: 5 });
const width = fc.integer({ min: 360, max: 2560 });
const air = fc.integer({ min: 0, max: 40 });
const window = fc
  .tuple(fc.integer({ min: 1985, max: 2024 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, years]) => ({ from: newYear(from), to: newYear(from + years) }));

const layout = (
  events: Parameters<typeof datasetOf>[0]['events'],
  written: readonly BoardAnnotation[],
  px: number,
  space: { readonly air: number; readonly rail: boolean },
  shown = { from: newYear(1990), to: newYear(2025) },
): BoardLayout => {
  const scene = { lanes: null, others: true, panels: ['lanes'] };
  const input = { ...inputOf(datasetOf(events ? { events } : {})), scene };
  const heights = { sumsHeight: 60, maxPanelHeight: Number.POSITIVE_INFINITY };
  const dimensions = stageDimensions(px, { ...heights, ...space });
  return layoutBoard(prepareBoard(input, [stageLanes]), dimensions, shown, {
    write: writeAnnotations(written),
  });
};

/** All that annotations may not cover, in px of the board. */
function takenIn({ panels }: BoardLayout): readonly (Box & { claim?: string })[] {
  return panels.flatMap(({ outcome, top }) =>
    'value' in outcome
      ? (outcome.value.layout.openGround?.taken ?? []).map((box) => ({ ...box, y: box.y + top }))
      : [],
  );
}

const linesBox = ({ lines }: BoardLayout['annotations'][number]): Box[] =>
  lines.map(({ text: line, x, y, anchor }) => {
    const full = 0.94 * textWidth(line, ANNOTATION_SIZE);
    const share = { start: 0, middle: 0.5, end: 1 }[anchor];
    return { x: x - share * full, y: y - 11, width: full, height: 14 };
  });

describe('at any width, over any claims', () => {
  const anyBoard = (check: (board: BoardLayout, written: readonly BoardAnnotation[]) => void) =>
    fc.assert(
      fc.property(
        claims,
        annotations,
        width,
        air,
        fc.boolean(),
        window,
        (events, written, px, space, rail, shown) =>
          check(layout(events, written, px, { air: space, rail }, shown), written),
      ),
      { numRuns: 200 },
    );

  test('each is written once, in all its words', () =>
    anyBoard(({ annotations: placed }, written) => {
      expect(placed.map(({ lines }) => lines.map((line) => line.text).join(' '))).toEqual(
        written.map((one) => one.text),
      );
    }));

  test('none covers a mark, a label, a tie or another annotation', () =>
    anyBoard((board) => {
      const taken = takenIn(board);
      const boxes = board.annotations.map(linesBox);
      for (const own of boxes)
        for (const box of own) for (const other of taken) expect(overlapOf(box, other)).toBeLessThan(1e-6);
      const all = board.annotations.map(({ box }) => box);
      expect(worstOverlap(all)).toBeLessThan(1e-6);
      const discs = board.annotations.flatMap(({ number }) =>
        (number?.there ?? []).map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
      );
      expect(worstOverlap([...discs, ...all])).toBeLessThan(1e-6);
      for (const disc of discs) for (const other of taken) expect(overlapOf(disc, other)).toBeLessThan(1e-6);
    }));

  test('none is clipped', () =>
    anyBoard((board) => {
      for (const placed of board.annotations)
        for (const { x, y, width: wide, height } of linesBox(placed)) {
          expect(x).toBeGreaterThanOrEqual(-0.5);
          expect(x + wide).toBeLessThanOrEqual(board.dimensions.width + 0.5);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeLessThanOrEqual(board.height);
        }
    }));

  test('a bracket stands over exactly its stretch of time, as far as that is shown', () => {
    let brackets = 0;
    anyBoard(({ annotations: placed, x, dimensions: { plot } }, written) => {
      for (const [at, { path }] of placed.entries()) {
        const target = written[at]?.target;
        const ends = /^M(\S+) \S+ V\S+ H(\S+) V/.exec(path)?.slice(1).map(Number);
        if (target?.kind !== 'span' || !ends) continue;
        const { from, to } = target.range;
        expect(ends).toEqual([Math.max(plot.x0, x(from)), Math.min(plot.x1, x(to))]);
        brackets += 1;
      }
    });
    expect(brackets).toBeGreaterThan(0);
  });

  test('a stretch of time that is shown has its sign on the board or right below it', () =>
    anyBoard(({ annotations: placed, x, dimensions: { plot } }, written) => {
      for (const [at, { path, number }] of placed.entries()) {
        const target = written[at]?.target;
        if (target?.kind !== 'span' || x(target.range.to) < plot.x0 || x(target.range.from) > plot.x1)
          continue;
        expect(path).not.toBe('');
        if (number) expect(number.there).toHaveLength(1);
      }
    }));

  test('a line to a mark begins at that mark and crosses nothing else', () =>
    anyBoard((board, written) => {
      const taken = takenIn(board);
      for (const [at, { path }] of board.annotations.entries()) {
        const target = written[at]?.target;
        if (target?.kind !== 'claim' || path === '') continue;
        const [x = 0, y = 0] = /^M(\S+) (\S+)/.exec(path)?.slice(1).map(Number) ?? [];
        const place = board.marks.get(target.id);
        const hit = place && { ...place.mark.hit, y: place.mark.hit.y + place.top };
        expect(hit && x >= hit.x - 5 && x <= hit.x + hit.width + 5).toBe(true);
        expect(hit && y >= hit.y - 1 && y <= hit.y + hit.height + 1).toBe(true);
        const foot = Number(/V(\S+)/.exec(path)?.[1] ?? y);
        const upright = { x: x - 0.5, y: Math.min(y, foot), width: 1, height: Math.abs(foot - y) };
        for (const { claim, ...box } of taken)
          if (claim !== target.id) expect(overlapOf(upright, box)).toBeLessThan(1);
      }
    }));
});

describe('where there is room', () => {
  const events = [
    event('first', '1992', { people: ['mashaal'], short: 'a report' }),
    event('last', '2019', { people: ['haniyeh'] }),
  ];
  const wide = { air: 20, rail: false };
  const one = (target: BoardAnnotation['target']) =>
    layout(events, [{ text: 'a few words', target }], 980, wide).annotations[0];

  test('words stand beside their mark, over their years, in their lane', () => {
    const board = layout(events, [], 980, wide);
    const hit = board.marks.get('first')?.mark.hit;
    const beside = one({ kind: 'claim', id: 'first' });
    expect(beside?.number).toBeNull();
    expect(beside?.box.x).toBeCloseTo((hit?.x ?? 0) + (hit?.width ?? 0) + 22, 0);
    const over = one({ kind: 'span', range: { from: newYear(1998), to: newYear(2004) } });
    expect(over?.lines[0]?.anchor).toBe('middle');
    expect((over?.box.x ?? 0) + (over?.box.width ?? 0) / 2).toBeCloseTo(
      (board.x(newYear(1998)) + board.x(newYear(2004))) / 2,
      0,
    );
    const inLane = one({ kind: 'lane', id: 'haniyeh' });
    const panel = board.panels[0]?.outcome;
    const room = panel && 'value' in panel ? panel.value.layout.openGround?.rooms[1] : undefined;
    expect(
      inLane &&
        room &&
        inLane.box.y >= room.y &&
        inLane.box.y + inLane.box.height <= room.y + room.height + (board.panels[0]?.top ?? 0),
    ).toBe(true);
  });

  test('a day is a line with the words beside it', () => {
    expect(one({ kind: 'span', range: { from: newYear(2006), to: newYear(2006) + 864e5 } })?.path).toMatch(
      /^M\S+ \S+ V\S+$/,
    );
  });
});

test('without room, or on a phone, words stand below with a number that also stands at the mark', () => {
  const events = [event('first', '1992', { people: ['mashaal'] })];
  const target = { kind: 'claim', id: 'first' } as const;
  const phone = layout(events, [{ text: 'a few words', target }], 390, { air: 0, rail: false });
  const [placed] = phone.annotations;
  expect(placed?.number).toMatchObject({ value: 1 });
  expect(placed?.number?.there).toHaveLength(1);
  expect(placed?.box.y).toBeGreaterThanOrEqual(phone.bottom);
  const long = 'x'.repeat(20).concat(' ').repeat(12).trim();
  expect(
    layout(events, [{ text: long, target }], 980, { air: 0, rail: false }).annotations[0]?.number,
  ).not.toBeNull();
});

describe('on a phone', () => {
  const claims = [
    event('first', '1990', { people: ['mashaal'], short: 'on the election win', others: differs('1991') }),
  ];

  test('a number stands beside its mark, clear of the line to another date and of the name of the lane', () => {
    const said = { text: 'a claim', target: { kind: 'claim', id: 'first' } } as const;
    const board = layout(claims, [said], 358, { air: 0, rail: false });
    const { mark, top = 0 } = board.marks.get('first') ?? {};
    const [disc] = board.annotations[0]?.number?.there ?? [];
    const level = top + (mark?.hit.y ?? 0) + (mark?.hit.height ?? 0) / 2;
    expect(Math.abs((disc?.y ?? 0) - level)).toBeLessThanOrEqual(4);
    const name = { x: 2, y: top + 6, width: 90, height: 8 };
    expect(takenIn(board).some((box) => overlapOf(box, name) > 0)).toBe(true);
  });

  test('a bracket stands under the board, beside its words, and in no lane', () => {
    const range = { from: newYear(2012), to: newYear(2018) };
    const said = { text: 'a stretch', target: { kind: 'span', range } } as const;
    const board = layout(claims, [said], 358, { air: 20, rail: false });
    expect(board.annotations[0]?.number?.there[0]?.y).toBeGreaterThan(board.bottom);
  });
});

test('those with a second line stand side by side below, and their numbers at all of their claims', () => {
  const events = ['1992', '1998', '2004', '2010'].map((year, at) =>
    event(`claim ${at}`, year, { people: ['mashaal'] }),
  );
  const said = [
    { text: 'on the board', target: { kind: 'claim', id: 'claim 0' } },
    { text: 'one', detail: 'of one claim', target: { kind: 'claim', id: 'claim 1' } },
    { text: 'two', detail: 'of two', also: ['claim 3'], target: { kind: 'claim', id: 'claim 2' } },
  ] as const;
  const board = layout(events, said, 980, { air: 60, rail: false });
  const [beside, one, two] = board.annotations;
  expect(beside?.number).toBeNull();
  expect([one, two].map((below) => below?.number?.value)).toEqual([1, 2]);
  expect([one, two].map((below) => below?.number?.there.length)).toEqual([1, 2]);
  expect(one?.box.y).toBe(two?.box.y);
  expect(two?.box.x ?? 0).toBeGreaterThan(980 / 2);
  expect(one?.detail?.map(({ text }) => text)).toEqual(['of one claim']);
  const lowest = Math.max(...[one, two].flatMap((below) => (below?.detail ?? []).map(({ y }) => y)));
  expect(lowest).toBeLessThan(board.height);
});

test('a number is the same at every size, and those that always stand below have the first', () => {
  const events = ['1992', '1998'].map((year, at) => event(`claim ${at}`, year, { people: ['mashaal'] }));
  const said = [
    { text: 'over its years', target: { kind: 'span', range: { from: newYear(2001), to: newYear(2005) } } },
    { text: 'beside it', target: { kind: 'claim', id: 'claim 0' } },
    { text: 'one', detail: 'always below', target: { kind: 'claim', id: 'claim 1' } },
  ] as const;
  const numbersAt = (px: number) =>
    layout(events, said, px, { air: 40, rail: false }).annotations.map(({ number }) => number?.value);
  expect(numbersAt(980)).toEqual([undefined, undefined, 1]);
  expect(numbersAt(390)).toEqual([2, 3, 1]);
});

test('a claim without a date of its own stands where others date it, if there is no column for it', () => {
  const later = event('later', null, {
    people: ['haniyeh'],
    short: 'a report',
    others: { ...differs('2006-01-25'), finding: 'more-precise' },
  });
  const lost = event('lost', null, { people: ['haniyeh'] });
  const markOf = (rail: boolean) => layout([later, lost], [], 980, { air: 0, rail }).marks.get('later')?.mark;
  expect(markOf(true)?.form).toBe('undated');
  const ring = markOf(false);
  const x = layout([later], [], 980, { air: 0, rail: false }).x;
  expect(ring?.form).toBe('ring');
  expect((ring?.body.x ?? 0) + (ring?.body.width ?? 0) / 2).toBeCloseTo(x(newYear(2006) + 24.5 * 864e5), 0);
  expect(layout([later, lost], [], 980, { air: 0, rail: false }).marks.has('lost')).toBe(false);
});
