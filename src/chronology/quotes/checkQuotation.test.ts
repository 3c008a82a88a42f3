import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileRecord } from '../../data/chronologies/records';
import { lettersBetween } from '../../lib/editDistance';
import { checkQuotation, differingPart } from './checkQuotation';
import { checkClaim, isMissing, sayCheck } from './claimQuotations';
import { normalized, sourceTextOf } from './sourceText';

const ARTICLE = [
  'In 2005 the delegation came to the port. “A pleasant surprise,” he said.',
  '',
  'The vote was held in January; the\u00a0fulfillment of a  promise,',
  'as they put it. Café talk followed.',
].join('\r\n');
const text = sourceTextOf('article.txt', ARTICLE);

describe('a quotation', () => {
  it.each([
    ['A pleasant surprise', [], 'found 1'],
    ['the fulfillment of a promise, as they put it', [2], 'found 2'],
    ['fulfillment\nof  a promise', [], 'found 2'],
    ['Cafe\u0301 talk', [], 'found 3'],
    ['delegation came', [1, 3], 'found 1'],
    ['delegation came', [2], 'found 1, not cited'],
    // One letter left out, put in, changed; another case; another sign; half a word.
    ['the fulfilment of a promise', [], 'near 2: the fulfillment of a promise, 1'],
    ['a pleasant surprise', [], 'near 1: A pleasant surprise, 1'],
    ['The vote was held in January, the', [], 'near 2: The vote was held in January; the, 1'],
    ['the fulfillment of a promis', [], 'near 2: the fulfillment of a promise, 1'],
    ['egation came to the port', [], 'near 1: delegation came to the port, 3'],
    ['Café talk followd', [], 'near 3: Café talk followed, 1'],
    ['We will rebuild every house', [], 'absent'],
    [' ', [], 'absent'],
  ])('“%s” citing %j is %s', (words, cited, expected) => {
    const check = checkQuotation(text, words, cited);
    const said =
      check.kind === 'found'
        ? `found ${check.paragraph}${check.isCited ? '' : ', not cited'}`
        : check.kind === 'near'
          ? `near ${check.paragraph}: ${check.passage}, ${check.letters}`
          : 'absent';
    expect(said).toBe(expected);
  });

  it('is found wherever it is cut from the text between words, and with any one letter altered it is not', () => {
    const words = text.whole.split(' ');
    fc.assert(
      fc.property(
        fc.nat(words.length - 3),
        fc.integer({ min: 2, max: 12 }),
        fc.nat(),
        fc.constantFrom('', 'ж', 'ж$&'),
        (at, length, place, put) => {
          const quotation = words.slice(at, at + length).join(' ');
          expect(checkQuotation(text, quotation, []).kind).toBe('found');
          const where = place % quotation.length;
          const isLetter = (at: number) => /\p{L}/u.test(quotation[at] ?? '');
          // A word of one letter that is left out at an end leaves a quotation that is as true.
          if (!isLetter(where) || (put === '' && !isLetter(where - 1) && !isLetter(where + 1))) return;
          const altered =
            quotation.slice(0, where) +
            (quotation[where] ?? '').replace(/./u, put) +
            quotation.slice(where + 1);
          const check = checkQuotation(text, altered, []);
          expect(check.kind).not.toBe('found');
          if (check.kind === 'near')
            expect(check.letters).toBe(lettersBetween(check.passage, normalized(altered)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('paragraphs of a text', () => {
  it('are its lines, or its blocks where the source has so many', () => {
    expect(text.paragraphs).toHaveLength(3);
    expect(sourceTextOf('article.txt', ARTICLE, 2).paragraphs).toHaveLength(2);
    expect(sourceTextOf('article.txt', ARTICLE, 7).paragraphs).toHaveLength(3);
  });
});

it.each([
  ['fulfilment', 'fulfillment', ['fulfil', '', 'l', 'ment']],
  ['abc', 'abc', ['abc', '', '', '']],
  ['aa', 'a', ['a', 'a', '', '']],
  ['😀x', '😁x', ['', '😀', '😁', 'x']],
])('%s and %s part as %j', (a, b, parts) => {
  expect(differingPart(a, b)).toEqual(parts);
});

describe('a claim', () => {
  const record: FileRecord = {
    id: 'a',
    quote: { text: 'A pleasant surprise', speaker: 'him' },
    citations: [
      { source: 'article', paragraph: 2, passage: { exact: 'The vote was held' } },
      { source: 'elsewhere', passage: { exact: 'in another text' } },
    ],
    others: { citations: [{ source: 'article', passage: { exact: 'the fulfilment of a promise' } }] },
  };

  it('says of each thing that it quotes whether it stands where it says', () => {
    const checked = checkClaim(record, new Map([['article', text]]));
    expect(checked.map((one) => [one.field, isMissing(one), sayCheck(one, '¶')])).toEqual([
      ['quote', true, 'Found in ¶1, which this claim does not cite.'],
      ['citations', false, 'Found in ¶2, to the letter.'],
      ['citations', false, 'Not checked: the source’s text is not at hand.'],
      ['others', true, 'Not in the text: one letter differs.'],
    ]);
  });
});
