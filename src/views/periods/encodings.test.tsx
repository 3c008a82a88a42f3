// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PeriodClaim } from '../../model/claim';
import type { Bound, Span } from '../../model/span';
import { comparisonOf, momentOf } from '../../testing/claims';
import { period, stretchOf } from '../../testing/dataset';
import { draw, lookOf, markIn, type Row } from '../../testing/looks/markLook';
import { periodLook } from '../../testing/looks/periodLook';
import { rowsOf } from '../../testing/looks/tableOfLooks';

const known = (day: string) => momentOf(day, day);
const within = (name: number) => momentOf(`${name}-01-01`, `${name}-12-31`);

describe('a period of the relationship', () => {
  type PeriodPatch = Partial<Pick<PeriodClaim, 'others' | 'layer' | 'confidence'>> & {
    basis?: PeriodClaim['date']['basis'];
  };
  const from = (start: Bound, end: Bound, { basis = 'inferred', ...patch }: PeriodPatch = {}): Row => {
    const claim = period('a', 'close', { shape: 'interval', start, end }, 'Close');
    return { claim: { ...claim, ...patch, date: { ...claim.date, basis } } };
  };
  const comparison = (span: Span | null) => comparisonOf(span, { finding: span ? 'agrees' : 'not-compared' });
  const doubtful = (name: number) => ({ ...within(name), uncertain: true });
  const about = (name: number) => ({ ...within(name), approximate: true });
  const stated = { basis: 'stated' } as const;
  const lasted = stretchOf('2006', '2010');
  const [first, last] = [known('2006-01-01'), known('2010-12-31')];
  const claims: Record<string, Row> = {
    contact: { claim: period('a', 'contact', lasted, 'Contact') },
    support: { claim: period('a', 'support', lasted, 'Support') },
    close: { claim: period('a', 'close', lasted, 'Close') },
    strained: { claim: period('a', 'strained', lasted, 'Strained') },
    restored: { claim: period('a', 'restored', lasted, 'Restored') },
    'known to the day': from(first, last, stated),
    'known to the day, inferred': from(first, last),
    'the source gives the years': from(within(2006), within(2010), stated),
    'the years are inferred': from(within(2006), within(2010)),
    'the years are derived': from(within(2006), within(2010), { basis: 'derived' }),
    'the source doubts its start': from(doubtful(2006), within(2010), stated),
    'the source gives its end roughly': from(within(2006), about(2010), stated),
    'all in one year': from(within(2006), within(2006), stated),
    'end open': from(first, 'open'),
    'end not given': from(first, 'unknown'),
    'start not given': from('unknown', last),
    'possibly inside': { ...from(first, last), match: 'possibly' },
    'outside the filter': { ...from(first, last), match: 'outside' },
    'others’ dates, years': {
      ...from(first, last, { others: comparison(lasted) }),
      reading: 'others',
    },
    'others’ dates, not compared': {
      ...from(first, last, { others: comparison(null) }),
      reading: 'others',
    },
    'only of the others': from(first, last, { layer: 'others', confidence: 'high', ...stated }),
  };
  const rows = rowsOf(`
                                      form      start     end       fill      stroke  dash  opacity  months
    contact                           block 26  teeth 12  teeth 12  contact   paper   -     1        60
    support                           block 26  teeth 12  teeth 12  support   paper   -     1        60
    close                             block 26  teeth 12  teeth 12  close     paper   -     1        60
    strained                          block 26  teeth 12  teeth 12  strained  paper   -     1        60
    restored                          block 26  teeth 12  teeth 12  restored  paper   -     1        60
    known to the day                  block 26  straight  straight  close     paper   -     1        60
    known to the day, inferred        block 26  straight  straight  close     paper   -     1        60
    the source gives the years        block 26  slant 12  slant 12  close     paper   -     1        60
    the years are inferred            block 26  teeth 12  teeth 12  close     paper   -     1        60
    the years are derived             block 26  teeth 12  teeth 12  close     paper   -     1        60
    the source doubts its start       block 26  teeth 12  slant 12  close     paper   -     1        60
    the source gives its end roughly  block 26  slant 12  teeth 12  close     paper   -     1        60
    all in one year                   block 26  slant 6   slant 6   close     paper   -     1        12
    end open                          block 26  straight  arrow     close     paper   -     1        292
    end not given                     block 26  straight  arrow     close     paper   -     1        292
    start not given                   block 26  arrow     straight  close     paper   -     1        252
    possibly inside                   block 26  straight  straight  close     paper   -     0.55     60
    outside the filter                block 26  straight  straight  close     paper   -     0.34     60
    others’ dates, years              block 26  slant 12  slant 12  close     paper   -     1        60
    others’ dates, not compared       block 26  straight  straight  paper     ghost   2 2   1        60
    only of the others                block 26  straight  straight  paper     others  -     1        60
  `);
  test('the table has a row for each claim', () =>
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(claims).toSorted()));
  test.each(Object.entries(claims))('%s', (name, row) => {
    expect([periodLook(markIn(draw('periods', row)))]).toEqual(rows.get(name));
  });

  test.each([
    ['inside', 'strained', 'paper', '650'],
    ['inside', 'close', 'ink', '550'],
    ['possibly', 'strained', 'ink', '550'],
    ['outside', 'strained', 'muted', '450'],
    ['outside', 'close', 'muted', '450'],
  ] as const)('its name, %s the filter, %s: in %s', (match, status, color, weight) => {
    const { claim } = from(first, last);
    const picture = draw('periods', { claim: { ...claim, status } as PeriodClaim, match });
    const name = [...picture.querySelectorAll('text')].find(({ textContent }) => textContent === 'Close');
    expect([lookOf(name ?? picture)[1], name?.getAttribute('font-weight')]).toEqual([color, weight]);
    expect(lookOf(name ?? picture).at(-1)).toBe('1');
  });
});
