import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unmatched } from '../../filter/columns/claimSubset';
import { countMatches } from '../../filter/columns/matchResults';
import type { Filter } from '../../filter/filter';
import { allBases, allFindings } from '../../filter/filterKeys';
import type { Claim } from '../../model/claim';
import { claimsOf, kindsIn } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { dataset as kindsOfSample } from '../../testing/dataset';
import { type Choice, datasetOf, inputOf } from '../../testing/exportInput';
import type { ExportInput } from '../exportInput';
import { formatCsv } from './formatCsv';
import { formatJson } from './formatJson';

const shipped = datasetOf(
  readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8'),
);

const year = (number: number) => Date.UTC(number, 0);

/** Any state of the controls. */
const choices: fc.Arbitrary<Choice> = fc.record({
  filter: fc.record({
    people: fc.subarray(shipped.people.map(({ id }) => id)),
    period: fc.option<Filter['period']>(
      fc
        .tuple(fc.integer({ min: 1990, max: 2025 }), fc.integer({ min: 1, max: 30 }))
        .map(([from, length]) => ({ from: year(from), to: year(from + length) })),
      { nil: null },
    ),
    kinds: fc.subarray([...kindsIn(kindsOfSample)]),
    themes: fc.subarray(shipped.themes.map(({ id }) => id)),
    finding: fc.oneof(fc.constant([]), fc.subarray([...allFindings])),
    layers: fc.constantFrom<Filter['layers']>(['primary'], ['others'], ['primary', 'others']),
    certainty: fc.subarray([...allBases]),
    q: fc.constantFrom('', '', 'visit', '2006'),
  }),
  reading: fc.constantFrom<Reading>('primary', 'others'),
  unmatched: fc.constantFrom<Unmatched>('dim', 'hide'),
});

const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id);

/** The claims that the file should hold, in the order of the loaded data. */
function expected({ whole, joined, view }: ExportInput): string[] {
  const ids = [...view.matches]
    .filter(([, match]) => match !== 'outside')
    .flatMap(([id]) => [id, ...(joined.get(id) ?? [])]);
  return idsOf(claimsOf(whole)).filter((id) => ids.includes(id));
}

describe('in any state of the controls', () => {
  test('a table has as many rows as the count says, each once, whatever the filter', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const input = inputOf(shipped, choice);
        const { inside, possibly } = countMatches(input.view.matches);
        const found = csvParse(formatCsv(input).slice(1));
        expect(found).toHaveLength(inside + possibly);
        expect(new Set(found.map((row) => row['id'])).size).toBe(found.length);
        for (const row of found) expect(row['match']).toBe(input.view.matches.get(row['id'] ?? ''));
      }),
      { numRuns: 40 },
    );
  });

  test('a dataset loads again as exactly those claims, whatever the filter', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const input = inputOf(shipped, choice);
        const loaded = datasetOf(formatJson(input));
        const kept = expected(input);
        expect(idsOf(claimsOf(loaded))).toEqual(kept);
        const originals = new Map(claimsOf(shipped).map((claim) => [claim.id, claim]));
        for (const { related, others: record, ...claim } of claimsOf(loaded)) {
          const { related: links = [], others: read, ...original } = originals.get(claim.id) ?? {};
          expect(claim).toEqual(original);
          expect(related).toEqual(links.filter(({ id }) => kept.includes(id)));
          expect({ ...read, sameAs: undefined }).toEqual({ ...record, sameAs: undefined });
        }
      }),
      { numRuns: 25 },
    );
  });
});
