// @vitest-environment happy-dom
/**
 * The visual language, as tables. Each row is one claim, drawn alone in its view. The columns are what a reader sees:
 *
 * - `form`: a bar with its height in px, a circle, a tick as wide as the date, a diamond, an arrow …
 * - `fill`, `stroke`, `dash`: colours by their names in the palette, dashes in px
 * - `opacity`: within the picture
 * - `ends`: over how many months the start and the end of a bar fade
 * - `months`: how wide the date is drawn
 * - `glyph`: the sign of its kind, and its colour
 * - `sign`: ≠ where the other sources differ
 * - `start`, `end`: the edges of a period, with the months over which they reach
 *
 * A row that begins with + is a further shape of the same mark.
 */
import { describe, expect, test } from 'vitest';
import type { Claim, Comparison, PeriodClaim } from '../model/claim';
import type { Bound, Span } from '../model/span';
import { comparisonOf, momentOf } from '../testing/claims';
import { event, period, spanOf, stretchOf, sumClaim } from '../testing/dataset';
import { draw, linesOf, lookOf, markIn, type Row } from '../testing/looks/markLook';
import { periodLook } from '../testing/looks/periodLook';

/** The rows of a table by name; its first line names the columns. */
function rowsOf(table: string): Map<string, string[][]> {
  const rows = new Map<string, string[][]>();
  const [, ...lines] = table.trim().split('\n');
  let row: string[][] = [];
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const [name = '', ...cells] = line.trim().split(/ {2,}/);
    if (name !== '+') {
      row = [];
      rows.set(name, row);
    }
    row.push(cells);
  }
  return rows;
}

/** A test for each row of a table, which has one for each claim. */
function check(view: string, claims: Readonly<Record<string, Row>>, table: string): void {
  const rows = rowsOf(table);
  test('the table has a row for each claim', () =>
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(claims).toSorted()));
  test.each(Object.entries(claims))('%s', (name, row) => {
    expect(linesOf(markIn(draw(view, row)))).toEqual(rows.get(name));
  });
}

type Patch = Parameters<typeof event>[2];
type SumPatch = Parameters<typeof sumClaim>[3];
const year = (patch: Patch = {}) => event('a', '2006', patch);
const month = (patch: Patch = {}) => event('a', '2006-05', patch);
const at = (first: string, last: string): Span => ({ shape: 'moment', at: momentOf(first, last) });
const lasting = (start: Bound, end: Bound) => year({ date: { span: { shape: 'interval', start, end } } });
const known = (day: string) => momentOf(day, day);
const within = (name: number) => momentOf(`${name}-01-01`, `${name}-12-31`);
/** A meeting whose date other sources give, or do not find. */
const checked = (span: Span | null, patch: Partial<Comparison> = {}): Row => ({
  claim: year({ others: comparisonOf(span, { finding: span ? 'agrees' : 'not-found', ...patch }) }),
  reading: 'others',
});
const inOthers = (claim: Claim): Row => ({ claim: { ...claim, layer: 'others', confidence: 'high' } });

