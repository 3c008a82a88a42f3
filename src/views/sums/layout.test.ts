import { describe, expect, test } from 'vitest';
import { FADE } from '../../geometry/placedSpan';
import { timeScale } from '../../geometry/scale';
import { stageDimensions } from '../../geometry/stageDimensions';
import type { OtherSum, SumClaim } from '../../model/claim';
import type { Span } from '../../model/span';
import { comparisonOf } from '../../testing/claims';
import { spanOf, sumClaim } from '../../testing/dataset';
import { placeSums, type SumsLook } from '../../testing/looks/placedSums';
import { edtfSpan } from '../../testing/spans';
import { datasetOf, inputOf, worstOverlap } from '../../testing/viewInput';
import { CHART, sumsData } from './data';
import { layoutSums, type PlacedSum, type SumsLayout } from './layout';
import type { SumShape } from './shapes';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const place = (sums: readonly SumClaim[], look: SumsLook = {}) =>
  placeSums(sums, { ...look, isNumbered: true });
const of = ({ sums }: SumsLayout, id: string): PlacedSum => {
  const found = sums.find(({ mark }) => mark.id === id);
  if (!found) throw new Error(`no sum ${id}`);
  return found;
};
const said = ({ words }: PlacedSum) => words.lines.map(({ text }) => text);

