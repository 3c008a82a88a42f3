/** What a search for something to jump to lists first. */
import { normalizeText, searchForms } from '../../filter/normalizeText';
import type { Claim } from '../../model/claim';

/** As many claims as are put in order; whoever finds more types on. */
const MOST_RANKED = 2000;

/**
 * The claims that a search found, those first that have all of its words in their title or their words on the board, where
 * the eye looks for them. Otherwise the order stays.
 */
export function bestFirst(found: readonly Claim[], q: string): readonly Claim[] {
  const words = normalizeText(q).split(' ');
  const isAbout = ({ title, short = '' }: Claim) => {
    const text = ` ${searchForms(`${title} ${short}`)}`;
    return words.every((word) => text.includes(` ${word}`));
  };
  const ranked = found.slice(0, MOST_RANKED);
  const best = new Set(ranked.filter(isAbout));
  return [...best, ...ranked.filter((claim) => !best.has(claim)), ...found.slice(MOST_RANKED)];
}
