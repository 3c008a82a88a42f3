import { expect, it } from 'vitest';
import { LoadProblem } from '../load/loadProblem';
import { checkSize, MAX_BYTES, MAX_CLAIMS, tooManyClaims } from './loadLimit';

it('lets a file through up to its limits', () => {
  expect(() => checkSize(MAX_BYTES, true)).not.toThrow();
  expect(tooManyClaims(MAX_CLAIMS)).toBeNull();
});

it('says the size and the limit of a file that is too large', () => {
  const words = (bytes: number, isWhole: boolean) => {
    try {
      return checkSize(bytes, isWhole);
    } catch (error) {
      return error instanceof LoadProblem && [error.kind, error.message];
    }
  };
  const limit = 'The dataset is too large to be shown: at most 200 MB can be read, and it is';
  expect(words(492_285_646, true)).toEqual(['too-large', `${limit} 492 MB.`]);
  expect(words(MAX_BYTES + 1, false)).toEqual(['too-large', `${limit} larger.`]);
  expect(tooManyClaims(1_000_000)).toEqual({
    path: '',
    message: 'there are 1,000,000 records, where at most 200,000 can be shown',
  });
});
