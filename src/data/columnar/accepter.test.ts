import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { PeriodSchema, SourceSchema } from '../schema/schema';
import { accepterOf, lengthsOf } from './accepter';
import { columnFields } from './claimShape';

const values = fc.oneof(
  fc.jsonValue(),
  fc.stringMatching(/^[a-z0-9-]{0,70}$/),
  fc.array(fc.stringMatching(/^[a-z0-9-]{1,5}$/)),
  fc.constantFrom(
    '',
    null,
    [],
    ['a', 1],
    [{ source: 'a' }],
    [{ paragraph: 1, source: 'a' }],
    [{ source: 'a', b: 1 }],
  ),
);

it.each([...columnFields])('accepts of %s what valibot gives back as it is', (_path, { schema }) => {
  const accepts = accepterOf(schema);
  fc.assert(
    fc.property(values, (value) => {
      const { success, output } = v.safeParse(schema, value);
      expect(accepts(value)).toBe(success && JSON.stringify(output) === JSON.stringify(value));
    }),
  );
});

it('knows how long a text may be, where nothing else is asked of it', () => {
  expect(lengthsOf(PeriodSchema.entries.title)).toEqual({ least: 1, most: 80 });
  expect(lengthsOf(PeriodSchema.entries.id)).toBeNull();
  expect(lengthsOf(SourceSchema.entries.primary)).toBeNull();
});
