/** The paragraphs of the primary source, each with the claims that rest on it or the reason why none does. */
import type { Claim } from '../../model/claim';
import { claimsOf, type Dataset, type Source } from '../../model/dataset';

export interface ParagraphCell {
  /** Counted from 1. */
  readonly paragraph: number;
  /** The heading that this paragraph is, or null for running text. */
  readonly heading: string | null;
  /** In the order of the file, each once. */
  readonly claims: readonly Claim[];
  /** Why no claim rests on it; null where some do, and where the dataset gives no reason. */
  readonly reason: string | null;
}

/** Paragraphs from one heading to the next. */
export interface ParagraphSection {
  /** Null before the first heading. */
  readonly title: string | null;
  readonly cells: readonly ParagraphCell[];
}

/** The source whose paragraphs the dataset goes through, if it has one. */
export const primarySource = ({ sources }: Dataset): Source | undefined =>
  sources.find(({ primary, paragraphs }) => primary && paragraphs !== undefined);

/** A cell for each paragraph of the primary source, from the first to the last; none without such a source. */
export function paragraphCells(dataset: Dataset): readonly ParagraphCell[] {
  const source = primarySource(dataset);
  const claims = claimsByParagraph(dataset, source);
  const headings = new Map(dataset.headings.map(({ paragraph, title }) => [paragraph, title]));
  const reasons = new Map(dataset.paragraphNotes.map(({ paragraph, reason }) => [paragraph, reason]));
  return Array.from({ length: source?.paragraphs ?? 0 }, (_, at) => {
    const paragraph = at + 1;
    const cited = claims.get(paragraph) ?? [];
    return {
      paragraph,
      heading: headings.get(paragraph) ?? null,
      claims: cited,
      reason: cited.length > 0 ? null : (reasons.get(paragraph) ?? null),
    };
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

/** The cells cut at the headings; a heading opens its section. */
export function paragraphSections(cells: readonly ParagraphCell[]): readonly ParagraphSection[] {
  const starts = cells.flatMap(({ heading }, at) => (at === 0 || heading !== null ? [at] : []));
  return starts.map((start, at) => ({
    title: cells[start]?.heading ?? null,
    cells: cells.slice(start, starts[at + 1]),
  }));
}

/** Paragraphs on which no claim rests and for which the dataset gives no reason. */
export const unexplainedParagraphs = (cells: readonly ParagraphCell[]): readonly number[] =>
  cells
    .filter(({ claims, reason }) => claims.length === 0 && reason === null)
    .map(({ paragraph }) => paragraph);

/** What a paragraph supports, in one line: "supports 2 records: A; B", "supports none: Section heading." */
export function formatSupport({ claims, reason }: ParagraphCell): string {
  if (claims.length === 0) return `supports none: ${reason ?? 'no reason given'}`;
  const titles = claims.map(({ title }) => title).join('; ');
  return `supports ${claims.length} ${claims.length === 1 ? 'record' : 'records'}: ${titles}`;
}
