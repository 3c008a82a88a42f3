import { expect, it } from 'vitest';
import { parseBounds, parseEdtf } from '../edtf/parseEdtf';
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
  '-0055-03-14',
  '1XXX',
  '2006-41',
  '1962-10-26T09:43:07-04:00',
  '1962-10-26T09:43:07Z',
  '1962-10-26T09:43:07',
  '1962-10-26T09:43:07+05:30/1962-10-26T10',
  '[1667,1668?,1670..1672]',
  '{1960,1961-12~}',
  '[..1908]',
  '{1908..}',
  '[1760-01,1760-12..]',
].map((text) => {
  const read = parseEdtf(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read;
});
const between = parseBounds('[0843..0848]', '[0858,0860-05-01T10:00Z]');

it('gives back every span that went in, and none for none', () => {
  if ('problem' in between) throw new Error(between.problem);
  const all = [null, ...spans, between, null];
  const rows = structuredClone(formatSpans(all));
  expect(all.map((_, index) => spanAt(rows, index))).toEqual(all);
});
