import { cutText } from '../../lib/shortText';

/** Letters of the words beside a mark, at most. */
export const LONGEST_SHORT = 28;

/** What parts a name from what follows it, and ends a sentence. */
const AROUND = /^[\s,.:;–—-]+|[\s,.:;–—-]+$/g;

/** What belongs to the name before it, so that it says nothing without it: a letter, an owner's ending, an "and". */
const LEANS = /^(?:[\p{L}\p{N}'’(-]|\s*[&+/(]|\s+(?:and|or|und|oder|et|ou|y|e|o|و|یا)\s)/iu;

/**
 * The words beside a mark, from the title of its claim: its start, without a name that already stands at the lane, "Ruth
 * Hale met the directors." → "met the directors", where the rest stands by itself. Undefined where nothing is left to say.
 */
export function shortTitle(title: string, names: readonly string[]): string | undefined {
  const small = title.toLocaleLowerCase();
  const leading = names.filter((name) => name !== '' && small.startsWith(name.toLocaleLowerCase()));
  const name = leading.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const rest = title.slice(name.length);
  const said = cutText((LEANS.test(rest) ? title : rest).replace(AROUND, ''), LONGEST_SHORT);
  return said === '' || said.length > LONGEST_SHORT ? undefined : said;
}
