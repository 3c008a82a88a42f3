/** Inputs that failed once, kept in `found/` as `{ target, input }`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'found');

/** Keeps the smallest input that failed, and returns the file's path. */
export function keep(target: string, input: unknown): string {
  const text = `${JSON.stringify({ target, input }, null, 2)}\n`;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const file = path.join(folder, `${target.replaceAll(' ', '-')}-${digest}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return path.relative(process.cwd(), file);
}

interface Found {
  readonly file: string;
  readonly target: string;
  readonly input: unknown;
}

/** All that were kept. */
export const found = (): Found[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, ...JSON.parse(readFileSync(path.join(folder, file), 'utf8')) }));
