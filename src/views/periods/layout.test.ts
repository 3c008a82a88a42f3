import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import type { Box, PlacedText } from '../../geometry/labels';
import { TARGET } from '../../geometry/placedMark';
import { timeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import type { PeriodClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import type { Bound, Match, Moment, Span } from '../../model/span';
import { comparisonOf, momentOf } from '../../testing/claims';
import { period, spanOf, stretchOf } from '../../testing/dataset';
import { datasetOf, inputOf, worstOverlap } from '../../testing/viewInput';
import { periodsData } from './data';
import { layoutPeriods, type PeriodsLayout } from './layout';

const newYear = (year: number) => Date.UTC(year, 0, 1);

interface Look {
  readonly width?: number;
  readonly from?: number;
  readonly to?: number;
  readonly reading?: Reading;
  readonly answer?: (id: string) => Match;
  readonly unmatched?: 'dim' | 'hide';
  readonly isNumbered?: boolean;
}

function place(
  periods: readonly PeriodClaim[],
  {
    width = 1200,
    from = 1990,
    to = 2025,
    reading = 'primary',
    answer,
    unmatched = 'dim',
    isNumbered = false,
  }: Look = {},
) {
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: newYear(from), to: newYear(to) }, dimensions.plot);
  const [first] = periods;
  const highlights = first ? [{ id: 'one', title: '', sentence: '', claims: [first.id], view: '' }] : [];
  const dataset = { ...datasetOf({ periods }), highlights };
  const input = inputOf(dataset, {
    reading,
    unmatched,
    ...(answer && { answer: ({ id }) => answer(id) }),
  });
  return { x, ...layoutPeriods(periodsData({ ...input, isNumbered }), dimensions, x) };
}

const lasting = (start: Bound, end: Bound): Span => ({ shape: 'interval', start, end });
const yearOf = (year: number, patch = {}) => momentOf(`${year}-01-01`, `${year}-12-31`, patch);
const dayOf = (day: string) => momentOf(day, day);

const bound = (year: number): fc.Arbitrary<Bound> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(yearOf(year)) },
    { weight: 2, arbitrary: fc.constant(yearOf(year, { uncertain: true })) },
    { weight: 2, arbitrary: fc.constant(dayOf(`${year}-06-15`)) },
    { weight: 1, arbitrary: fc.constantFrom<Bound>('unknown', 'open') },
  );
const spans = fc
  .record({ first: fc.integer({ min: 1990, max: 2020 }), years: fc.integer({ min: 0, max: 12 }) })
  .chain(({ first, years }) =>
    fc
      .tuple(bound(first), bound(first + years))
      .map(([start, end]) =>
        typeof start === 'object' || typeof end === 'object'
          ? lasting(start, end)
          : lasting(yearOf(first), end),
      ),
  );
const periods = fc
  .array(
    fc.record({
      span: spans,
      other: fc.option(spans),
      status: fc.constantFrom('contact', 'close', 'strained'),
    }),
    { maxLength: 10 },
  )
  .map((list) =>
    list.map(({ span, other, status }, at) => ({
      ...period(`p${at}`, status, span, 'A time of close ties'),
      ...(other && { others: comparisonOf(other) }),
    })),
  );
const width = fc.integer({ min: 360, max: 2560 });
const window = fc.tuple(fc.integer({ min: 1988, max: 2020 }), fc.integer({ min: 1, max: 50 }));
const reading = fc.constantFrom<Reading>('primary', 'others');

const sizeOf: Readonly<Record<PlacedText['anchor'], number>> = { start: 0, middle: 0.5, end: 1 };
const boxOf = ({ text, x, y, anchor }: PlacedText, size: number): Box => {
  const wide = textWidth(text, size);
  return { x: x - sizeOf[anchor] * wide, y: y - 0.75 * size, width: wide, height: 0.9 * size };
};

/** The boxes of all words that do not stand in a block. */
const wordsOf = ({ lines, notes, ties, periods: placed, numbers }: PeriodsLayout): Box[] => [
  ...lines.map((line) => boxOf(line, 11)),
  ...notes.map((note) => boxOf(note, 11)),
  ...ties.flatMap(({ text }) => (text ? [boxOf(text, 11)] : [])),
  ...placed.flatMap(({ name }) => (name?.isBelow ? [boxOf(name, name.size)] : [])),
  ...numbers.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 })),
];

