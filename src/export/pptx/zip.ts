/** ZIP files (PKWARE APPNOTE 6.3), as far as office documents need them. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const UTF8 = 0x0800;
/** 1 January 1980, the first day that the format knows: the same deck is the same file. */
const DAY = 0x21;

export type Files = ReadonlyMap<string, Uint8Array>;

/** The files of an archive in their order, folders left out. Throws for one that is packed, or no archive at all. */
export function readZip(bytes: Uint8Array): Files {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('This is not a ZIP file.');
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const short = (offset: number) => view.getUint16(offset, true);
    const long = (offset: number) => view.getUint32(offset, true);
    const nameEnd = at + 46 + short(at + 28);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    if (short(at + 10) !== STORED) throw new Error(`${name} is packed.`);
    const local = long(at + 42);
    const start = local + 30 + short(local + 26) + short(local + 28);
    if (!name.endsWith('/')) files.set(name, bytes.subarray(start, start + long(at + 20)));
    at = nameEnd + short(at + 30) + short(at + 32);
  }
  return files;
}

/** An archive of some files, each packed. */
export async function writeZip(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const add = (list: Uint8Array[], ...more: Uint8Array[]) => list.push(...more);
  for (const [path, content] of files) {
    const name = new TextEncoder().encode(path);
    const packed = await deflate(content);
    const facts = [20, UTF8, DEFLATED, 0, DAY] as const;
    const sizes = [crc32(content), packed.length, content.length] as const;
    const local = record([[LOCAL], facts, sizes, [name.length, 0]]);
    add(parts, local, name, packed);
    add(directory, record([[CENTRAL], [20, ...facts], sizes, [name.length, 0, 0, 0, 0], [0, offset]]), name);
    offset += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const tail = record([[END], [0, 0, files.size, files.size], [size, offset], [0]]);
  return joined([...parts, ...directory, tail]);
}

/** Numbers as little-endian fields: the first and every other list of four bytes each, those between of two. */
function record(fields: readonly (readonly number[])[]): Uint8Array {
  const bytes = fields.flatMap((list, at) =>
    list.flatMap((value) =>
      Array.from({ length: at % 2 === 0 ? 4 : 2 }, (_, byte) => (value >>> (8 * byte)) & 255),
    ),
  );
  return Uint8Array.from(bytes);
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The check sum of ISO 3309 that the format wants. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
