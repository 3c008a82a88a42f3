import { describe, expect, it } from 'vitest';
import { instantOf } from '../../lib/calendar';
import { combine } from '../edtfSet';
import type { Bound, Moment, Precision, Span } from '../span';
import { formatOffset, formatSpan, formatSpanShort } from './spans';

const moment = (precision: Precision, from: string, to: string, signs = ''): Moment => ({
  precision,
  earliest: Date.parse(from),
  latest: Date.parse(to),
  uncertain: signs.includes('?'),
  approximate: signs.includes('~'),
});
const year = (value: number, signs = '') => moment('year', `${value}-01-01`, `${value + 1}-01-01`, signs);
const month = (from: string, to: string, signs = '') => moment('month', from, to, signs);
const day = (text: string, signs = ''): Moment => {
  const at = moment('day', text, text, signs);
  return { ...at, latest: at.earliest + 86_400_000 };
};
const season = (code: number, from: string, to: string, signs = ''): Moment => ({
  ...moment('season', from, to, signs),
  season: code,
});
const spring = (signs = '') => season(21, '2006-03-01', '2006-06-22', signs);
const june = (signs = '') => month('2008-06-01', '2008-07-01', signs);
const set = (from: string, to: string) => moment('set', from, to);
const decade = (first: number, signs = '') =>
  moment('decade', `${first}-01-01`, `${first + 10}-01-01`, signs);

/** An instant of a day in October 1962, for as long as the precision says. */
const clock = (precision: 'hour' | 'minute' | 'second', time: string): Moment => ({
  ...moment(precision, `${time}Z`, `${time}Z`),
  latest: Date.parse(`${time}Z`) + { hour: 3_600_000, minute: 60_000, second: 1000 }[precision],
});
const one = (...dates: readonly Moment[]) =>
  combine({ of: 'one', members: dates.map((date) => ({ first: date, last: date })) });
const all = (...dates: readonly Moment[]) =>
  combine({ of: 'all', members: dates.map((date) => ({ first: date, last: date })) });
const run = (of: 'one' | 'all', first: Moment | null, last: Moment | null) =>
  combine({ of, members: [{ first, last }] });
const early = (value: number, signs = ''): Moment => ({
  ...year(2000, signs),
  earliest: instantOf(value),
  latest: instantOf(value + 1),
});

const at = (value: Moment): Span => ({ shape: 'moment', at: value });
const from = (start: Bound, end: Bound): Span => ({ shape: 'interval', start, end });

