import fc from 'fast-check';
import { expect, it } from 'vitest';
import { datasetVersion } from '../schema/datasetVersion';
import { BytesVersion } from './bytesVersion';

it('says what datasetVersion says, in whatever pieces the bytes come', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\r', '\n', '\\u003c', '\\u003', '\\', '<'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const text = parts.join('');
      const all = new TextEncoder().encode(text);
      const bytes = new Uint8Array(all.length + 1);
      const version = new BytesVersion(0);
      for (let at = 0; at < all.length; at += size) {
        bytes.set(all.subarray(at, at + size), at);
        version.take(bytes, Math.min(at + size, all.length), false);
      }
      version.take(bytes, all.length, true);
      expect(version.digits).toBe(datasetVersion(text));
      expect(version.isAscii).toBe(all.every((byte) => byte < 0x80));
    }),
    { numRuns: 500 },
  );
});
