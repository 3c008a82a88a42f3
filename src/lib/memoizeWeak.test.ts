import { expect, test } from 'vitest';
import { MemoTable, memoizeWeak } from './memoizeWeak';

test('each object is asked about once, whatever comes of it', () => {
  const asked: string[] = [];
  const nameOf = memoizeWeak(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === '' ? undefined : name.toUpperCase();
  });
  const [ada, nobody] = [{ name: 'ada' }, { name: '' }];
  expect([ada, nobody, ada, nobody, { name: 'ada' }].map(nameOf)).toEqual([
    'ADA',
    undefined,
    'ADA',
    undefined,
    'ADA',
  ]);
  expect(asked).toEqual(['ada', '', 'ada']);
});

test('keeps one value for each pair of an object and what is beside it', () => {
  const table = new MemoTable<object, string, number | null>();
  const [a, b] = [{}, {}];
  let made = 0;
  const get = (key: object, other: string) =>
    table.get(key, other, () => {
      made += 1;
      return made === 2 ? null : made;
    });
  expect([get(a, 'x'), get(a, 'y'), get(b, 'x'), get(a, 'x'), get(b, 'x')]).toEqual([1, null, 3, 1, 3]);
  expect([get(a, 'y'), made], 'also where that is nothing').toEqual([null, 3]);
});
