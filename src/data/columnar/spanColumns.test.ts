import { expect, it } from 'vitest';
import { parseEdtf } from '../edtf/parseEdtf';
import { formatSpans, spanAt } from './spanColumns';

const spans = [
  '1992',
  '2008-06~',
  '2002-04-05?',
  '2004%',
  '198X',
  '18XX',
  '2001-21',
  '2001-31',
  '[1999,2003]',
  '1992/2005-03',
  '1992/..',
  '../2004-01-01',
  '1992?/',
  '/2011-22',
].map((text) => {
  const read = parseEdtf(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read;
});

it('gives back every span that went in, and none for none', () => {
  const all = [null, ...spans, null];
  const rows = structuredClone(formatSpans(all));
  expect(all.map((_, index) => spanAt(rows, index))).toEqual(all);
});
