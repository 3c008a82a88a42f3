import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../data/edtf/parseEdtf';
import { parsePeriod } from '../filter/period';
import { clockTime, DAY, isoDate } from '../lib/calendar';
import { matchSpan, outerRange, type Span } from '../model/span';
import { formatSpan, formatSpanShort } from '../model/words/spans';
import { matchRange } from '../testing/matchOracle';

/** The day of an instant, with its time unless that is midnight; `..` where there is no bound. */
function written(instant: number): string {
  if (!Number.isFinite(instant)) return '..';
  return isoDate(instant, 'day') + (instant % DAY === 0 ? '' : `T${clockTime(instant, true)}`);
}

function spanOf(text: string): Span {
  const span = parseEdtf(text);
  if ('problem' in span) throw new Error(`${text}: ${span.problem}`);
  return span;
}

/**
 * Examples of the standard, and spellings of real catalogues: the string, its bounds (from, up to), its words, and a
 * period with the answer to it.
 */
const TABLE = `
1985-04-12 | 1985-04-12 | 1985-04-13 | 12 April 1985 | 1985..1985 | inside
1985-04 | 1985-04-01 | 1985-05-01 | some time in April 1985 | 1986.. | outside
1985 | 1985-01-01 | 1986-01-01 | some time in 1985 | 1985-01-01..1985-01-01 | possibly
1985-04-12T23:20:30 | 1985-04-12T23:20:30 | 1985-04-12T23:20:31 | 12 April 1985, 23:20:30 | 1985-04-12..1985-04-12 | inside
1985-04-12T23:20:30Z | 1985-04-12T23:20:30 | 1985-04-12T23:20:31 | 12 April 1985, 23:20:30 | 1985..1985 | inside
1985-04-12T23:20:30-04 | 1985-04-12T23:20:30 | 1985-04-12T23:20:31 | 12 April 1985, 23:20:30 | 1985-04-13..1985-04-13 | outside
1985-04-12T23:20:30+04:30 | 1985-04-12T23:20:30 | 1985-04-12T23:20:31 | 12 April 1985, 23:20:30 | 1986.. | outside
1964/2008 | 1964-01-01 | 2009-01-01 | 1964 to 2008 | 1970..1971 | inside
2004-06/2006-08 | 2004-06-01 | 2006-09-01 | June 2004 to August 2006 | 2004-06-10..2004-06-12 | possibly
2004-02-01/2005-02-08 | 2004-02-01 | 2005-02-09 | 1 February 2004 to 8 February 2005 | 2004-02-01..2004-02-01 | inside
2004-02-01/2005-02 | 2004-02-01 | 2005-03-01 | 1 February 2004 to February 2005 | 2005-02-10..2005-02-12 | possibly
2004-02-01/2005 | 2004-02-01 | 2006-01-01 | 1 February 2004 to 2005 | 2006.. | outside
2005/2006-02 | 2005-01-01 | 2006-03-01 | 2005 to February 2006 | ..2004 | outside
2001-21 | 2001-03-01 | 2001-06-22 | spring 2001 | 2001-03-01..2001-03-01 | possibly
1984? | 1984-01-01 | 1985-01-01 | perhaps 1984 | 1984..1984 | inside
2004-06~ | 2004-06-01 | 2004-07-01 | about June 2004 | 2005.. | outside
2004-06-11% | 2004-06-11 | 2004-06-12 | perhaps about 11 June 2004 | 2004-06-11..2004-06-11 | inside
201X | 2010-01-01 | 2020-01-01 | some time in the 2010s | 2010..2019 | inside
20XX | 2000-01-01 | 2100-01-01 | some time in 2000–2099 | 2100.. | outside
2004-XX | 2004-01-01 | 2005-01-01 | some time in 2004 | 2004-01-01..2004-01-01 | possibly
1985-04-XX | 1985-04-01 | 1985-05-01 | some time in April 1985 | 1985..1985 | inside
1985-XX-XX | 1985-01-01 | 1986-01-01 | some time in 1985 | 1986.. | outside
1985-04-12/.. | 1985-04-12 | .. | from 12 April 1985 on | 2000..2000 | inside
1985-04/.. | 1985-04-01 | .. | from April 1985 on | ..1985-03 | outside
1985/.. | 1985-01-01 | .. | from 1985 on | 1985-03..1985-04 | possibly
../1985-04-12 | .. | 1985-04-13 | until 12 April 1985 | 1900..1900 | inside
../1985-04 | .. | 1985-05-01 | until April 1985 | 1985-05.. | outside
../1985 | .. | 1986-01-01 | until 1985 | 1985-03..1985-04 | possibly
1985-04-12/ | 1985-04-12 | .. | from 12 April 1985, end not given | 2000..2000 | possibly
1985-04/ | 1985-04-01 | .. | from April 1985, end not given | ..1985-04 | inside
1985/ | 1985-01-01 | .. | from 1985, end not given | ..1984 | outside
/1985-04-12 | .. | 1985-04-13 | until 12 April 1985, start not given | 1900..1900 | possibly
/1985-04 | .. | 1985-05-01 | until April 1985, start not given | 1985-04.. | inside
/1985 | .. | 1986-01-01 | until 1985, start not given | 1986.. | outside
-1985 | -1985-01-01 | -1984-01-01 | some time in 1986 BC | -1985-01-01..-1985-01-01 | possibly
1984~/2004-06 | 1984-01-01 | 2004-07-01 | about 1984 to June 2004 | 1984..1984 | inside
1984/2004-06~ | 1984-01-01 | 2004-07-01 | 1984 to about June 2004 | 2004-06..2004-06 | inside
1984~/2004~ | 1984-01-01 | 2005-01-01 | about 1984 to about 2004 | 1984-05..1984-06 | possibly
1984?/2004% | 1984-01-01 | 2005-01-01 | perhaps 1984 to perhaps about 2004 | 2005.. | outside
1984-06?/2004-08? | 1984-06-01 | 2004-09-01 | perhaps June 1984 to perhaps August 2004 | 1990..1991 | inside
1984-06-02?/2004-08-08~ | 1984-06-02 | 2004-08-09 | perhaps 2 June 1984 to about 8 August 2004 | 1984-06-02..1984-06-02 | inside
2004-06-11%/2004-06~ | 2004-06-11 | 2004-07-01 | perhaps about 11 June 2004 to about June 2004 | 2004-06-20..2004-06-22 | possibly
Y3E3 | 3000-01-01 | 3001-01-01 | some time in 3000 | 3000..3000 | inside
1950S2 | 1900-01-01 | 2000-01-01 | some time in 1900–1999 | 2000.. | outside
2001-34 | 2001-04-01 | 2001-07-01 | second quarter of 2001 | 2001-04-01..2001-04-01 | possibly
2006-33 | 2006-01-01 | 2006-04-01 | first quarter of 2006 | 2006..2006 | inside
2001-37 | 2001-01-01 | 2001-05-01 | first third of 2001 | 2002.. | outside
2001-40 | 2001-01-01 | 2001-07-01 | first half of 2001 | 2001-01-01..2001-01-01 | possibly
2001-41 | 2001-07-01 | 2002-01-01 | second half of 2001 | 2001..2001 | inside
2001-29 | 2001-09-01 | 2001-12-22 | southern spring 2001 | 2002.. | outside
2001-28 | 2001-12-01 | 2002-03-21 | winter 2001–02 | 2001-12-01..2001-12-01 | possibly
[1667,1668,1670..1672] | 1667-01-01 | 1673-01-01 | 1667, 1668 or between 1670 and 1672 | 1669..1669 | outside
[..1760-12-03] | .. | 1760-12-04 | 3 December 1760 or earlier | 1500..1600 | possibly
[1760-12..] | 1760-12-01 | .. | December 1760 or later | ..1760-11 | outside
[1760-01,1760-02,1760-12..] | 1760-01-01 | .. | January 1760, February 1760 or from December 1760 on | 1760-03..1760-11 | outside
[1667,1760-12] | 1667-01-01 | 1761-01-01 | 1667 or December 1760 | 1668..1760-11 | outside
[..1984] | .. | 1985-01-01 | 1984 or earlier | ..1984 | inside
{1667,1668,1670..1672} | 1667-01-01 | 1673-01-01 | 1667, 1668 and 1670 to 1672 | 1671..1671 | inside
{1960,1961-12} | 1960-01-01 | 1962-01-01 | 1960 and December 1961 | 1961..1961 | inside
{..1984} | .. | 1985-01-01 | all up to 1984 | 1900..1900 | inside
{1984..} | 1984-01-01 | .. | all from 1984 on | 2000-01..2000-06 | possibly
2004-06~-11 | 2004-06-11 | 2004-06-12 | about 11 June 2004 | 2004..2004 | inside
2004?-06-11 | 2004-06-11 | 2004-06-12 | perhaps 11 June 2004 | 2005.. | outside
?2004-06-~11 | 2004-06-11 | 2004-06-12 | perhaps about 11 June 2004 | 2004-06-11..2004-06-11 | inside
2004-%06 | 2004-06-01 | 2004-07-01 | perhaps about June 2004 | 2004..2004 | inside
2004?-~06-~04 | 2004-06-04 | 2004-06-05 | perhaps about 4 June 2004 | 2005.. | outside
2011-~06-~04 | 2011-06-04 | 2011-06-05 | about 4 June 2011 | 2011-06-04..2011-06-04 | inside
1XXX-XX | 1000-01-01 | 2000-01-01 | some time in 1000–1999 | 1000..1999 | inside
1984-1X | 1984-10-01 | 1985-01-01 | between October and December 1984 | 1985.. | outside
2004-06-1X | 2004-06-10 | 2004-06-20 | between 10 and 19 June 2004 | 2004-06-10..2004-06-10 | possibly
2004-06-3X | 2004-06-30 | 2004-07-01 | 30 June 2004 | 2004..2004 | inside
1XXX | 1000-01-01 | 2000-01-01 | some time in 1000–1999 | 2000.. | outside
2004-06-~01/2004-06-~20 | 2004-06-01 | 2004-06-21 | about 1 June 2004 to about 20 June 2004 | 2004-06-10..2004-06-10 | inside
2004-06-XX/2004-07-03 | 2004-06-01 | 2004-07-04 | June 2004 to 3 July 2004 | 2004-07-01..2004-07-01 | inside
-0055 | -0055-01-01 | -0054-01-01 | some time in 56 BC | -0055-01-01..-0055-01-01 | possibly
-0055-03-14 | -0055-03-14 | -0055-03-15 | 14 March 56 BC | -0055..-0055 | inside
-0055-03-15/-0043-03-15 | -0055-03-15 | -0043-03-16 | 15 March 56 to 15 March 44 BC | -0049..-0048 | inside
0000 | 0000-01-01 | 0001-01-01 | some time in 1 BC | 0001.. | outside
0047 | 0047-01-01 | 0048-01-01 | some time in 47 AD | 0047-01-01..0047-01-01 | possibly
0850/1066 | 0850-01-01 | 1067-01-01 | 850 AD to 1066 | 1000..1000 | inside
0099/0100 | 0099-01-01 | 0101-01-01 | 99 to 100 AD | 0101.. | outside
-0001/0001 | -0001-01-01 | 0002-01-01 | 2 BC to 1 AD | 0000..0000 | inside
-04XX | -0499-01-01 | -0399-01-01 | some time in 500–401 BC | -0499..-0400 | inside
-1XXX~ | -1999-01-01 | -0999-01-01 | about 2000–1001 BC | -0999.. | outside
00XX | 0000-01-01 | 0100-01-01 | some time in 1 BC – 99 AD | 0000-01-01..0000-01-01 | possibly
-00XX | -0099-01-01 | 0001-01-01 | some time in 100–1 BC | -0099..0000 | inside
-005X | -0059-01-01 | -0049-01-01 | some time in 60–51 BC | -0049.. | outside
004X | 0040-01-01 | 0050-01-01 | some time in 40–49 AD | 0040-01-01..0040-01-01 | possibly
-0001-24 | -0001-12-01 | 0000-03-21 | winter 2–1 BC | -0001..0000 | inside
0047-24 | 0047-12-01 | 0048-03-21 | winter 47–48 AD | 0049.. | outside
1849-21~ | 1849-03-01 | 1849-06-22 | about spring 1849 | 1849-03-01..1849-03-01 | possibly
186X% | 1860-01-01 | 1870-01-01 | perhaps about the 1860s | 1860..1869 | inside
1849-21% | 1849-03-01 | 1849-06-22 | perhaps about spring 1849 | 1850.. | outside
1857/186X~ | 1857-01-01 | 1870-01-01 | 1857 to about the 1860s | 1858..1859 | inside
[1908..1919?] | 1908-01-01 | 1920-01-01 | between 1908 and perhaps 1919 | 1908..1919 | inside
[..2007~] | .. | 2008-01-01 | about 2007 or earlier | 2008.. | outside
[1928-22~..] | 1928-06-01 | .. | about summer 1928 or later | ..1928-05 | outside
[192X~..] | 1920-01-01 | .. | about the 1920s or later | 1920.. | inside
199X~/.. | 1990-01-01 | .. | from about the 1990s on | 2005..2005 | inside
186X~ | 1860-01-01 | 1870-01-01 | about the 1860s | 1860-01-01..1860-01-01 | possibly
183X? | 1830-01-01 | 1840-01-01 | perhaps the 1830s | 1830..1839 | inside
192X/193X~ | 1920-01-01 | 1940-01-01 | the 1920s to about the 1930s | 1925..1926 | possibly
18XX~ | 1800-01-01 | 1900-01-01 | about 1800–1899 | 1900.. | outside
18XX? | 1800-01-01 | 1900-01-01 | perhaps 1800–1899 | 1800-01-01..1800-01-01 | possibly
18XX% | 1800-01-01 | 1900-01-01 | perhaps about 1800–1899 | 1800..1899 | inside
12XX? | 1200-01-01 | 1300-01-01 | perhaps 1200–1299 | 1300.. | outside
06XX~ | 0600-01-01 | 0700-01-01 | about 600–699 AD | 0600-01-01..0600-01-01 | possibly
16XX~/18XX | 1600-01-01 | 1900-01-01 | about 1600–1699 to 1800–1899 | 1700..1799 | inside
16XX~/.. | 1600-01-01 | .. | from about 1600–1699 on | 1650..1660 | possibly
1968-21/1969-23 | 1968-03-01 | 1969-12-22 | spring 1968 to autumn 1969 | 1968-07..1968-08 | inside
1915~/1916-23 | 1915-01-01 | 1916-12-22 | about 1915 to autumn 1916 | 1917.. | outside
1944-23/1945-21 | 1944-09-01 | 1945-06-22 | autumn 1944 to spring 1945 | 1945-07.. | outside
17XX? | 1700-01-01 | 1800-01-01 | perhaps 1700–1799 | 1700..1799 | inside
11XX% | 1100-01-01 | 1200-01-01 | perhaps about 1100–1199 | 1100..1199 | inside
11XX? | 1100-01-01 | 1200-01-01 | perhaps 1100–1199 | 1200.. | outside
12XX~ | 1200-01-01 | 1300-01-01 | about 1200–1299 | 1200-01-01..1200-01-01 | possibly
15XX? | 1500-01-01 | 1600-01-01 | perhaps 1500–1599 | 1500..1599 | inside
18XX?/1890 | 1800-01-01 | 1891-01-01 | perhaps 1800–1899 to 1890 | 1890..1890 | inside
192X?/193X? | 1920-01-01 | 1940-01-01 | perhaps the 1920s to perhaps the 1930s | 1940.. | outside
{1968-22,1971} | 1968-06-01 | 1972-01-01 | summer 1968 and 1971 | 1970..1971 | inside
[1825~..] | 1825-01-01 | .. | about 1825 or later | 1900..1900 | possibly
[1739?..1750?] | 1739-01-01 | 1751-01-01 | between perhaps 1739 and perhaps 1750 | 1745..1745 | possibly
[1898..1914?] | 1898-01-01 | 1915-01-01 | between 1898 and perhaps 1914 | 1913..1914 | possibly
[1906..1912] | 1906-01-01 | 1913-01-01 | between 1906 and 1912 | 1910..1912 | possibly
[..1908] | .. | 1909-01-01 | 1908 or earlier | 1909.. | outside
[1908..] | 1908-01-01 | .. | 1908 or later | 1908.. | inside
[1667,1760] | 1667-01-01 | 1761-01-01 | 1667 or 1760 | 1700..1750 | outside
[1992-09,1992-10] | 1992-09-01 | 1992-11-01 | September or October 1992 | 1992-10..1992-10 | possibly
[1762-12,1763-01] | 1762-12-01 | 1763-02-01 | December 1762 or January 1763 | 1762-12..1763-01 | inside
[1984] | 1984-01-01 | 1985-01-01 | some time in 1984 | 1985.. | outside
{1984} | 1984-01-01 | 1985-01-01 | some time in 1984 | 1984-01-01..1984-01-01 | possibly
[1821-08?,1821-09?] | 1821-08-01 | 1821-10-01 | perhaps August or September 1821 | 1821-10.. | outside
{1849..1851,1907} | 1849-01-01 | 1908-01-01 | 1849 to 1851 and 1907 | 1852..1906 | outside
[-2150..-2149] | -2150-01-01 | -2148-01-01 | between 2151 and 2150 BC | -2150..-2149 | inside
[-0099..0000] | -0099-01-01 | 0001-01-01 | between 100 and 1 BC | 0001.. | outside
[-0087..0055] | -0087-01-01 | 0056-01-01 | between 88 BC and 55 AD | -0001..0001 | possibly
[..0220] | .. | 0221-01-01 | 220 AD or earlier | ..0220 | inside
[1667,1668,1670..1672,1680..] | 1667-01-01 | .. | 1667, 1668, between 1670 and 1672 or from 1680 on | 1673..1679 | outside
[..1650,1667] | .. | 1668-01-01 | up to 1650 or 1667 | 1651..1666 | outside
2000-02-29 | 2000-02-29 | 2000-03-01 | 29 February 2000 | 2000..2000 | inside
1985-04-12T23:20 | 1985-04-12T23:20:00 | 1985-04-12T23:21:00 | 12 April 1985, 23:20 | 1986.. | outside
1985-04-12T23 | 1985-04-12T23:00:00 | 1985-04-13 | 12 April 1985, 23:00 to 24:00 | ..1984 | outside
1962-10-26T09:43:00-04:00/1962-10-26T10:15:00-04:00 | 1962-10-26T09:43:00 | 1962-10-26T10:15:01 | 26 October 1962, 09:43:00 to 10:15:00 | 1962-10-26..1962-10-26 | inside
1962-10-26T23:00:00/1962-10-27T01:30:00 | 1962-10-26T23:00:00 | 1962-10-27T01:30:01 | 26 October 1962, 23:00:00 to 27 October 1962, 01:30:00 | 1962-10-27..1962-10-27 | inside
2019-40 | 2019-01-01 | 2019-07-01 | first half of 2019 | 2019..2019 | inside
19 | 1900-01-01 | 2000-01-01 | some time in 1900–1999 | 2000.. | outside
199 | 1990-01-01 | 2000-01-01 | some time in the 1990s | 1990-01-01..1990-01-01 | possibly
1984-21?/1985 | 1984-03-01 | 1986-01-01 | perhaps spring 1984 to 1985 | 1984-03..1984-04 | possibly
`
  .trim()
  .split('\n')
  .map((row) => row.split(' | '));

