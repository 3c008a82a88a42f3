/** Keeps the published JSON Schema equal to the run-time one. Renew it with `UPDATE_SCHEMA=1` set for this test. */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, it } from 'vitest';
import { FileSchema } from './schema';

const published = new URL('../../../public/data/dataset.schema.json', import.meta.url);

function generate(): string {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  const schema = toJsonSchema(FileSchema, { typeMode: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, title: 'Relata dataset, format relata/2', ...schema }, null, 2)}\n`;
}

it('public/data/dataset.schema.json is what the run-time schema says', () => {
  if (process.env['UPDATE_SCHEMA']) writeFileSync(published, generate());
  expect(readFileSync(published, 'utf8')).toBe(generate());
});
