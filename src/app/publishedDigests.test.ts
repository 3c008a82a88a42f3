import { expect, it } from 'vitest';
import { formatClaimSnapshot } from '../address/linkSnapshot';
import { parseDataset } from '../data/schema/parse';
import { claimsOf } from '../model/dataset';
import { sampleDataset } from '../testing/sampleDataset';

it('digests claims as links have them that are out in the world', () => {
  const result = parseDataset(JSON.stringify(sampleDataset()));
  if (!result.ok) throw new Error('not read');
  const digests = claimsOf(result.dataset).map(
    (claim) => formatClaimSnapshot(result.dataset, claim).split('.')[1],
  );
  expect(digests.join(' ')).toBe(
    'f7b914a7 27a977c5 b648ed99 b7b0f68f 9768f0c9 c7241a02 902e8784 7a7d064e 0ff230a3',
  );
});