describe.each(TABLE)('%s', (text = '', from = '', to = '', words = '', period = '', answer = '') => {
  const span = spanOf(text);

  it(`lies from ${from} up to ${to}`, () => {
    const outer = outerRange(span);
    expect([written(outer.from), written(outer.to)]).toEqual([from, to]);
  });

  it(`reads “${words}”`, () => {
    expect(formatSpan(span)).toBe(words);
    expect(formatSpanShort(span).length).toBeLessThanOrEqual(words.length);
  });

  it(`is ${answer} of ${period}`, () => {
    const window = parsePeriod(period);
    if (!window) throw new Error(`${period} is no period`);
    expect(matchSpan(span, window)).toBe(answer);
    expect(matchRange(span, window)).toBe(answer);
  });
});

it('says whatever it reads', () => {
  const alphabet = fc.constantFrom(...'012-/.,?~XYST:Z[]{}');
  const dates = fc.constantFrom(...TABLE.map(([text = '']) => text));
  const text = fc.oneof(
    fc
      .tuple(dates, fc.string({ unit: alphabet, maxLength: 6 }), fc.nat(20))
      .map(([date, more, at]) => date.slice(0, at) + more + date.slice(at)),
    fc.tuple(dates, dates, fc.constantFrom('/', '..', ',')).map(([a, b, sign]) => `${a}${sign}${b}`),
    fc
      .tuple(fc.array(dates, { minLength: 1, maxLength: 5 }), fc.constantFrom('[]', '{}'))
      .map(([all, brackets]) => `${brackets[0]}${all.join(',')}${brackets[1]}`),
  );
  fc.assert(
    fc.property(text, (written) => {
      const span = parseEdtf(written);
      if ('problem' in span) return;
      for (const words of [formatSpan(span), formatSpanShort(span)])
        expect(words).toMatch(/^(?!.*(?:NaN|undefined|null|Infinity| {2})).*\d.*$/);
    }),
    { numRuns: 2000 },
  );
});