describe('at any width and zoom', () => {
  const anyBand = (check: (band: ReturnType<typeof place>) => void) =>
    fc.assert(
      fc.property(periods, width, window, reading, (list, px, [from, years], read) =>
        check(place(list, { width: px, from, to: from + years, reading: read })),
      ),
      { numRuns: 250 },
    );

  test('each period can be touched over 24 px, on no other, within the panel', () =>
    anyBand(({ lanes, height, dimensions }) => {
      const hits = lanes.flat().map(({ hit }) => hit);
      expect(worstOverlap(hits)).toBeLessThanOrEqual(0.5);
      for (const hit of hits) {
        expect(hit.width).toBeGreaterThanOrEqual(TARGET - 1e-6);
        expect(hit.height).toBeGreaterThanOrEqual(TARGET);
        expect(hit.x).toBeGreaterThanOrEqual(dimensions.plot.x0 - 1e-6);
        expect(hit.x + hit.width).toBeLessThanOrEqual(dimensions.width + 1e-6);
        expect(hit.y).toBeGreaterThanOrEqual(0);
        expect(hit.y + hit.height).toBeLessThanOrEqual(height);
      }
    }));

  test('no words stand on others or on a block, and none is cut off', () =>
    anyBand((layout) => {
      const words = wordsOf(layout);
      expect(worstOverlap(words)).toBeLessThan(1e-6);
      const blocks = layout.periods.map(({ mark }) => mark.body);
      for (const box of words) {
        expect(worstOverlap([box, ...blocks]) - worstOverlap(blocks)).toBeLessThan(1e-6);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(layout.dimensions.width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      }
    }));

  test('a name stands within its own block', () =>
    anyBand(({ periods: placed }) => {
      for (const { mark, name } of placed) {
        if (!name || name.isBelow) continue;
        const box = boxOf(name, name.size);
        expect(box.x).toBeGreaterThanOrEqual(mark.body.x);
        expect(box.x + box.width).toBeLessThanOrEqual(mark.body.x + mark.body.width);
      }
    }));
});

const shipped = [
  period('contact', 'contact', stretchOf('1992', '2000'), 'Contact'),
  period('support', 'support', lasting(yearOf(2000), yearOf(2005, { approximate: true })), 'Support'),
  period('close', 'close', lasting(yearOf(2005, { approximate: true }), yearOf(2011)), 'Close ties'),
  period('strain', 'strained', lasting(yearOf(2011, { uncertain: true }), yearOf(2016)), 'Strain over Syria'),
  period('restored', 'restored', lasting(yearOf(2016), 'unknown'), 'Restored ties'),
];
const rowsOf = ({ periods: placed }: PeriodsLayout) => new Set(placed.map(({ mark }) => mark.body.y)).size;

test('periods that follow each other stand in one row, whatever is brushed', () => {
  for (const px of [360, 1440])
    for (let from = 1990; from < 2020; from += 1)
      for (const years of [1, 2, 5, 20])
        expect(rowsOf(place(shipped, { width: px, from, to: from + years }))).toBeLessThanOrEqual(1);
});

test('periods that overlap stand under each other', () => {
  const apart = [stretchOf('2006', '2010'), stretchOf('2007', '2009')];
  const both = place(apart.map((at, index) => period(`p${index}`, 'close', at, 'Ties')));
  expect(rowsOf(both)).toBe(2);
  expect(both.height).toBeGreaterThan(place(shipped).height - 1);
});

test('a period beside many others takes a row below them', () => {
  const beside = period('beside', 'close', stretchOf('1995', '2015'), 'Beside it');
  for (const list of [
    [...shipped, beside],
    [beside, ...shipped],
  ]) {
    const { periods: placed } = place(list);
    expect(rowsOf(place(list))).toBe(2);
    expect(placed.filter(({ mark }) => mark.body.y === placed[0]?.mark.body.y).length).not.toBe(3);
  }
});

test('what only other sources have stands below', () => {
  const other = { ...period('o', 'close', stretchOf('2018', '2019'), 'Ties'), layer: 'others' as const };
  const { periods: placed } = place([other, ...shipped.slice(0, 3)]);
  const lowest = Math.max(...placed.map(({ mark }) => mark.body.y));
  expect(placed.filter(({ mark }) => mark.body.y === lowest).map(({ mark }) => mark.id)).toEqual(['o']);
});

test('the many short periods of a crowd are named below the band, in their order, each at a stem', () => {
  const days = Array.from({ length: 8 }, (_, at) =>
    period(`d${at}`, 'close', lasting(dayOf(`2000-03-0${at + 1}`), dayOf(`2000-03-0${at + 2}`)), 'Ties'),
  );
  const { periods: placed, stems, height } = place(days);
  expect(placed.every(({ name }) => name?.isBelow)).toBe(true);
  expect(stems.map(({ id }) => id).toSorted()).toEqual(days.map(({ id }) => id));
  expect(rowsOf(place(days))).toBe(1);
  expect(height).toBeLessThan(160);
});

describe('at the open ends', () => {
  const notesOf = (span: Span, look: Look = {}) =>
    place([period('p', 'strained', span, 'Strain')], look).notes.map(({ text }) => text);

  test.each<[string, Span, string[]]>([
    ['both given', lasting(yearOf(2005), yearOf(2012)), []],
    [
      'a doubtful start',
      lasting(yearOf(2005, { uncertain: true }), yearOf(2012)),
      ['start not given, inferred'],
    ],
    ['a doubtful end', lasting(yearOf(2005), yearOf(2012, { uncertain: true })), ['end not given, inferred']],
    ['no start', lasting('unknown', yearOf(2012)), ['no start given']],
    ['no end', lasting(yearOf(2005), 'unknown'), ['no end given']],
    ['going on', lasting(yearOf(2005), 'open'), ['goes on']],
    ['from before', lasting('open', yearOf(2012)), ['began earlier']],
  ])('%s', (_, span, notes) => {
    expect(notesOf(span)).toEqual(notes);
  });

  test('the words of a start stand at it, and those of an end at the end', () => {
    const doubtful = { uncertain: true };
    const placed = (from: Partial<Moment>, to: Partial<Moment>) =>
      place([period('p', 'strained', lasting(yearOf(2003, from), yearOf(2012, to)), 'Strain')]);
    const { notes: atStart, periods: first } = placed(doubtful, {});
    const { notes: atEnd, periods: second } = placed({}, doubtful);
    expect(atStart[0]?.x).toBeCloseTo(first[0]?.mark.body.x ?? 0, 0);
    const { x = 0, width = 0 } = second[0]?.mark.body ?? {};
    expect(atEnd[0]?.x).toBeCloseTo(x + width, 0);
  });

  test('the words stand in the column of the undated, with the name that its block cannot hold', () => {
    const { notes, dimensions, periods: placed } = place(shipped, { from: 2000, to: 2021 });
    const atRail = notes.filter(({ x }) => x === dimensions.undated.x0).map(({ text }) => text);
    expect(atRail).toEqual(['no end given']);
    expect(placed.at(-1)?.name?.text).toBe('Restored ties');
    const narrow = place(shipped, { from: 1990, to: 2017 }).notes.map(({ text }) => text);
    expect(narrow).toEqual(expect.arrayContaining(['Restored', 'no end given']));
  });

  test('a narrow board says it in a line below', () => {
    const { notes, lines } = place(shipped, { width: 390 });
    expect(notes).toEqual([]);
    expect(lines.map(({ text }) => text).join(' ')).toBe(
      'Strained: start not given, inferred. Restored: no end given',
    );
  });

  test('nothing is said of what the filter leaves out', () => {
    expect(notesOf(lasting(yearOf(2005), 'unknown'), { answer: () => 'outside' })).toEqual([]);
  });
});

describe('the ties to other dates', () => {
  const differing = (id: string, span: Span | null) => {
    const claim = shipped.find((one) => one.id === id);
    if (!claim) throw new Error(id);
    return { ...claim, others: comparisonOf(span, { finding: 'differs' }) };
  };
  const strain = differing(
    'strain',
    lasting(yearOf(2011), { ...momentOf('2014-12-01', '2017-08-31'), precision: 'set' }),
  );
  const restored = differing(
    'restored',
    lasting({ ...momentOf('2014-12-01', '2017-08-31'), precision: 'set' }, 'unknown'),
  );
  const textsOf = (list: readonly PeriodClaim[], look: Look = {}) =>
    place(list, look).ties.map(({ text }) => text?.text);

  test('each boundary has one, with the date and how far it is off', () => {
    const close = differing('close', lasting(dayOf('2007-03-20'), yearOf(2011)));
    expect(textsOf([shipped[1] as PeriodClaim, close])).toEqual([
      'others: 20 Mar 2007, at least 14 months later',
    ]);
    expect(textsOf([close], { reading: 'others' })).toEqual([
      'main source: c. 2005, at least 14 months earlier',
    ]);
  });

  test('two periods that have a boundary in common share its tie', () => {
    expect(textsOf([strain, restored])).toEqual(['others: Dec 2014 – Aug 2017']);
    expect(textsOf([strain])).toEqual(['others: Dec 2014 – Aug 2017']);
  });

  test('on a narrow board the line below says the date for which there is no room beside its tie', () => {
    const close = differing('close', lasting(dayOf('2006-01-25'), yearOf(2011)));
    const began = { ...momentOf('2011-10-01', '2012-02-29'), precision: 'set' } as const;
    const moved = differing('strain', lasting(began, yearOf(2016)));
    const { ties, lines } = place([close, moved, restored], { width: 358, from: 2005, to: 2022 });
    expect(ties.filter(({ text }) => text === null)).toHaveLength(1);
    expect(lines.map(({ text }) => text).join(' ')).toContain(
      'Restored: start (others: Dec 2014 – Aug 2017)',
    );
  });

  test('in the other reading the date that is shown is said too', () => {
    const layout = place([strain, restored], { reading: 'others' });
    expect(layout.ties.map(({ text, isGhost }) => [text?.text, isGhost])).toEqual([
      ['main source: 2016', true],
    ]);
    expect(layout.notes.map(({ text }) => text)).toContain('Dec 2014 – Aug 2017');
  });

  test('a different account without a date is said of the period', () => {
    expect(textsOf([differing('strain', null)])).toEqual(['others: a different account']);
  });

  test('none where others agree, or the filter leaves the period out', () => {
    const close = shipped[2] as PeriodClaim;
    const agreeing = { ...close, others: comparisonOf(stretchOf('2004', '2011'), { finding: 'agrees' }) };
    expect(textsOf([agreeing])).toEqual([]);
    expect(textsOf([strain], { answer: () => 'outside' })).toEqual([]);
  });

  test('a dashed outline is explained', () => {
    const compared = {
      ...shipped[0],
      others: comparisonOf(null, { finding: 'not-compared' }),
    } as PeriodClaim;
    const notes = place([compared], { reading: 'others' }).notes.map(({ text }) => text);
    expect(notes).toContain('dashed: not compared, as in the main source');
    expect(place([compared]).notes).toEqual([]);
  });
});

test('the number of a place to begin stands at the start of its period, unless the filter leaves it out', () => {
  const [disc] = place(shipped, { isNumbered: true }).numbers;
  expect([disc?.number, disc?.id]).toEqual([1, 'contact']);
  expect(place(shipped, { answer: () => 'outside', isNumbered: true }).numbers).toEqual([]);
});

describe('the tint of strain', () => {
  const tintsOf = (list: readonly PeriodClaim[], look: Look = {}) => {
    const { tints = [], x } = place(list, look);
    const year = (px: number) => Math.round((x.invert(px) - newYear(2000)) / (newYear(2001) - newYear(2000)));
    return tints.map((tint) => [year(tint.x) + 2000, year(tint.x + tint.width) + 2000, tint.opacity]);
  };

  test('is strong where the strain is certain, and weak where it may have been', () => {
    expect(tintsOf(shipped)).toEqual([
      [2011, 2012, 0.42],
      [2012, 2016, 0.95],
      [2016, 2017, 0.42],
    ]);
  });

  test('keeps to the window', () => {
    expect(tintsOf(shipped, { from: 2014, to: 2020 })).toEqual([
      [2014, 2016, 0.95],
      [2016, 2017, 0.42],
    ]);
    expect(tintsOf(shipped, { from: 1990, to: 2000 })).toEqual([]);
  });

  test('stays under a period that is dimmed, and goes with one that is hidden', () => {
    const answer = () => 'outside' as const;
    expect(tintsOf(shipped, { answer })).toHaveLength(3);
    expect(tintsOf(shipped, { answer, unmatched: 'hide' })).toEqual([]);
  });

  test('of two strains that follow each other is certain where one of them is', () => {
    const two = [stretchOf('2000', '2005'), stretchOf('2003', '2010')];
    expect(tintsOf(two.map((at, index) => period(`s${index}`, 'strained', at, 'Strain')))).toEqual([
      [2000, 2001, 0.42],
      [2001, 2010, 0.95],
      [2010, 2011, 0.42],
    ]);
  });

  test('is weak all along where an end is not given', () => {
    const open = (end: Bound) => [period('p', 'strained', lasting(dayOf('2010-01-01'), end), 'Strain')];
    expect(tintsOf(open('unknown'))).toEqual([[2010, 2025, 0.42]]);
    expect(tintsOf(open('open'))).toEqual([[2010, 2025, 0.95]]);
  });
});

test('without periods there is no panel', () => {
  expect(place([]).height).toBe(0);
});

test('a period without a date stands in the column of the undated', () => {
  const { undated, dimensions, lanes } = place([
    {
      ...period('p', 'close', spanOf('2000'), 'Ties'),
      date: { edtf: null, span: null, basis: 'unstated', wording: null },
    },
  ]);
  expect(undated.map(({ id }) => id)).toEqual(['p']);
  expect(lanes.flat()[0]?.hit.x).toBeGreaterThanOrEqual(dimensions.undated.x0);
});