describe('an event, by how its date is known', () => {
  const claims: Record<string, Row> = {
    'year, stated': { claim: year() },
    'year, derived': { claim: year({ date: { basis: 'derived' } }) },
    'year, inferred': { claim: year({ date: { basis: 'inferred' } }) },
    'year, unstated': { claim: year({ date: { basis: 'unstated' } }) },
    'month, stated': { claim: month() },
    'month, derived': { claim: month({ date: { basis: 'derived' } }) },
    'month, inferred': { claim: month({ date: { basis: 'inferred' } }) },
    'month, unstated': { claim: month({ date: { basis: 'unstated' } }) },
    'no date': { claim: event('a', null) },
  };
  check(
    'lanes',
    claims,
    `
                     form    fill   stroke  dash   opacity  ends  months  glyph               sign
    year, stated     bar 16  paper  -       -      1        0, 0  11      two figures, ink    -
    +                bar 16  ink    -       -      0.15
    +                bar 16  -      ink     -      0.7
    year, derived    bar 16  paper  -       -      1        0, 0  11      two figures, ink    -
    +                bar 16  ink    -       -      0.15
    +                bar 16  -      ink     3 2    0.7
    year, inferred   bar 16  paper  -       -      1        0, 0  11      two figures, ink    -
    +                bar 16  ink    -       -      0.15
    +                bar 16  -      ink     3 2    0.7
    year, unstated   bar 16  paper  -       -      1        0, 0  11      two figures, ink    -
    +                bar 16  ink    -       -      0.15
    +                bar 16  -      ink     3 2    0.7
    month, stated    bar 16  paper  -       -      1        0, 0  9       two figures, paper  -
    +                bar 16  ink    -       -      0.72
    month, derived   bar 16  paper  -       -      1        0, 0  9       two figures, ink    -
    +                bar 16  -      ink     3 2    1
    month, inferred  bar 16  paper  -       -      1        0, 0  9       two figures, ink    -
    +                bar 16  -      ink     3 2    1
    month, unstated  bar 16  paper  -       -      1        0, 0  9       two figures, ink    -
    +                bar 16  -      ink     3 2    1
    no date          circle  paper  ink     1.5 2  1        -     -       two figures, ink    -
    `,
  );
});

describe('an event, by how finely its date is known', () => {
  const claims: Record<string, Row> = {
    'a day': { claim: event('a', '2006-05-07') },
    'a month': { claim: month() },
    'a season': { claim: year({ date: { span: at('2006-03-01', '2006-05-31') } }) },
    'four months': { claim: year({ date: { span: at('2006-03-01', '2006-06-30') } }) },
    'a year': { claim: year() },
    'a decade': { claim: year({ date: { span: at('2000-01-01', '2009-12-31') } }) },
    'from a day to a day': { claim: lasting(known('2006-01-01'), known('2007-12-31')) },
    'from some day of a year': { claim: lasting(within(2004), known('2007-12-31')) },
    'to some day of a year': { claim: lasting(known('2004-01-01'), within(2007)) },
    'start and end in a year each': { claim: lasting(within(2004), within(2007)) },
    'start not known': { claim: lasting('unknown', known('2007-12-31')) },
    'end not known': { claim: lasting(known('2004-01-01'), 'unknown') },
    'start open': { claim: lasting('open', known('2007-12-31')) },
    'end open': { claim: lasting(known('2004-01-01'), 'open') },
    'before the window': { claim: event('a', '1985'), match: 'possibly' },
    'after the window': { claim: event('a', '2035'), match: 'possibly' },
  };
  check(
    'lanes',
    claims,
    `
                                  form         fill   stroke  dash  opacity  ends    months  glyph               sign
    a day                         circle       ink    -       -     1        -       -       two figures, paper  -
    a month                       bar 16       paper  -       -     1        0, 0    9       two figures, paper  -
    +                             bar 16       ink    -       -     0.72
    a season                      bar 16       paper  -       -     1        0, 0    7       two figures, ink    -
    +                             bar 16       ink    -       -     0.15
    +                             bar 16       -      ink     -     0.7
    four months                   bar 16       paper  -       -     1        0, 0    7       two figures, ink    -
    +                             bar 16       ink    -       -     0.15
    +                             bar 16       -      ink     -     0.7
    a year                        bar 16       paper  -       -     1        0, 0    11      two figures, ink    -
    +                             bar 16       ink    -       -     0.15
    +                             bar 16       -      ink     -     0.7
    a decade                      bar 16       paper  -       -     1        0, 0    119     two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             brackets     -      ink     -     0.7
    from a day to a day           tick         ink    -       -     0.7      -       24      two figures, ink    -
    +                             tick         ink    -       -     1
    +                             tick         ink    -       -     1
    +                             tick         paper  -       -     1
    from some day of a year       tick         ink    -       -     0.7      -       42      two figures, ink    -
    +                             tick         paper  ink     -     1
    +                             tick         ink    -       -     1
    +                             tick         paper  -       -     1
    to some day of a year         tick         ink    -       -     0.7      -       42      two figures, ink    -
    +                             tick         ink    -       -     1
    +                             tick         paper  ink     -     1
    +                             tick         paper  -       -     1
    start and end in a year each  tick         ink    -       -     0.7      -       36      two figures, ink    -
    +                             tick         paper  ink     -     1
    +                             tick         paper  ink     -     1
    +                             tick         paper  -       -     1
    start not known               bar 16       paper  -       -     1        47, 0   47      two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             brackets     -      ink     -     0.7
    end not known                 bar 16       paper  -       -     1        0, 47   47      two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             brackets     -      ink     -     0.7
    start open                    bar 16       paper  -       -     1        0, 0    215     two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             brackets     -      ink     -     0.7
    end open                      bar 16       paper  -       -     1        0, 0    311     two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             brackets     -      ink     -     0.7
    before the window             arrow left   -      ink     -     0.55     -       -       -                   -
    after the window              arrow right  -      ink     -     0.55     -       -       -                   -
    `,
  );
});

