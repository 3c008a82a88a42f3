/** The paragraphs of the primary source, each with the claims based on it or the reason why there are none. */
import type { Claim } from '../../model/claim';
import { claimsOf, type Dataset, type Heading, type Source } from '../../model/dataset';
import { ABOVE_CLAIMS } from '../../model/words/labels';

export interface ParagraphCell {
  /** Counted from 1. */
  readonly paragraph: number;
  /** The heading in words if the paragraph is one, otherwise null. */
  readonly heading: string | null;
  /** In file order, without duplicates. */
  readonly claims: readonly Claim[];
  /** Why no claim is based on it; null if some are or the dataset gives no reason. */
  readonly reason: string | null;
}

/** The paragraphs from one heading to the next. */
export interface ParagraphSection {
  /** Null before the first heading. */
  readonly title: string | null;
  readonly cells: readonly ParagraphCell[];
}

/** The source's own heading in quotation marks, its own ones within single; one in our words without. */
export const formatHeading = ({ title, ours }: Heading): string =>
  ours ? title : `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** The primary source with numbered paragraphs, if there is one. */
export const primarySource = ({ sources }: Dataset): Source | undefined =>
  sources.find(({ primary, paragraphs }) => primary && paragraphs !== undefined);

/** A cell for each paragraph of the primary source that may hold a claim, in order; empty without such a source. */
export function paragraphCells(dataset: Dataset): readonly ParagraphCell[] {
  const source = primarySource(dataset);
  const claims = claimsByParagraph(dataset, source);
  const headings = new Map(dataset.headings.map((heading) => [heading.paragraph, formatHeading(heading)]));
  const reasons = new Map(dataset.paragraphNotes.map(({ paragraph, reason }) => [paragraph, reason]));
  return Array.from({ length: source?.paragraphs ?? 0 }, (_, at) => at + 1).flatMap((paragraph) => {
    const cited = claims.get(paragraph) ?? [];
    const reason = cited.length > 0 ? null : (reasons.get(paragraph) ?? null);
    // The headings of a table and what stands above them are no rows that anybody would count.
    if (reason !== null && ABOVE_CLAIMS.includes(reason)) return [];
    return { paragraph, heading: headings.get(paragraph) ?? null, claims: cited, reason };
  });
}

function claimsByParagraph(dataset: Dataset, source: Source | undefined): ReadonlyMap<number, Claim[]> {
  const found = new Map<number, Claim[]>();
  for (const claim of claimsOf(dataset)) {
    const own = claim.citations.filter((citation) => citation.source === source?.id);
    for (const paragraph of new Set(own.map((citation) => citation.paragraph))) {
      if (paragraph === undefined) continue;
      const claims = found.get(paragraph);
      if (claims) claims.push(claim);
      else found.set(paragraph, [claim]);
    }
  }
  return found;
}

/** Groups cells into sections, each of which starts with its heading. */
export function paragraphSections(cells: readonly ParagraphCell[]): readonly ParagraphSection[] {
  const starts = cells.flatMap(({ heading }, at) => (at === 0 || heading !== null ? [at] : []));
  return starts.map((start, at) => ({
    title: cells[start]?.heading ?? null,
    cells: cells.slice(start, starts[at + 1]),
  }));
}

/** Numbers of the paragraphs without claims for which the dataset gives no reason. */
export const unexplainedParagraphs = (cells: readonly ParagraphCell[]): readonly number[] =>
  cells
    .filter(({ claims, reason }) => claims.length === 0 && reason === null)
    .map(({ paragraph }) => paragraph);

/** The claims that a paragraph supports, in one line: "supports 2 claims: A; B", "supports none: Section heading." */
export function formatSupport({ claims, reason }: ParagraphCell): string {
  if (claims.length === 0) return `supports none: ${reason ?? 'no reason given'}`;
  const titles = claims.map(({ title }) => title).join('; ');
  return `supports ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}: ${titles}`;
}