const table: readonly (readonly [Span | null, string, string])[] = [
  [null, 'undated', 'undated'],
  [at(year(2000)), 'some time in 2000', '2000'],
  [at(june()), 'some time in June 2008', 'Jun 2008'],
  [at(day('2002-04-05')), '5 April 2002', '5 Apr 2002'],
  [at(spring()), 'spring 2006', 'spring 2006'],
  [at(season(24, '2006-12-01', '2007-03-21')), 'winter 2006–07', 'winter 2006–07'],
  [at(season(28, '1999-12-01', '2000-03-21')), 'winter 1999–2000', 'winter 1999–2000'],
  [at(season(30, '2006-12-01', '2007-03-21')), 'southern summer 2006–07', 'southern summer 2006–07'],
  [at(season(32, '2006-06-01', '2006-09-24')), 'southern winter 2006', 'southern winter 2006'],
  [at(decade(1990)), 'some time in the 1990s', '1990s'],
  [at(decade(2000)), 'some time in 2000–2009', '2000–2009'],
  [at(moment('century', '1900-01-01', '2000-01-01')), 'some time in 1900–1999', '1900–1999'],
  [at(set('1992-09-01', '1992-11-01')), 'between September and October 1992', 'Sep–Oct 1992'],
  [at(set('1992-11-01', '1993-03-01')), 'between November 1992 and February 1993', 'Nov 1992 – Feb 1993'],
  [at(set('1992-01-01', '1995-01-01')), 'between 1992 and 1994', '1992–1994'],
  [at(set('2002-04-05', '2002-04-10')), 'between 5 and 9 April 2002', '5–9 Apr 2002'],
  [at(year(2011, '?')), 'perhaps 2011', '2011?'],
  [at(year(2000, '~')), 'about 2000', 'c. 2000'],
  [at(year(2000, '?~')), 'perhaps about 2000', 'c. 2000?'],
  [at(june('?')), 'perhaps June 2008', 'Jun 2008?'],
  [at(day('2002-04-05', '~')), 'about 5 April 2002', 'c. 5 Apr 2002'],
  [at(spring('?')), 'perhaps spring 2006', 'spring 2006?'],
  [at(decade(1990, '~')), 'about the 1990s', 'c. 1990s'],
  [at(year(850)), 'some time in 850 AD', '850 AD'],
  [at(early(-55)), 'some time in 56 BC', '56 BC'],
  [at(early(0, '~')), 'about 1 BC', 'c. 1 BC'],
  [from(early(-55), early(-43)), '56 to 44 BC', '56–44 BC'],
  [from(early(-1), early(13)), '2 BC to 13 AD', '2 BC – 13 AD'],
  [at(one(early(47), early(50))), '47 or 50 AD', '47 or 50 AD'],
  [at(clock('minute', '1962-10-26T09:43')), '26 October 1962, 09:43', '26 Oct 1962, 09:43'],
  [at(clock('second', '1962-10-26T09:43:07')), '26 October 1962, 09:43:07', '26 Oct 1962, 09:43:07'],
  [at(clock('hour', '1962-10-26T23:00')), '26 October 1962, 23:00 to 24:00', '26 Oct 1962, 23:00–24:00'],
  [
    from(clock('minute', '1962-10-26T09:43'), clock('minute', '1962-10-26T10:15')),
    '26 October 1962, 09:43 to 10:15',
    '26 Oct 1962, 09:43–10:15',
  ],
  [
    from(clock('minute', '1962-10-26T23:00'), clock('minute', '1962-10-27T01:30')),
    '26 October 1962, 23:00 to 27 October 1962, 01:30',
    '26 Oct 1962, 23:00 – 27 Oct 1962, 01:30',
  ],
  [at(one(year(1667), year(1760))), '1667 or 1760', '1667 or 1760'],
  [at(all(year(1960), june())), '1960 and June 2008', '1960 and Jun 2008'],
  [at(run('one', null, year(1908))), '1908 or earlier', '1908 or earlier'],
  [at(run('one', year(1825, '~'), null)), 'about 1825 or later', 'c. 1825 or later'],
  [at(run('one', year(1906), year(1912))), 'between 1906 and 1912', 'within 1906–1912'],
  [at(run('all', year(1906), year(1912))), 'each from 1906 to 1912', '1906–1912'],
  [at(one(year(1667), year(1668), year(1670), year(1672))), '1667, 1668, 1670 or 1672', '1667 or 3 more'],
  [
    from(run('one', year(1843), year(1848)), year(1860)),
    'from some time between 1843 and 1848 to 1860',
    '1843–1848 to 1860',
  ],
  [from(one(year(1843), year(1848)), 'unknown'), 'from 1843 or 1848, end not given', 'from 1843 or 1848'],
  [from(year(2016), 'unknown'), 'from 2016, end not given', 'from 2016'],
  [from(year(2016), 'open'), 'from 2016 on', 'from 2016 on'],
  [from('unknown', year(2019)), 'until 2019, start not given', 'until 2019'],
  [from('open', year(2019)), 'until 2019', 'until 2019'],
  [from(year(2016, '?'), 'unknown'), 'from perhaps 2016, end not given', 'from 2016?'],
  [from('open', june('~')), 'until about June 2008', 'until c. Jun 2008'],
  [from(year(2006), year(2011)), '2006 to 2011', '2006–2011'],
  [from(year(2011, '?'), year(2016)), 'perhaps 2011 to 2016', '2011?–2016'],
  [from(year(2011), year(2016, '?')), '2011 to perhaps 2016', '2011–2016?'],
  [from(year(2011, '~'), year(2016, '~')), 'about 2011 to about 2016', 'c. 2011 – c. 2016'],
  [from(year(2016), year(2016)), 'within 2016', '2016'],
  [from(june(), june()), 'within June 2008', 'Jun 2008'],
  [from(day('2019-07-20'), day('2019-07-22')), '20 to 22 July 2019', '20–22 Jul 2019'],
  [from(day('2019-07-20'), day('2019-08-03')), '20 July to 3 August 2019', '20 Jul–3 Aug 2019'],
  [from(day('2019-07-20'), day('2019-08-20')), '20 July to 20 August 2019', '20 Jul–20 Aug 2019'],
  [from(day('2019-07-20'), day('2020-07-20')), '20 July 2019 to 20 July 2020', '20 Jul 2019 – 20 Jul 2020'],
  [from(day('2019-07-20'), day('2019-07-20')), '20 July 2019', '20 Jul 2019'],
  [
    from(day('2019-07-20', '?'), day('2019-07-22')),
    'perhaps 20 July 2019 to 22 July 2019',
    '20 Jul 2019? – 22 Jul 2019',
  ],
  [from(june(), month('2008-09-01', '2008-10-01')), 'June to September 2008', 'Jun–Sep 2008'],
  [from(june(), year(2010)), 'June 2008 to 2010', 'Jun 2008 – 2010'],
  [
    from(spring(), season(23, '2006-09-01', '2006-12-22')),
    'spring 2006 to autumn 2006',
    'spring 2006 – autumn 2006',
  ],
];

const holdsInfinity = (span: Span | null) =>
  JSON.stringify(span).includes('"earliest":null') || JSON.stringify(span).includes('"latest":null');

describe('formatSpan', () => {
  it.each(table.map(([span, long]) => [long, span] as const))('%s', (long, span) => {
    expect(formatSpan(span)).toBe(long);
  });
});

it('says the same of a date that was written as JSON', () => {
  for (const [span, long] of table)
    if (!holdsInfinity(span)) expect(formatSpan(JSON.parse(JSON.stringify(span)))).toBe(long);
});

describe('formatSpanShort', () => {
  it.each(table.map(([span, , short]) => [short, span] as const))('%s', (short, span) => {
    expect(formatSpanShort(span)).toBe(short);
  });

  it('is never longer than the long form', () => {
    for (const [span] of table)
      expect(formatSpanShort(span).length).toBeLessThanOrEqual(formatSpan(span).length);
  });
});

it.each([
  [undefined, null],
  [0, 'UTC'],
  [-240, 'UTC−4'],
  [330, 'UTC+5:30'],
])('an offset of %j minutes is %j', (offset, words) => {
  const moment = clock('minute', '1962-10-26T09:43');
  expect(formatOffset(offset === undefined ? moment : { ...moment, offset })).toBe(words);
});
