// @vitest-environment happy-dom
import { describe } from 'vitest';
import type { Claim } from '../../model/claim';
import type { Bound } from '../../model/span';
import { momentOf } from '../../testing/claims';
import { sumClaim } from '../../testing/dataset';
import type { Row } from '../../testing/looks/markLook';
import { checkLooks } from '../../testing/looks/tableOfLooks';

type SumPatch = Parameters<typeof sumClaim>[3];
const known = (day: string) => momentOf(day, day);
const inOthers = (claim: Claim): Row => ({ claim: { ...claim, layer: 'others', confidence: 'high' } });

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
  checkLooks(
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
