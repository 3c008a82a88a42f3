import { expect, test } from 'vitest';
import { howRead } from './howRead';

test.each([
  ['03/04/2001', '2001-04-03', 'read day first'],
  ['03/04/2001', '2001-03-04', 'read month first'],
  ['3.4.2001', '2001-04-03', 'read day first'],
  ['before 03/04/2001', '[..2001-04-02]', ''],
  ['03/03/2001 to 05/06/2001', '2001-03-03/2001-06-05', 'read day first'],
  ['03/04/2001 to 05/06/2001', '2001-04-03/2001-06-05', 'read day first'],
  ['03/04/2001 to 04/03/2001', '2001-03-04/2001-04-03', ''],
  ['18/04/2001', '2001-04-18', ''],
  ['03/03/2001', '2001-03-03', ''],
  ['2001-04-03', '2001-04-03', ''],
  ['03/04/2001', '2001-05-06', ''],
  ['winter 2004', '2004-24', 'read by its first year'],
  ['Winter 2004', '2003-24', 'read by its last year'],
  ['in the winter of 1956', '1956-24~', 'read by its first year'],
  ['2004 winter', '2003-24', 'read by its last year'],
  ['winter 2004–05', '2004-24', ''],
  ['2004/2005 winter', '2004-24', ''],
  ['spring 2004', '2004-21', ''],
  ['some winter', '2004-24', ''],
  [null, '2004-24', ''],
  ['winter 2004', null, ''],
])('%s as %s: %s', (wording, edtf, expected) => expect(howRead({ wording, edtf })).toBe(expected));