it('holds at least 130 strings, each once', () => {
  expect(new Set(TABLE.map(([text]) => text)).size).toBe(TABLE.length);
  expect(TABLE.length).toBeGreaterThanOrEqual(130);
});

it.each([
  ['Y170000002', 'is EDTF, but Relata cannot show'],
  ['Y-170000002', 'is EDTF, but Relata cannot show'],
  ['Y-17E7', 'is EDTF, but Relata cannot show'],
  ['Y171010000S3', 'is EDTF, but Relata cannot show'],
  ['Y3388E2S3', 'is EDTF, but Relata cannot show'],
  ['156X-12-25', 'is EDTF, but Relata cannot show'],
  ['15XX-12-25', 'is EDTF, but Relata cannot show'],
  ['XXXX-12-XX', 'is EDTF, but Relata cannot show'],
  ['1XXX-12', 'is EDTF, but Relata cannot show'],
  ['1900-02-29', 'there is no such day in the calendar'],
  ['2024-02-30', 'there is no such day in the calendar'],
  ['2004-04-31', 'there is no such day in the calendar'],
  ['1999-13', 'not a date in EDTF'],
  ['1985-04-12T24:00:00', 'there is no such time of day'],
  ['-0000', 'not a date in EDTF'],
  ['spring 1984', 'not a date in EDTF'],
  ['[1984,..]', 'not a date in EDTF'],
  ['[1670..1667]', 'the range ends before it starts'],
  ['1984-42', 'not a date in EDTF'],
  ['{1984/1985}', 'not a date in EDTF'],
  ['XXXX', 'is EDTF, but Relata cannot show'],
])('%s is refused: %s', (text, why) => {
  expect(parseEdtf(text)).toMatchObject({ problem: expect.stringContaining(why) });
});
