import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palette } from './palette';
import { paletteValues } from './paletteValues';

const sheet = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...sheet.matchAll(/(--[a-z-]+): light-dark\((\S+), (\S+)\);/g)].map(([, name, light, dark]) => [
    `var(${name})`,
    { light, dark },
  ]),
);

describe('colours as values', () => {
  test.each(Object.keys(palette) as (keyof typeof palette)[])('%s is what the style sheet says', (name) => {
    expect(paletteValues[name]).toEqual(pairs.get(palette[name]));
  });
});
