import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Types that stand for a word of the glossary in CONTRIBUTING, or for what is told in all rooms. */
const WORDS = [
  ...[
    'Claim',
    'Reading',
    'Layer',
    'Match',
    'ClaimDatum',
    'PlacedMark',
    'Lane',
    'View',
    'ViewState',
    'ViewLayout',
  ],
  ...['BoardLayout', 'Briefing', 'BriefingScene', 'Change', 'Span', 'Moment', 'Dataset', 'Source', 'Person'],
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(path.join('src', file), 'utf8')] as const);

it.each(WORDS)('%s is one thing', (word) => {
  const declares = new RegExp(`^(?:export )?(?:declare )?(?:interface|type|class) ${word}\\b`, 'm');
  expect(sources.filter(([, text]) => declares.test(text)).map(([file]) => file)).toHaveLength(1);
});

/** Private words that reviews have taken out: the field has better ones. */
const GONE = /\b(?:wish(?:es)?|shelf|desk)\b|Wish(?:es)?\b|\bsameValue\b/;

/** What the first format of a kept table calls its mapping, in the readers of that format. */
const FIRST_FORMAT = /wish/;

it('no private word comes back', () => {
  const found = sources.flatMap(([file, text]) =>
    text
      .split('\n')
      .filter((line) => GONE.test(line) && !(file.startsWith('data/') && FIRST_FORMAT.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
