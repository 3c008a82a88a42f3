import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policy } from './policy.ts';
import { safeHeaders } from './safeAnswers.ts';

const guide = readFileSync(new URL('../../docs/publish.md', import.meta.url), 'utf8');

/** How each server is told of a header. */
const forms: Readonly<Record<string, (name: string, value: string) => string>> = {
  'the table': (name, value) => `| \`${name}\` | \`${value}\` |`,
  Netlify: (name, value) => `\n  ${name}: ${value}\n`,
  nginx: (name, value) => `add_header ${name} "${value}" always;`,
  Caddy: (name, value) => `\n    ${name} "${value}"\n`,
};

it.each(Object.entries(forms))('%s of the guide has the headers that npm start sends', (_server, form) => {
  for (const [name, value] of Object.entries(safeHeaders(policy))) expect(guide).toContain(form(name, value));
});
