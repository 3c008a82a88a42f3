// @vitest-environment happy-dom
import { describe } from 'vitest';
import type { Claim, Comparison } from '../../model/claim';
import { combine } from '../../model/edtfSet';
import type { Bound, Moment, Span } from '../../model/span';
import { comparisonOf, momentOf } from '../../testing/claims';
import { event, spanOf } from '../../testing/dataset';
import type { Row } from '../../testing/looks/markLook';
import { checkLooks } from '../../testing/looks/tableOfLooks';

type Patch = Parameters<typeof event>[2];
const year = (patch: Patch = {}) => event('a', '2006', patch);
const month = (patch: Patch = {}) => event('a', '2006-05', patch);
const at = (first: string, last: string): Span => ({ shape: 'moment', at: momentOf(first, last) });
const lasting = (start: Bound, end: Bound) => year({ date: { span: { shape: 'interval', start, end } } });
const known = (day: string) => momentOf(day, day);
const within = (name: number) => momentOf(`${name}-01-01`, `${name}-12-31`);
const oneOf = (first: Moment | null, last: Moment | null): Span => ({
  shape: 'moment',
  at: combine({ of: 'one', members: [{ first, last }] }),
});
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
  checkLooks(
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

describe('an event whose date is in doubt, though it is stated', () => {
  const doubtful = (first: string, last: string, patch: Partial<Moment>): Row => ({
    claim: year({ date: { span: { shape: 'moment', at: momentOf(first, last, patch) } } }),
  });
  const about = { approximate: true };
  const claims: Record<string, Row> = {
    'about a day': doubtful('2006-05-07', '2006-05-07', about),
    'about a month': doubtful('2006-05-01', '2006-05-31', about),
    'about a year': doubtful('2006-01-01', '2006-12-31', about),
    'perhaps a year': doubtful('2006-01-01', '2006-12-31', { uncertain: true }),
    'about some day of a year to a day': {
      claim: lasting({ ...within(2004), ...about }, known('2007-12-31')),
    },
    'a day to about a day': {
      claim: lasting(known('2004-01-01'), { ...known('2007-12-31'), ...about }),
    },
  };
  checkLooks(
    'lanes',
    claims,
    `
                                       form    fill   stroke  dash  opacity  ends  months  glyph               sign
    about a day                        circle  paper  ink     3 2   1        -     -       two figures, ink    -
    about a month                      bar 16  paper  -       -     1        0, 0  9       two figures, ink    -
    +                                  bar 16  -      ink     3 2   1
    about a year                       bar 16  paper  -       -     1        0, 0  11      two figures, ink    -
    +                                  bar 16  ink    -       -     0.15
    +                                  bar 16  -      ink     3 2   0.7
    perhaps a year                     bar 16  paper  -       -     1        0, 0  11      two figures, ink    -
    +                                  bar 16  ink    -       -     0.15
    +                                  bar 16  -      ink     3 2   0.7
    about some day of a year to a day  tick    ink    -       -     0.7      -     42      two figures, ink    -
    +                                  tick    paper  ink     3 2   1
    +                                  tick    ink    -       -     1
    +                                  tick    paper  -       -     1
    a day to about a day               tick    ink    -       -     0.7      -     48      two figures, ink    -
    +                                  tick    ink    -       -     1
    +                                  tick    paper  ink     3 2   1
    +                                  tick    paper  -       -     1
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
    'some day or earlier': { claim: year({ date: { span: oneOf(null, known('2007-12-31')) } }) },
    'some day or later': { claim: year({ date: { span: oneOf(known('2004-01-01'), null) } }) },
    'start open': { claim: lasting('open', known('2007-12-31')) },
    'end open': { claim: lasting(known('2004-01-01'), 'open') },
    'before the window': { claim: event('a', '1985'), match: 'possibly' },
    'after the window': { claim: event('a', '2035'), match: 'possibly' },
  };
  checkLooks(
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
    +                             bar 16       -      ink     -     0.7
    end not known                 bar 16       paper  -       -     1        0, 47   47      two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             bar 16       -      ink     -     0.7
    some day or earlier           bar 16       paper  -       -     1        47, 0    47      two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             bar 16       -      ink     -     0.7
    some day or later             bar 16       paper  -       -     1        0, 47    47      two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             bar 16       -      ink     -     0.7
    start open                    bar 16       paper  -       -     1        0, 0    215     two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             bar 16       -      ink     -     0.7
    end open                      bar 16       paper  -       -     1        0, 0    311     two figures, ink    -
    +                             bar 16       ink    -       -     0.02
    +                             bar 16       -      ink     -     0.7
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
  checkLooks(
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
  checkLooks(
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
  checkLooks(
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
