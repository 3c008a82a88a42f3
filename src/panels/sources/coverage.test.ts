import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import { coverageOf } from './CoverageFigures';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('coverageOf', () => {
  const coverage = coverageOf(dataset);

  it('counts the claims of each layer', () => {
    expect(coverage.claims).toEqual({ article: 16, record: 1 });
    expect(coverage.claims.article + coverage.claims.record).toBe(claimsOf(dataset).length);
    expect(coverage.quoted).toEqual({ article: 1, record: 0 });
  });

  it.each(coverage.tables.map((table) => [table.title, table] as const))(
    'adds up to every claim once: %s',
    (_, { rows }) => {
      expect(sum(rows.map(({ article }) => article))).toBe(coverage.claims.article);
      const records = rows.flatMap(({ record }) => (record === null ? [] : [record]));
      if (records.length > 0) expect(sum(records)).toBe(coverage.claims.record);
    },
  );

  it('leaves out rows that count nothing', () => {
    expect(coverage.tables.map(({ rows }) => rows.map(({ label, article }) => [label, article]))).toEqual([
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
        ['differs', 1],
        ['was not compared', 15],
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
