// @vitest-environment happy-dom
import { describe } from 'vitest';
import type { Bound } from '../../model/span';
import { momentOf } from '../../testing/claims';
import { sumClaim } from '../../testing/dataset';
import type { Row } from '../../testing/looks/markLook';
import { checkLooks } from '../../testing/looks/tableOfLooks';

type SumPatch = Parameters<typeof sumClaim>[3];
const known = (day: string) => momentOf(day, day);
const within = (name: number) => momentOf(`${name}-01-01`, `${name}-12-31`);

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
    'offered, start not given': rate('unknown', known('2009-12-31'), { type: 'offer' }),
    'no figure': { claim: sumClaim('a', '2006', null) },
    'a denial': sum({ type: 'denial' }),
    'no date': { claim: sumClaim('a', null, 50e6) },
    'possibly inside': { ...month(), match: 'possibly' },
    'only in the primary source': { ...month(), reading: 'others' },
    'after the window': { claim: sumClaim('a', '2035', 50e6), match: 'possibly' },
  };
  checkLooks(
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
    an offered rate             bar 122      sum              -       -      0.07     0, 0   24      -      -
    +                           outline      -                sum     5 3    1
    offered, start not given    bar 122      sum              -       -      0.07     24, 0  24      -      -
    +                           arrow up     -                sum     5 3    1
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
