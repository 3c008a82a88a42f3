import { expect, it } from 'vitest';
import { checkSize, MAX_BYTES, MAX_CLAIMS, tooManyClaims } from './loadLimit';
import { LoadProblem } from './loadProblem';

it('lets a file through up to its limits', () => {
  expect(() => checkSize(MAX_BYTES)).not.toThrow();
  expect(tooManyClaims(MAX_CLAIMS)).toBeNull();
});

it('says the size and the limit of a file that is too large', () => {
  expect(() => checkSize(492_285_646)).toThrow(
    new LoadProblem(
      'too-large',
      'The dataset is too large to be shown: 492 MB or more, where at most 200 MB can be read.',
    ),
  );
  expect(tooManyClaims(1_000_000)).toEqual({
    path: '',
    message: 'there are 1,000,000 records, where at most 200,000 can be shown',
  });
});
