import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Dataset } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import {
  formatHeading,
  formatSupport,
  paragraphCells,
  paragraphSections,
  primarySource,
  unexplainedParagraphs,
} from './paragraphCells';

const [paper] = dataset.sources;
if (!paper) throw new Error('the test dataset has no source');

/** A source of `paragraphs` paragraphs with one claim for each list of citations. */
const sourceOf = (
  paragraphs: number,
  citations: readonly (readonly number[])[],
  rest: Partial<Pick<Dataset, 'headings' | 'paragraphNotes'>> = {},
): Dataset => ({
  ...dataset,
  sources: [{ ...paper, paragraphs }],
  events: citations.map((cited, at) =>
    event(`claim-${at}`, '2006', {
      title: `Claim ${at}`,
      citations: cited.map((paragraph) => ({ source: paper.id, paragraph })),
    }),
  ),
  sums: [],
  periods: [],
  ...rest,
});

const sources = fc
  .record({
    paragraphs: fc.integer({ min: 1, max: 40 }),
    citations: fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 5 }), { maxLength: 12 }),
    headings: fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 6 }),
    notes: fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 12 }),
  })
  .map(({ paragraphs, citations, headings, notes }) =>
    sourceOf(paragraphs, citations, {
      headings: headings
        .sort((a, b) => a - b)
        .map((paragraph) => ({ paragraph, title: `H${paragraph}`, ours: true })),
      paragraphNotes: notes.map((paragraph) => ({ paragraph, reason: `Reason ${paragraph}.` })),
    }),
  );

describe('paragraphCells', () => {
  it('has a cell for each paragraph, in order', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const numbers = paragraphCells(source).map(({ paragraph }) => paragraph);
        expect(numbers).toEqual(
          Array.from({ length: primarySource(source)?.paragraphs ?? 0 }, (_, at) => at + 1),
        );
      }),
    );
  });

  it('gives each cell claims, or a reason, or lists it as unexplained: exactly one of them', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const cells = paragraphCells(source);
        const unexplained = unexplainedParagraphs(cells);
        for (const { paragraph, claims, reason } of cells)
          expect(
            [claims.length > 0, reason !== null, unexplained.includes(paragraph)].filter(Boolean),
          ).toHaveLength(1);
      }),
    );
  });

  it('shows a claim at every paragraph that it cites, once, and at no other', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const cells = paragraphCells(source);
        for (const claim of source.events) {
          const cited = new Set(claim.citations.map(({ paragraph }) => paragraph));
          for (const { paragraph, claims } of cells)
            expect(claims.filter(({ id }) => id === claim.id)).toHaveLength(cited.has(paragraph) ? 1 : 0);
        }
      }),
    );
  });

  it('leaves out paragraphs of other sources', () => {
    const other = event('elsewhere', '2006', { citations: [{ source: 'other', paragraph: 1 }] });
    const source = sourceOf(2, [[2]]);
    const cells = paragraphCells({ ...source, events: [...source.events, other] });
    expect(cells.map(({ claims }) => claims.map(({ id }) => id))).toEqual([[], ['claim-0']]);
  });

  it('has none where no source counts its paragraphs', () => {
    const { paragraphs, ...uncounted } = paper;
    expect(paragraphs).toBe(58);
    expect(paragraphCells({ ...dataset, sources: [uncounted] })).toEqual([]);
  });
});

describe('paragraphSections', () => {
  it('keeps every cell once and in order, and opens a section at each heading', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const cells = paragraphCells(source);
        const sections = paragraphSections(cells);
        expect(sections.flatMap((section) => section.cells)).toEqual(cells);
        for (const section of sections) {
          expect(section.cells[0]?.heading ?? null).toBe(section.title);
          expect(section.cells.slice(1).every(({ heading }) => heading === null)).toBe(true);
        }
      }),
    );
  });
});

test.each([
  [false, '“Close ties”'],
  [true, 'Close ties'],
])('a heading in our words: %j is said as %s', (ours, words) => {
  expect(formatHeading({ paragraph: 3, title: 'Close ties', ours })).toBe(words);
});

test('quotation marks within a heading are single ones', () => {
  expect(formatHeading({ paragraph: 3, title: 'A “Surprise” for him' })).toBe('“A ‘Surprise’ for him”');
});

describe('formatSupport', () => {
  const source = sourceOf(4, [[1], [2], [2, 3], [2]], {
    paragraphNotes: [{ paragraph: 4, reason: 'Separator line.' }],
  });
  it.each([
    [1, 'supports 1 claim: Claim 0'],
    [2, 'supports 3 claims: Claim 1; Claim 2; Claim 3'],
    [4, 'supports none: Separator line.'],
  ])('paragraph %i %s', (paragraph, words) => {
    expect(
      paragraphCells(source)
        .slice(paragraph - 1, paragraph)
        .map(formatSupport),
    ).toEqual([words]);
  });

  it('says where no reason is given', () => {
    expect(paragraphCells(sourceOf(1, [])).map(formatSupport)).toEqual(['supports none: no reason given']);
  });
});
