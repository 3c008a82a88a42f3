import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fnv1a } from '../lib/hash';
import { datasetVersion } from './dataset';

it('is the digest of the text', () => {
  expect(datasetVersion('{"a": "ä"}\n')).toBe(fnv1a('{"a": "ä"}\n'));
});

const pieces = fc.array(fc.constantFrom('<', '\\u003c', '\\u003', '\\', 'c', 'u003c', '\r', '\n', 'x'), {
  maxLength: 20,
});

it('stays when a page carries the text: `<` escaped, ends of lines as HTML reads them', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const carried = text.replaceAll('<', '\\u003c').replace(/\r\n?/g, '\n');
      expect(datasetVersion(carried)).toBe(datasetVersion(text));
    }),
  );
});

it('is another when anything else differs', () => {
  const texts = ['{"a":"<"}', '{"a":">"}', '{"a": "<"}', '{"a":"\\u003e"}', '{"a":"<"}\n'];
  expect(new Set(texts.map((text) => datasetVersion(text))).size).toBe(texts.length);
});
