import { describe, expect, it } from 'vitest';
import { basisOf, dateText, problemWords, readTypedDate, sayDate } from './typedDate';

describe('a typed date', () => {
  it.each([
    ['', null, null],
    [' 2006-02 ', '2006-02', null],
    ['199X', '199X', null],
    ['850', '0850', null],
    ['20 Feb 2006', '2006-02-20', '20 Feb 2006'],
    ['c. 2006', '2006~', 'c. 2006'],
  ])('“%s” is %s', (text, edtf, wording) => {
    expect(readTypedDate(text)).toMatchObject({ edtf, wording });
  });

  it('that can be read in several ways says which', () => {
    const typed = readTypedDate('01/05/2001');
    expect('problem' in typed && typed.options.map(sayDate)).toEqual(['1 May 2001', '5 January 2001']);
  });

  it('that is no date says so', () => {
    expect(readTypedDate('the day after')).toMatchObject({ options: [] });
  });

  it.each([
    ['2014~', '03/04/2016', 'stated', 'set'],
    ['2016-04-03', '03/04/2016', 'stated', 'stated'],
    ['2016-03-04', '03/04/2016', 'inferred', 'stated'],
    ['2014', 'late 2013', 'derived', 'set'],
    ['2014', 'the year after', 'derived', 'set'],
    ['2014', 'the year after', 'unstated', 'set'],
    ['2014', null, 'stated', 'set'],
    ['2013', null, 'inferred', 'inferred'],
    ['', '03/04/2016', 'stated', 'unstated'],
  ] as const)('of %s where the source writes %s, %s before, is %s', (text, wording, basis, now) => {
    const typed = readTypedDate(text);
    if ('problem' in typed) throw new Error(typed.problem);
    expect(basisOf(typed, { edtf: '2013', basis, wording }, false)).toBe(now);
  });

  it.each([
    ['2014', null, 'unstated', 'stated'],
    ['2014', null, 'set', 'stated'],
    ['2014', null, 'inferred', 'inferred'],
    ['2014', 'late 2013', 'stated', 'set'],
  ] as const)(
    'of %s in a claim that was added from its source, %j, %s before, is %s',
    (text, wording, basis, now) => {
      const typed = readTypedDate(text);
      if ('problem' in typed) throw new Error(typed.problem);
      expect(basisOf(typed, { edtf: null, basis, wording }, true)).toBe(now);
    },
  );
});

it.each([
  ['late 2014', '2014', 'late 2014'],
  ['20 Feb 2006', '2006-02-20', '20 Feb 2006'],
  ['03/04/2016', '2016-04-03', '2016-04-03'],
  ['03/04/2016', '2014', '2014'],
  [null, '199X', '199X'],
  ['some day', null, ''],
])('the field of a date in the words %j, kept as %j, shows %j', (wording, edtf, text) =>
  expect(dateText({ edtf, wording, basis: 'stated' })).toBe(text),
);

it.each([
  ['31 Feb 2001', 'There is no such day.'],
  ['12000 BC', 'Only years from 9999 BC to 9999 can be shown.'],
  ['the day after', 'It is not understood as a date.'],
  ['01/05/2001', 'It can be read in several ways: 1 May 2001 or 5 January 2001.'],
])('says why %s is no date', (text, words) => {
  const typed = readTypedDate(text);
  expect('problem' in typed && problemWords(typed)).toBe(words);
});
