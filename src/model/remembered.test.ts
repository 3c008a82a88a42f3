import { expect, test } from 'vitest';
import { remembered } from './remembered';

test('each object is asked about once, whatever comes of it', () => {
  const asked: string[] = [];
  const nameOf = remembered(({ name }: { readonly name: string }) => {
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
