import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from '../../testing/deck';
import { readZip, writeZip } from './zip';

const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.xml$/);
const content = fc.uint8Array({ maxLength: 3000 });

test('what is written is read by others, in order', () =>
  fc.assert(
    fc.asyncProperty(fc.dictionary(name, content, { maxKeys: 6 }), async (record) => {
      const files = await unzip(await writeZip(new Map(Object.entries(record))));
      expect([...files].map(([path, bytes]) => [path, [...bytes]])).toEqual(
        Object.entries(record).map(([path, bytes]) => [path, [...bytes]]),
      );
    }),
    { numRuns: 40 },
  ));

test('the check sum is the one of ISO 3309', async () => {
  const bytes = Buffer.from(await writeZip(new Map([['a', new TextEncoder().encode('123456789')]])));
  expect(bytes.readUInt32LE(14)).toBe(0xcbf43926);
});

/** An archive as another program writes it: one file, not packed. */
function stored(method: number): Uint8Array {
  const bytes = Buffer.alloc(30 + 1 + 2 + 46 + 1 + 22);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(1, 26);
  bytes.write('ahi', 30);
  bytes.writeUInt32LE(0x02014b50, 33);
  bytes.writeUInt16LE(method, 43);
  bytes.writeUInt32LE(2, 53);
  bytes.writeUInt16LE(1, 61);
  bytes.write('a', 79);
  bytes.writeUInt32LE(0x06054b50, 80);
  bytes.writeUInt16LE(1, 90);
  bytes.writeUInt32LE(33, 96);
  return bytes;
}

test('reads what is not packed, and says what is', () => {
  expect([...readZip(stored(0))].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['a', 'hi'],
  ]);
  expect(() => readZip(stored(8))).toThrow('a is packed');
  expect(() => readZip(new Uint8Array(40))).toThrow('not a ZIP file');
});
