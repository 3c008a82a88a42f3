import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sayBoth, sayField } from '../../data/chronologies/fieldWords';
import { recordsOf } from '../../data/chronologies/records';
import { parseDataset } from '../../data/schema/parse';
import { changeClaim } from '../edit/claimEdits';
import { proposalsBetween } from './proposals';
import { sayInShort, sayKind, sayProposed } from './reviewWords';

const text = readFileSync(new URL('../../../public/data/kennedy-khrushchev.json', import.meta.url), 'utf8');
const result = parseDataset(text);
if (!result.ok) throw new Error('the shipped data are a dataset');
const { dataset } = result;
const records = recordsOf(JSON.parse(text));
const words = { dataset, records };
const [person] = dataset.people;
const [source] = dataset.sources;

it.each([
  ['title', undefined, 'nothing'],
  ['title', '', 'nothing'],
  ['title', 'A meeting', 'A meeting'],
  [
    'date',
    { edtf: '1962-10', basis: 'derived', wording: 'that month' },
    'some time in October 1962, worked out (“that month”)',
  ],
  [
    'date',
    { begin: '[1962-10..1962-11]', end: null, basis: 'stated', wording: null },
    'from some time between October and November 1962, end not given',
  ],
  ['date', { edtf: null, basis: 'unstated', wording: null }, 'no date'],
  ['people', [person?.id], person?.name],
  ['people', ['nobody'], 'nobody'],
  [
    'citations',
    [{ source: source?.id, paragraph: 3, passage: { exact: 'a word' } }],
    `${source?.title}, ${dataset.labels.paragraph.sign}3: “a word”`,
  ],
  ['quote', { text: 'No', speaker: 'Him' }, '“No” (Him)'],
  ['kind', 'letter', 'letter'],
  ['amount', { value: 5, currency: 'USD' }, 'value: 5, currency: USD'],
  ['primary', true, 'yes'],
])('%s %j is said as %s', (name, value, said) => {
  expect(sayField(name, value, words)).toBe(said);
});

it('two values that are said alike stand as the file has them', () => {
  const field = { name: 'people', before: ['a'], after: [' a'] };
  expect(sayBoth({ ...field, after: ['a', ''] }, words, words)).toEqual(['a', 'a, ']);
  expect(sayBoth({ name: 'primary', before: 'yes', after: true }, words, words)).toEqual(['"yes"', 'true']);
});

it('a proposal is said in a line', () => {
  const id = dataset.events[0]?.id ?? '';
  const date = { edtf: '1963-02', basis: 'stated', wording: null };
  const proposed = changeClaim(records, id, { date, title: 'A' });
  const [moved] = proposalsBetween(records, records, proposed);
  if (!moved) throw new Error('a change was planted');
  expect(sayKind(moved)).toBe('Changed');
  expect(sayInShort(moved, words, { dataset, records: proposed })).toMatch(
    / → some time in February 1963; What happened$/,
  );
});

it('what is decided of a proposal says from what to what, as what is proposed and not as done', () => {
  const id = dataset.events[0]?.id ?? '';
  const date = { edtf: '1963-02', basis: 'stated', wording: null };
  const proposed = changeClaim(records, id, { date, title: 'A' });
  const [proposal] = proposalsBetween(records, records, proposed);
  if (!proposal) throw new Error('a change was planted');
  expect(sayProposed([{ proposal }])).toMatch(/^to move “A” from .* to some time in February 1963$/);
  expect(sayProposed([{ proposal }], { key: proposal.key, field: 'title' })).toBe('to reword “A”');
  expect(sayProposed(Array.from({ length: 7 }, () => ({ proposal })))).toBe(
    'to change 7 things: “A”, “A”, “A”, “A”, “A” and 2 more',
  );
});