describe('an event, by how well other sources support its date', () => {
  const claims: Record<string, Row> = {
    'year, high': checked(spanOf('2006'), { confidence: 'high' }),
    'year, medium': checked(spanOf('2006'), { confidence: 'medium' }),
    'year, low': checked(spanOf('2006'), { confidence: 'low' }),
    'year, not found': checked(null),
    'year, not checked': { claim: year(), reading: 'others' },
    'day, high': checked(spanOf('2006-05-07'), { confidence: 'high' }),
    'day, medium': checked(spanOf('2006-05-07'), { confidence: 'medium' }),
    'day, low': checked(spanOf('2006-05-07'), { confidence: 'low' }),
  };
  check(
    'lanes',
    claims,
    `
                       form    fill   stroke  dash  opacity  ends  months  glyph               sign
    year, high         bar 16  paper  -       -     1        0, 0  11      two figures, ink    -
    +                  bar 16  ink    -       -     0.15
    +                  bar 16  -      ink     -     0.7
    year, medium       bar 16  paper  -       -     1        0, 0  11      two figures, ink    -
    +                  bar 16  ink    -       -     0.15
    +                  bar 16  -      ink     -     0.7
    year, low          bar 16  paper  -       -     1        0, 0  11      two figures, ink    -
    +                  bar 16  ink    -       -     0.15
    +                  bar 16  -      ink     3 2   0.7
    year, not found    bar 16  paper  -       -     1        0, 0  11      two figures, ghost  -
    +                  bar 16  -      ghost   -     1
    year, not checked  bar 16  paper  -       -     1        0, 0  11      two figures, ghost  -
    +                  bar 16  -      ghost   -     1
    day, high          circle  ink    -       -     1        -     -       two figures, paper  -
    day, medium        circle  ink    -       -     1        -     -       two figures, paper  -
    day, low           circle  paper  ink     3 2   1        -     -       two figures, ink    -
    `,
  );
});

