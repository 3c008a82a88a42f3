import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import { coverageOf } from './CoverageFigures';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('coverageOf', () => {
  const coverage = coverageOf(dataset);

  it('counts the claims of each layer', () => {
    expect(coverage.claims).toEqual({ primary: 16, others: 1 });
    expect(coverage.claims.primary + coverage.claims.others).toBe(claimsOf(dataset).length);
    expect(coverage.quoted).toEqual({ primary: 1, others: 0 });
  });

  it.each(coverage.tables.map((table) => [table.title, table] as const))(
    'adds up to every claim once: %s',
    (_, { rows }) => {
      expect(sum(rows.map(({ primary }) => primary))).toBe(coverage.claims.primary);
      const counts = rows.flatMap(({ others }) => (others === null ? [] : [others]));
      if (counts.length > 0) expect(sum(counts)).toBe(coverage.claims.others);
    },
  );

  it('leaves out rows that count nothing', () => {
    expect(coverage.tables.map(({ rows }) => rows.map(({ label, primary }) => [label, primary]))).toEqual([
      [
        ['meetings', 6],
        ['visits', 2],
        ['letters', 1],
        ['statements', 2],
        ['sums', 3],
        ['periods', 2],
      ],
      [
        ['stated', 11],
        ['worked out', 1],
        ['inferred', 2],
        ['not given', 2],
      ],
      [
        ['differ', 1],
        ['not compared', 15],
      ],
      [
        ['not known', 1],
        ['no other source', 15],
      ],
    ]);
  });

  it('counts paragraphs as cited, explained or neither', () => {
    const { all, cited, explained, unexplained } = coverageOf({
      ...dataset,
      events: [
        event('a', '2006', { citations: [1, 2].map((paragraph) => ({ source: 'paper', paragraph })) }),
      ],
      sums: [],
      periods: [],
      paragraphNotes: [2, 3].map((paragraph) => ({ paragraph, reason: 'Background.' })),
    }).paragraphs;
    expect({ all, cited, explained, unexplained }).toEqual({
      all: 58,
      cited: 2,
      explained: 1,
      unexplained: 55,
    });
    expect(cited + explained + unexplained).toBe(all);
  });
});
