import { expect, test } from 'vitest';
import { howRead } from './howRead';

test.each([
  ['03/04/2001', '2001-04-03', 'day first'],
  ['03/04/2001', '2001-03-04', 'month first'],
  ['3.4.2001', '2001-04-03', 'day first'],
  ['before 03/04/2001', '[..2001-04-02]', null],
  ['03/03/2001 to 05/06/2001', '2001-03-03/2001-06-05', 'day first'],
  ['18/04/2001', '2001-04-18', null],
  ['03/03/2001', '2001-03-03', null],
  ['2001-04-03', '2001-04-03', null],
  ['03/04/2001', '2001-05-06', null],
  ['winter 2004', '2004-24', 'by its first year'],
  ['Winter 2004', '2003-24', 'by its last year'],
  ['in the winter of 1956', '1956-24~', 'by its first year'],
  ['2004 winter', '2003-24', 'by its last year'],
  ['winter 2004–05', '2004-24', null],
  ['2004/2005 winter', '2004-24', null],
  ['spring 2004', '2004-21', null],
  ['some winter', '2004-24', null],
  [null, '2004-24', null],
  ['winter 2004', null, null],
])('%s as %s: %s', (wording, edtf, expected) => expect(howRead({ wording, edtf })).toBe(expected));
