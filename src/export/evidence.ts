/** What stands behind a claim, in words: how many sources and origins, who disputes it, copies that stay. */
import type { Citation, Claim, Passage } from '../model/claim';
import type { Dataset, Source } from '../model/dataset';
import { formatOrigins, originsOf } from '../model/origins';
import { formatSourceDate } from '../model/words/sourceDates';

const sourceIn = ({ sources }: Dataset, id: string): Source | undefined =>
  sources.find((source) => source.id === id);

/** "5 sources, 2 origins"; '' where other sources say nothing of the claim. */
export function originWords(claim: Claim, dataset: Dataset): string {
  const origins = originsOf(claim, dataset);
  return origins.sources > 0 ? formatOrigins(origins) : '';
}

/**
 * Who disputes the claim, in what words and where: "the ministry: denied that … (Gazette)". `cite` says where, in
 * brackets.
 */
export const disputeWords = (
  { disputed = [] }: Claim,
  cite: (citations: readonly Citation[]) => string,
): string[] =>
  disputed.map(({ by, note, citations }) => {
    const where = cite(citations);
    return `${by}${note ? `: ${note}` : ''}${where ? ` ${where}` : ''}`;
  });

/** The publishers of the cited sources, each once. */
const publishersOf = (citations: readonly Citation[], dataset: Dataset): string =>
  [...new Set(citations.map(({ source }) => sourceIn(dataset, source)?.publisher ?? source))].join(', ');

/** The words of a source that are cited, with its publisher. */
export interface QuotedPassage extends Pick<Passage, 'exact'> {
  readonly publisher: string;
}

/** Where a dispute stands: "(Gazette)". */
export const inBrackets = (citations: readonly Citation[], dataset: Dataset): string =>
  `(${publishersOf(citations, dataset)})`;

/** The passages that are cited for a claim, in its own source and in others. */
export const passagesOf = ({ citations, others }: Claim, dataset: Dataset): QuotedPassage[] =>
  [...citations, ...(others?.citations ?? [])].flatMap(({ source, passage }) =>
    passage ? [{ exact: passage.exact, publisher: publishersOf([{ source }], dataset) }] : [],
  );

/** "archived copy https://…, seen 3 May 2024"; '' without one. */
export function archiveWords({ archived }: Source): string {
  if (!archived) return '';
  const seen = archived.seen === null ? '' : `, seen ${formatSourceDate(archived.seen)}`;
  return `archived copy ${archived.url}${seen}`;
}

/** The names of people and parties. */
export const namesOf = ({ people, parties }: Dataset, ids: readonly string[]): string[] =>
  ids.map((id) => [...people, ...parties].find((one) => one.id === id)?.name ?? id);