describe('an event, by its layer, the filter’s answer and the finding', () => {
  const differs = { others: comparisonOf(spanOf('2007'), { finding: 'differs' }) };
  const claims: Record<string, Row> = {
    'of the primary, year': { claim: year() },
    'only of the others, year': inOthers(year()),
    'of the primary, month': { claim: month() },
    'only of the others, month': inOthers(month()),
    'only of the others, no date': inOthers(event('a', null)),
    'inside the filter': { claim: year(), match: 'inside' },
    'possibly inside': { claim: year(), match: 'possibly' },
    'outside the filter': { claim: year(), match: 'outside' },
    'the others differ': { claim: year(differs) },
    'the others agree': { claim: year({ others: comparisonOf(spanOf('2006'), { finding: 'agrees' }) }) },
    'differs, others’ dates shown': { claim: year(differs), reading: 'others' },
  };
  check(
    'lanes',
    claims,
    `
                                  form    fill   stroke  dash   opacity  ends  months  glyph                sign
    of the primary, year          bar 16  paper  -       -      1        0, 0  11      two figures, ink     -
    +                             bar 16  ink    -       -      0.15
    +                             bar 16  -      ink     -      0.7
    only of the others, year      bar 16  paper  -       -      1        0, 0  11      two figures, others  -
    +                             bar 16  -      others  -      1
    of the primary, month         bar 16  paper  -       -      1        0, 0  9       two figures, paper   -
    +                             bar 16  ink    -       -      0.72
    only of the others, month     bar 16  paper  -       -      1        0, 0  9       two figures, others  -
    +                             bar 16  -      others  -      1
    only of the others, no date   circle  paper  others  1.5 2  1        -     -       two figures, others  -
    inside the filter             bar 16  paper  -       -      1        0, 0  11      two figures, ink     -
    +                             bar 16  ink    -       -      0.15
    +                             bar 16  -      ink     -      0.7
    possibly inside               bar 16  paper  -       -      0.55     0, 0  11      two figures, ink     -
    +                             bar 16  ink    -       -      0.08
    +                             bar 16  -      ink     -      0.39
    outside the filter            bar 16  paper  -       -      0.34     0, 0  11      two figures, ink     -
    +                             bar 16  ink    -       -      0.05
    +                             bar 16  -      ink     -      0.24
    the others differ             bar 16  paper  -       -      1        0, 0  11      two figures, ink     -
    +                             bar 16  ink    -       -      0.15
    +                             bar 16  -      ink     -      0.7
    the others agree              bar 16  paper  -       -      1        0, 0  11      two figures, ink     -
    +                             bar 16  ink    -       -      0.15
    +                             bar 16  -      ink     -      0.7
    differs, others’ dates shown  bar 16  paper  -       -      1        0, 0  11      two figures, ink     -
    +                             bar 16  ink    -       -      0.15
    +                             bar 16  -      ink     -      0.7
    `,
  );
});

describe('an event, by its kind', () => {
  const claims: Record<string, Row> = {
    meeting: { claim: year({ kind: 'meeting' }) },
    visit: { claim: year({ kind: 'visit' }) },
    letter: { claim: year({ kind: 'letter' }) },
    statement: { claim: year({ kind: 'statement' }) },
    context: { claim: year({ kind: 'context' }) },
  };
  check(
    'lanes',
    claims,
    `
               form    fill   stroke  dash  opacity  ends  months  glyph             sign
    meeting    bar 16  paper  -       -     1        0, 0  11      two figures, ink  -
    +          bar 16  ink    -       -     0.15
    +          bar 16  -      ink     -     0.7
    visit      bar 16  paper  -       -     1        0, 0  11      pin, ink          -
    +          bar 16  ink    -       -     0.15
    +          bar 16  -      ink     -     0.7
    letter     bar 16  paper  -       -     1        0, 0  11      envelope, ink     -
    +          bar 16  ink    -       -     0.15
    +          bar 16  -      ink     -     0.7
    statement  tick    paper  -       -     1        -     11      -                 -
    +          tick    ink    -       -     0.22
    +          tick    -      ink     -     0.7
    context    tick    paper  -       -     1        -     11      -                 -
    +          tick    ink    -       -     0.22
    +          tick    -      ink     -     0.7
    `,
  );
});