describe('a rate', () => {
  const rate = (id: string, millions: number, date: Span, patch: Parameters<typeof sumClaim>[3] = {}) =>
    sumClaim(id, null, millions * 1e6, {
      basis: 'annual',
      type: 'estimate',
      date: { span: date, basis: 'stated' },
      ...patch,
    });
  const at = (one: number) => {
    const found = spanOf(`${one}`);
    return found.shape === 'moment' ? found.at : 'unknown';
  };
  const areaOf = (chart: SumsLayout, id: string) => {
    const { shape } = of(chart, id);
    if (shape?.form !== 'area') throw new Error('no area');
    return shape;
  };

  test('is an area from zero, as high as it is much', () => {
    const chart = place([
      rate('a', 100, spanOf('2006')),
      rate('b', 50, spanOf('2010')),
      rate('most', 400, spanOf('2015')),
    ]);
    const heights = ['a', 'b', 'most'].map((id) => of(chart, id).zero - areaOf(chart, id).level);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 6);
    expect((heights[2] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(8, 6);
  });

  test('is hatched in the year in which it begins or ends', () => {
    const chart = place([rate('a', 100, { shape: 'interval', start: at(2005), end: at(2012) })]);
    const { solid, hatched } = areaOf(chart, 'a');
    expect(hatched.map(({ x0, x1, base }) => [x0, x1, base])).toEqual([
      [chart.x(newYear(2005)), chart.x(newYear(2006)), of(chart, 'a').zero],
      [chart.x(newYear(2012)), chart.x(newYear(2013)), of(chart, 'a').zero],
    ]);
    expect([solid?.x0, solid?.x1]).toEqual([chart.x(newYear(2006)), chart.x(newYear(2012))]);
  });

  test('fades over 48 px where its start is not given, and says so', () => {
    const chart = place([rate('a', 100, { shape: 'interval', start: 'unknown', end: at(2019) })]);
    const { x0, solid } = areaOf(chart, 'a');
    expect(x0).toBe(chart.x(newYear(2019)) - FADE);
    expect(solid?.certain0).toBe(chart.x(newYear(2019)));
    expect(said(of(chart, 'a'))).toEqual(['$100M a year until 2019', 'a minister; start not given']);
  });

  test('has an arrow where its end is not given, with the words beside it or below', () => {
    const chart = place([rate('a', 100, { shape: 'interval', start: at(2010), end: 'unknown' })]);
    expect(areaOf(chart, 'a').arrows).toEqual(['end']);
    expect(chart.ends.map(({ text }) => text)).toEqual(['no end given']);
    expect(said(of(chart, 'a'))[1]).toBe('a minister');
    const late = place([rate('a', 100, { shape: 'interval', start: at(2010), end: 'unknown' })], {
      width: 390,
    });
    expect([...late.ends.map(({ text }) => text), ...said(of(late, 'a'))].join(' ')).toContain(
      'no end given',
    );
  });

  test('that another of the same claimant follows in the same year is hatched from there up', () => {
    const before = rate('a', 100, { shape: 'interval', start: 'unknown', end: at(2010) });
    const after = rate('b', 300, { shape: 'interval', start: at(2010), end: 'unknown' });
    const chart = place([before, after]);
    expect(areaOf(chart, 'a').hatched).toEqual([]);
    expect(areaOf(chart, 'a').x1).toBe(chart.x(newYear(2011)));
    expect(areaOf(chart, 'b').hatched.map(({ base }) => base)).toEqual([areaOf(chart, 'a').level]);
    const apart = place([before, { ...after, claimant: 'somebody else' }]);
    expect(areaOf(apart, 'a').hatched).toHaveLength(1);
    expect(areaOf(apart, 'b').hatched.map(({ base }) => base)).toEqual([of(apart, 'b').zero]);
  });

  test('by the month stands as high as twelve times the sum, in dashes', () => {
    const monthly = rate('a', 30, spanOf('2006'), { basis: 'monthly' });
    const chart = place([monthly, rate('b', 360, spanOf('2010'))]);
    expect(areaOf(chart, 'a').level).toBeCloseTo(areaOf(chart, 'b').level, 6);
    expect([areaOf(chart, 'a').isDashed, areaOf(chart, 'b').isDashed]).toEqual([true, false]);
  });
});

test.each<[string, SumClaim, SumShape['form']]>([
  ['a pledge', sumClaim('a', '2006', 50e6), 'pledge'],
  ['a package', sumClaim('a', '2006', 50e6, { basis: 'package' }), 'pledge'],
  ['a total', sumClaim('a', '2006', 50e6, { basis: 'cumulative' }), 'total'],
  ['a rate', sumClaim('a', '2006', 50e6, { basis: 'annual' }), 'area'],
  ['no figure', sumClaim('a', '2006', null), 'bare'],
  ['a denial', sumClaim('a', '2006', 50e6, { type: 'denial' }), 'bare'],
])('%s has a form of its own', (_, claim, form) => {
  expect(of(place([claim]), 'a').shape?.form).toBe(form);
});

describe('the other reading', () => {
  const sum: OtherSum = {
    amount: { value: 70e6, currency: 'USD', qualifier: 'exact' },
    ...{ basis: 'one-off', type: 'paid', claimant: 'a paper' },
  };
  const others = {
    edtf: null,
    span: spanOf('2010'),
    finding: 'differs',
    sum,
    note: '',
    citations: [],
  } as const;
  const claim = sumClaim('a', '2006', 50e6, { others });

  test('has a ring at its sum and date, tied to the mark and to the words', () => {
    const chart = place([claim]);
    const { ring, shape, zero, tie, words, ghost } = of(chart, 'a');
    expect(ring?.x).toBeCloseTo((chart.x(newYear(2010)) + chart.x(newYear(2011))) / 2, 6);
    expect(((ring && zero - ring.y) ?? 0) / (zero - (shape?.level ?? 0))).toBeCloseTo(70 / 50, 6);
    expect([tie, words.tie].every((path) => path !== null)).toBe(true);
    expect(words.lines.at(-1)).toMatchObject({
      text: 'sum differs; others: $70M, reported paid once, 2010',
      tone: 'rust',
    });
    expect(ghost).toBeNull();
  });

  test('when shown, keeps the primary source’s figure as a ghost', () => {
    const chart = place([claim], { reading: 'others' });
    const { shape, ghost, ring, words } = of(chart, 'a');
    expect(said({ words } as PlacedSum)).toEqual([
      '$70M, reported paid once, 2010',
      'a paper',
      'sum differs; main source: $50M, pledged once, 2006',
    ]);
    expect(ghost?.middle).toBeCloseTo((chart.x(newYear(2006)) + chart.x(newYear(2007))) / 2, 6);
    expect(ghost && shape && ghost.level > shape.level).toBe(true);
    expect(ring).toBeNull();
  });

  test('in another currency is said, and has no ring', () => {
    const euros = { ...others, sum: { ...sum, amount: { ...sum.amount, currency: 'EUR' } } };
    const { ring, words } = of(place([sumClaim('a', '2006', 50e6, { others: euros })]), 'a');
    expect(ring).toBeNull();
    expect(words.lines.at(-1)?.text).toBe('sum differs; others: €70M, reported paid once, 2010');
  });
});

describe('words in a list', () => {
  const list = [2004, 2006, 2009].map((one, at) => sumClaim(`a${at}`, `${one}`, (at + 1) * 1e7));

  test('on a narrow board: a letter for each, there and at its mark', () => {
    const chart = place(list, { width: 390, highlights: ['a1'] });
    expect(
      chart.sums.map(({ mark, words }) => [mark.id, words.letter?.text, words.letter?.at.length]),
    ).toEqual([
      ['a0', 'A', 2],
      ['a1', 'B', 2],
      ['a2', 'C', 2],
    ]);
    expect(of(chart, 'a1').words.number?.value).toBe(1);
    expect(said(of(chart, 'a0'))).toEqual(['$10M, pledged once, 2004', 'a minister']);
  });

  test('on a wide one only where they find no room beside their marks', () => {
    expect(place(list).sums.every(({ words }) => words.letter === null)).toBe(true);
    const crowd = Array.from({ length: 30 }, (_, at) => sumClaim(`a${at}`, '2006', (at + 1) * 1e7));
    const chart = place(crowd);
    expect(chart.sums.every(({ words }) => words.letter !== null && words.lines.length > 0)).toBe(true);
  });
});

test('units stand on scales of their own, one below the other', () => {
  const euros = (id: string, value: number) =>
    sumClaim(id, '2010', null, { amount: { value, currency: 'EUR', qualifier: 'exact' } });
  const chart = place([sumClaim('a', '2006', 50e6), sumClaim('b', '2007', 70e6), euros('c', 900e6)]);
  expect(chart.grid.map(({ label }) => label.text).filter((text) => /[$€]/.test(text))).toEqual([
    '$80M',
    '€1B',
  ]);
  expect(of(chart, 'c').zero).toBeGreaterThan(of(chart, 'a').zero);
  expect(chart.lanes.map((lane) => lane.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
});

test('where no claim matches the chart folds to a line that says so; without sums there is none', () => {
  const claims = [sumClaim('a', '2006', 50e6), sumClaim('b', '2007', 50e6)];
  const folded = place(claims, { answer: () => 'outside' });
  expect(folded.height).toBeLessThan(30);
  expect(folded.note.text).toBe('none of the 2 sums matches the filter, so the chart is folded');
  expect(folded.lanes).toEqual([]);
  expect(place(claims, { answer: () => 'outside', width: 390 }).note.text).toBe(
    'none of the 2 sums matches the filter',
  );
  expect(place(claims.slice(0, 1), { answer: () => 'outside' }).note.text).toBe(
    'the sum does not match the filter, so the chart is folded',
  );
  expect(place([]).height).toBe(0);
  expect(place([sumClaim('a', '2006', 1, { layer: 'others' })]).height).toBe(0);
});

test('a chart that no claim matches can be opened, with all it has in the window faint, and folded again', () => {
  const claims = [sumClaim('a', '2006', 50e6), sumClaim('b', '2007', 50e6)];
  const none = { answer: () => 'outside' as const };
  const [control] = place(claims, none).laneControls ?? [];
  expect(control).toMatchObject({ id: CHART, does: 'open' });
  expect(control?.label).toMatch(/: none of the 2 sums matches the filter, so the chart is folded$/);
  const open = place(claims, { ...none, isOpen: true });
  expect(open.sums.map(({ mark }) => [mark.id, mark.match])).toEqual([
    ['a', 'outside'],
    ['b', 'outside'],
  ]);
  expect(open.laneControls).toHaveLength(1);
  expect(place(claims, { isOpen: true }).laneControls).toEqual([]);
  expect(place(claims, { ...none, from: 1990, to: 1995 }).laneControls).toEqual([]);
});

test('the scale of the largest sum is named from nothing, and holds it whatever is filtered', () => {
  const list = [sumClaim('a', '2006', 360e6), sumClaim('b', '2007', 50e6)];
  const labels = (answer: SumsLook['answer']) =>
    place(list, answer ? { answer } : {}).grid.map(({ label }) => label.text);
  expect(labels(() => 'inside')).toEqual(['0', '100', '200', '300', '$400M']);
  expect(labels(({ id }) => (id === 'b' ? 'inside' : 'outside'))).toEqual([
    '0',
    '100',
    '200',
    '300',
    '$400M',
  ]);
});

test('a mark names amount, basis and claimant', () => {
  const [mark] = place([sumClaim('a', '2006', 50e6, { title: 'Pledge of aid' })]).lanes[0] ?? [];
  expect(mark?.name).toMatch(/^Pledge of aid, .*2006.*pledged \$50M, one-off.*a minister/);
});

test('what can be touched of sums close in time and amount stands apart', () => {
  const close = [50e6, 55e6, 60e6].map((value, at) => sumClaim(`s${at}`, '2006', value));
  const { sums } = place([...close, sumClaim('far', '2006', 360e6)]);
  expect(worstOverlap(sums.map(({ mark }) => mark.hit))).toBeLessThan(1e-6);
});

describe('on a stage', () => {
  const increase = sumClaim('increase', null, null, {
    short: 'more was promised',
    date: { span: spanOf('2006'), basis: 'stated' },
    others: comparisonOf(spanOf('2006-11'), {
      finding: 'differs',
      sum: {
        amount: { value: 120e6, currency: 'USD', qualifier: 'over' },
        ...{ basis: 'cumulative', type: 'paid', claimant: 'a minister' },
      },
    }),
  });
  const until = sumClaim('until', null, 100e6, {
    basis: 'annual',
    date: { span: edtfSpan('/2019'), basis: 'stated' },
  });
  const stageOf = (claims: readonly SumClaim[], from: number, to: number) => {
    const space = { sumsHeight: 120, air: 0, maxPanelHeight: Number.POSITIVE_INFINITY, rail: false };
    const dimensions = stageDimensions(900, space);
    const x = timeScale({ from: newYear(from), to: newYear(to) }, dimensions.plot);
    return layoutSums(sumsData(inputOf(datasetOf({ sums: claims }))), dimensions, x);
  };

  test('wide brackets hold the words of a sum without a figure, and its ring what others say', () => {
    const sum = of(stageOf([increase], 2005, 2007), 'increase');
    const [own, second] = sum.words.lines;
    expect(own?.text).toBe('more was promised, no figure');
    expect(own?.x).toBeGreaterThan(sum.shape?.x0 ?? 0);
    expect(own?.y).toBeLessThan(sum.zero);
    expect(own?.y).toBeGreaterThan(sum.zero - 14);
    expect(second?.text).toContain('over $120M so far');
    expect(Math.abs((second?.y ?? 0) - (sum.ring?.y ?? 0))).toBeLessThan(30);
    expect(sum.tie).toMatch(/^M/);
  });

  test('narrow ones do not', () =>
    expect(said(of(stageOf([increase], 1990, 2025), 'increase'))[0]).toBe(
      '[ more was promised, no figure ]',
    ));

  test('what lies beyond the window is left out, and not pointed to', () => {
    expect(stageOf([increase, until], 2005, 2007).sums.map(({ mark }) => mark.id)).toEqual(['increase']);
    expect(place([increase, until], { from: 2005, to: 2007 }).sums.map(({ mark }) => mark.id)).toContain(
      'until',
    );
  });
});
