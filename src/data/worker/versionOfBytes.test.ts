import fc from 'fast-check';
import { expect, it } from 'vitest';
import { datasetVersion } from '../../model/dataset';
import { cuts, piecesOf } from '../../testing/manyClaims';
import { utf8Decoder } from '../load/encoding';
import { versionOfBytes } from './versionOfBytes';

it('names the text that the bytes are, however they are cut', () => {
  const sign = fc.constantFrom(
    ...['<', '\\u003c', '\\u003', '\\u00', '\\', 'u003c', '3c', 'c', '\r', '\n', 'x', 'é', '😀', '\ufeff'],
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), cuts, (signs, places) => {
      const bytes = new TextEncoder().encode(signs.join(''));
      const pieces = piecesOf(bytes, places).filter(({ length }) => length > 0);
      expect(versionOfBytes(pieces)).toBe(datasetVersion(utf8Decoder().decode(bytes)));
    }),
    { numRuns: 2000 },
  );
});
