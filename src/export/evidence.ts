/** What stands behind a claim, in words: how many sources and origins, who disputes it, what its sources are. */
import { capitalize } from '../lib/text';
import type { Citation, Claim, Passage } from '../model/claim';
import type { Dataset, Source } from '../model/dataset';
import { citedUrl, formatOrigins, originsOf } from '../model/origins';
import { archiveWords } from '../model/words/citations';

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

/** All that is cited for a claim: its own sources and others', each once, at the words that are cited first. */
export function sourcesBehind(
  { citations, others }: Claim,
  dataset: Dataset,
): { readonly source: Source; readonly url: string | null }[] {
  const all = [...citations, ...(others?.citations ?? [])];
  return [...new Set(all.map(({ source }) => source))].flatMap((id) => {
    const source = sourceIn(dataset, id);
    return source ? [{ source, url: citedUrl(source, all) }] : [];
  });
}

/** What a source is, and where a copy of it lies: "A news report. Archived copy https://…"; '' where neither is said. */
export const aboutSource = (source: Source): string =>
  [source.descriptor, capitalize(archiveWords(source))].filter(Boolean).join(' ');

/** The names of people and parties. */
export const namesOf = ({ people, parties }: Dataset, ids: readonly string[]): string[] =>
  ids.map((id) => [...people, ...parties].find((one) => one.id === id)?.name ?? id);
