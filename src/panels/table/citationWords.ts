import type { Claim } from '../../model/claim';
import type { Source } from '../../model/dataset';

/**
 * Where claims stand, as a function of the claim: "¶ 6, 7", "Press TV; Mehr News". A source is named unless it is the
 * only primary one; paragraphs are given where they are counted.
 */
export function citationWords(sources: readonly Source[]): (claim: Claim) => string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const primary = sources.filter((source) => source.primary);
  const alone = primary.length === 1 ? primary[0]?.id : undefined;
  return ({ citations }) => {
    const paragraphs = new Map<string, Set<number>>();
    for (const { source, paragraph } of citations) {
      const known = paragraphs.get(source) ?? new Set();
      paragraphs.set(source, paragraph === undefined ? known : known.add(paragraph));
    }
    const words = [...paragraphs].map(([id, numbers]) => {
      const name = byId.get(id)?.publisher ?? id;
      const where = numbers.size > 0 ? `¶ ${[...numbers].sort((a, b) => a - b).join(', ')}` : '';
      if (id === alone && where) return where;
      return where ? `${name}, ${where}` : name;
    });
    return [...new Set(words)].join('; ');
  };
}