describe('reported sums', () => {
  const sum = (patch: SumPatch = {}) => ({ claim: sumClaim('a', '2006', 50e6, patch) });
  const over = { amount: { value: 50e6, currency: 'USD', qualifier: 'over' } } as const;
  const range = { amount: { value: 50e6, low: 20e6, currency: 'USD', qualifier: 'range' } } as const;
  const upTo = { amount: { value: 50e6, currency: 'USD', qualifier: 'up-to' } } as const;
  const month = (patch: SumPatch = {}) => ({ claim: sumClaim('a', '2006-05', 50e6, patch) });
  const rate = (start: Bound, end: Bound, patch: SumPatch = {}) =>
    sum({ basis: 'annual', ...patch, date: { span: { shape: 'interval', start, end } } });
  const claims: Record<string, Row> = {
    'a pledge in a month': month(),
    'a pledge in a year': sum(),
    'a pledge, worked out': month({ date: { basis: 'inferred' } }),
    'an offer': month({ type: 'offer' }),
    'a request': month({ type: 'request' }),
    'a range': month(range),
    'up to a sum': month(upTo),
    'over a sum': month(over),
    'a total so far': month({ ...over, basis: 'cumulative' }),
    'a rate of a year': sum({ basis: 'annual' }),
    'a rate from day to day': rate(known('2006-01-01'), known('2007-12-31')),
    'a rate between two years': rate(within(2006), within(2010)),
    'start not given': rate('unknown', known('2009-12-31')),
    'end not given': rate(known('2006-01-01'), 'unknown'),
    'a rate by the month': rate(known('2006-01-01'), known('2007-12-31'), { basis: 'monthly' }),
    'an offered rate': rate(known('2006-01-01'), known('2007-12-31'), { type: 'offer' }),
    'no figure': { claim: sumClaim('a', '2006', null) },
    'a denial': sum({ type: 'denial' }),
    'no date': { claim: sumClaim('a', null, 50e6) },
    'possibly inside': { ...month(), match: 'possibly' },
    'only in the primary source': { ...month(), reading: 'others' },
    'after the window': { claim: sumClaim('a', '2035', 50e6), match: 'possibly' },
  };
  check(
    'sums',
    claims,
    `
                                form         fill             stroke  dash   opacity  ends   months  glyph  sign
    a pledge in a month         line         -                sum     -      1        -      0       -      -
    +                           circle       paper            sum     -      1
    a pledge in a year          line         -                sum     -      1        -      0       -      -
    +                           whisker      -                sum     -      1
    +                           circle       paper            sum     -      1
    a pledge, worked out        line         -                sum     -      1        -      0       -      -
    +                           circle       paper            sum     3.4 2  1
    an offer                    line         -                sum     5 3    1        -      0       -      -
    +                           circle       paper            sum     3.4 2  1
    +                           circle       sum              -       -      0.07
    a request                   line         -                sum     5 3    1        -      0       -      -
    +                           circle       paper            sum     3.4 2  1
    +                           circle       sum              -       -      0.07
    a range                     line         -                sum     -      1        -      0       -      -
    +                           bar 87.6     paper            sum     -      1
    up to a sum                 line         -                sum     2 3    1        -      0       -      -
    +                           circle       paper            sum     -      1
    over a sum                  line         -                sum     -      1        -      0       -      -
    +                           circle       paper            sum     -      1
    +                           arrow up     -                sum     -      1
    a total so far              arrow up     -                sum     -      1        -      7       -      -
    +                           tick         paper            sum     -      1
    a rate of a year            bar 122      sum              -       -      0.26     0, 0   12      -      -
    +                           bar 3        sum              -       -      1
    a rate from day to day      bar 122      sum              -       -      0.26     0, 0   24      -      -
    +                           bar 3        sum              -       -      1
    a rate between two years    bar 122      sum              -       -      0.26     0, 0   12      -      -
    +                           bar 3        sum              -       -      1
    +                           sides        -                sum     3 2    1
    +                           line         -                sum     -      1
    +                           sides        -                sum     3 2    1
    +                           line         -                sum     -      1
    +                           tick         hatch: sum on -  -       -      0.55
    +                           tick         hatch: sum on -  -       -      0.55
    start not given             bar 122      sum              -       -      0.26     24, 0  24      -      -
    +                           bar 3        sum              -       -      1
    end not given               bar 122      sum              -       -      0.26     0, 24  24      -      -
    +                           bar 3        sum              -       -      1
    +                           arrowhead    sum              -       -      1
    a rate by the month         bar 122      sum              -       -      0.26     0, 0   24      -      -
    +                           line         -                sum     5 3    1
    an offered rate             outline      -                sum     5 3    1        -      24      -      -
    +                           tick         sum              -       -      0.07
    no figure                   brackets     -                sum     -      1        -      -       -      -
    a denial                    brackets     -                sum     -      1        -      -       -      -
    no date                     circle       paper            sum     1.5 2  1        -      -       -      -
    possibly inside             line         -                sum     -      0.55     -      0       -      -
    +                           circle       paper            sum     -      0.55
    only in the primary source  line         -                ghost   -      1        -      0       -      -
    +                           circle       paper            ghost   -      1
    after the window            arrow right  -                sum     -      0.55     -      -       -      -
    `,
  );
});

