import { group, index, sort } from 'd3-array';
import type { Claim } from '../../model/claim';
import type { Source } from '../../model/dataset';

/**
 * Where claims stand, as a function of the claim: "¶ 6, 7", "Press TV; Mehr News". A source is named unless it is the
 * only primary one; paragraphs are given where they are counted.
 */
export function citationWords(sources: readonly Source[]): (claim: Claim) => string {
  const byId = index(sources, ({ id }) => id);
  const primary = sources.filter((source) => source.primary);
  const alone = primary.length === 1 ? primary[0]?.id : undefined;
  return ({ citations }) => {
    const bySource = group(citations, ({ source }) => source);
    const words = [...bySource].map(([id, cited]) => {
      const name = byId.get(id)?.publisher ?? id;
      const paragraphs = new Set(cited.flatMap(({ paragraph }) => paragraph ?? []));
      const where = paragraphs.size > 0 ? `¶ ${sort(paragraphs).join(', ')}` : '';
      if (id === alone && where) return where;
      return where ? `${name}, ${where}` : name;
    });
    return [...new Set(words)].join('; ');
  };
}
