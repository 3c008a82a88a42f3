/** Files that are larger, deeper or longer than a page can hold are refused in words: nothing overflows, nothing hangs. */
import { describe, expect, it, test } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from './parse';
import { readBriefingFile } from './readBriefingFile';
import { readJson } from './readJson';
import { isUrl } from './schema';

/** More repetitions than an engine's stack of regular expressions bears. */
const MANY = 3_400_000;

const messagesOf = (text: string): string[] => {
  const result = parseDataset(text);
  return (result.ok ? result.warnings : result.problems).map(({ message }) => message);
};

const withChange = (change: object): string => JSON.stringify({ ...sampleDataset(), ...change });

describe.each([
  ['a dataset', (text: string) => parseDataset(text)],
  ['a briefing file', (text: string) => readBriefingFile(text)],
])('%s', (_name, read) => {
  test.each<[string, string, RegExp]>([
    [
      'open lists',
      '['.repeat(MANY),
      /^lists stand within each other, more than 200 deep \(line 1, column 201\)$/,
    ],
    ['lists that close', `${'['.repeat(500)}${']'.repeat(500)}`, /more than 200 deep/],
    ['open objects', '{"a":'.repeat(MANY), /more than 200 deep/],
    [
      'a list of many entries within a record',
      `{"a":[{"b":[${'1,'.repeat(20_000)}1]}]}`,
      /a list here has more than 10,000 entries/,
    ],
    [
      'an object of many entries',
      `{${'"a":1,'.repeat(20_000)}"a":1}`,
      /a list here has more than 10,000 entries/,
    ],
    ['a string of escapes that breaks off', `{"a":"${'\\n'.repeat(MANY)}`, /the file breaks off/],
    [
      'a string with an unknown escape',
      `{"a":"${'\\n'.repeat(MANY)}\\x"}`,
      /this is not JSON \(line 1, column 6\)/,
    ],
    ['lines without end', '\n'.repeat(MANY), /the file breaks off \(line 3400001, column 1\)/],
  ])('with %s is refused in words', (_what, text, words) => {
    const result = read(text);
    expect(result.ok ? '' : result.problems.map(({ message }) => message).join()).toMatch(words);
  });

  it('names brackets in strings no depth', () => {
    const result = read(`{"a":"${'['.repeat(500)}\\"${'{'.repeat(500)}\\\\","b":1}`);
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toContain('is missing');
  });
});

test.each(['a-', 'a', '-', 'A'])(
  'an id of millions of “%s” is a fault, in a dataset and in a briefing',
  (part) => {
    const id = `${part.repeat(MANY)}!`;
    expect(messagesOf(withChange({ id })).join()).toMatch(/must be a slug|too long/);
    const briefing = {
      format: 'relata-briefing/1',
      dataset: { id, version: '1' },
      briefing: { id, title: 'A', scenes: [] },
    };
    expect(readBriefingFile(JSON.stringify(briefing))).toMatchObject({ ok: false });
  },
);

test('a language code of millions of parts is a fault', () => {
  expect(messagesOf(withChange({ language: `en${'-ab'.repeat(MANY)}` })).join()).toContain('is too long');
});

test('an address that repeats its sign is judged at once', () => {
  const [source, ...others] = sampleDataset().sources;
  const paragraphUrl = `https://a.example/${'{n}'.repeat(100_000)} `;
  expect(messagesOf(withChange({ sources: [{ ...source, paragraphUrl }, ...others] })).join()).toContain(
    'must be an http or https address',
  );
});

test.each<[string, boolean]>([
  ['https://a.example', true],
  ['http://a.example:8080/a b'.replace(' ', '%20'), true],
  ['https://a.example/@name?x=@y#z', true],
  ['https://xn--mnchen-3ya.example/ü', true],
  ['https://user@a.example/', false],
  ['https://user:word@a.example/', false],
  ['https://a.example\\@b.example/', false],
  ['https://a.example/\u202egpj.exe', false],
  ['https://a.ex\u200bample/', false],
  ['https://a.example/\u0007', false],
  ['https:///a.example', false],
  ['//a.example/', false],
  ['javascript:alert(1)', false],
  [`https://a.example/${'a'.repeat(2000)}`, false],
])('%j may be the address of a source: %s', (url, may) => {
  expect(isUrl(url)).toBe(may);
});

test.each([
  ['people', 'there are 50,001 entries, where at most 50,000 can be shown'],
  ['events', 'there are 200,003 claims, where at most 200,000 can be shown'],
])('too many %s are counted before they are judged', (list, message) => {
  const file: Record<string, unknown> = { ...sampleDataset() };
  file[list] = Array.from({ length: list === 'events' ? 199_999 : 50_001 }, () => ({}));
  expect(messagesOf(JSON.stringify(file))).toEqual([message]);
});

test('no more than ten thousand faults are named, and that is said', () => {
  const messages = messagesOf(withChange({ events: Array.from({ length: 40_000 }, () => 1) }));
  expect(messages).toHaveLength(10_001);
  expect(messages.at(-1)).toBe('has more than 10,000 faults; the others are not named');
});

test('a text is JSON whatever stands in its strings', () => {
  for (const text of ['"\\\\"', '["[", "\\"", "]"]', '{"\\\\\\"":"{"}'])
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
});