describe('a sum in a row of its own', () => {
  const claim = (date: string | null = '2006', patch: SumPatch = {}): Row =>
    inOthers(sumClaim('a', date, 50e6, { basis: 'annual', ...patch }));
  const range = { amount: { value: 50e6, low: 20e6, currency: 'USD', qualifier: 'range' } } as const;
  const upTo = { amount: { value: 50e6, currency: 'USD', qualifier: 'up-to' } } as const;
  const lasting = (start: Bound, end: Bound) =>
    claim(null, { date: { span: { shape: 'interval', start, end }, basis: 'stated' } });
  const claims: Record<string, Row> = {
    'a rate of a year': claim(),
    'a rate in a month': claim('2006-05'),
    'worked out': claim('2006', { date: { basis: 'derived' } }),
    'end not given': lasting(known('2006-01-01'), 'unknown'),
    'no date': claim(null),
    'a range': claim('2006', range),
    'up to a sum': claim('2006', upTo),
    'a rate by the month': claim('2006', { basis: 'monthly' }),
    'a sum once': claim('2006', { basis: 'one-off' }),
    'a range once': claim('2006', { basis: 'package', ...range }),
    'no figure': inOthers(sumClaim('a', '2006', null)),
    'outside the filter': { ...claim(), match: 'outside' },
  };
  check(
    'sumClaims',
    claims,
    `
                         form        fill   stroke  dash     opacity  ends  months  glyph  sign
    a rate of a year     frame       -      others  -        1        -     12      -      -
    +                    circle      paper  others  -        1
    +                    tick        paper  -       -        1
    a rate in a month    circle      paper  others  -        1        -     -       -      -
    +                    circle      paper  others  -        1
    worked out           frame       -      others  3 2      1        -     12      -      -
    +                    circle      paper  others  -        1
    +                    tick        paper  -       -        1
    end not given        open frame  -      others  3 2      1        -     24      -      -
    +                    circle      paper  others  -        1
    +                    tick        paper  -       -        1
    no date              circle      paper  others  1.5 2    1        -     -       -      -
    +                    circle      paper  others  -        1
    a range              frame       -      others  -        1        -     12      -      -
    +                    bar 10.8    paper  others  -        1
    +                    tick        paper  -       -        1
    up to a sum          frame       -      others  -        1        -     12      -      -
    +                    line        -      others  1.5 2    1
    +                    circle      paper  others  -        1
    +                    tick        paper  -       -        1
    a rate by the month  frame       -      others  -        1        -     12      -      -
    +                    circle      paper  others  2.4 1.8  1
    +                    tick        paper  -       -        1
    a sum once           frame       -      others  -        1        -     12      -      -
    +                    diamond     paper  others  -        1
    +                    tick        paper  -       -        1
    a range once         frame       -      others  -        1        -     12      -      -
    +                    diamond     paper  others  -        1
    +                    tick        paper  -       -        1
    no figure            frame       -      others  -        1        -     12      -      -
    +                    tick        paper  -       -        1
    outside the filter   frame       -      others  -        0.34     -     12      -      -
    +                    circle      paper  others  -        0.34
    +                    tick        paper  -       -        0.34
    `,
  );
});

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
