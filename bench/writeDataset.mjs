/** A made-up dataset → a file. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeDataset } from './makeDataset.mjs';

/** Writes the dataset piece by piece; the file appears only when it is whole. */
export async function writeDataset(file, count, seed) {
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.part`;
  await pipeline(Readable.from(makeDataset(count, seed)), createWriteStream(part));
  await rename(part, file);
}
