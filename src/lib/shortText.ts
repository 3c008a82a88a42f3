/** Text made short: to be read, and to be an id. */

/** The text, cut at a word with an ellipsis where it has more than `most` characters. */
export function cutText(text: string, most: number): string {
  // A letter has one or two UTF-16 units: a text of few units needs no counting.
  if (text.length <= most) return text;
  const letters = [...text];
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join('');
  const atWord = start.replace(/\s+\S*$/, '');
  return `${(atWord.length > start.length / 2 ? atWord : start).trimEnd()}…`;
}

/** The most characters that the board shows of a title. Evidence and the name of the mark have all. */
const LONGEST_TITLE = 80;

/** A claim's title as the board shows it. */
export const cutTitle = (title: string): string => cutText(title, LONGEST_TITLE);

/**
 * The words of a title as an id: small letters, digits and hyphens, at most `longest` characters, cut between words.
 * "Gaza war, 2008–2009" → "gaza-war-2008-2009"; '' where nothing is in Latin letters.
 */
export function slugOf(title: string, longest: number): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** `base`, or else the first of `base-2`, `base-3` and so on that is free. */
export function numberedId(base: string, isFree: (id: string) => boolean): string {
  let id = base;
  for (let number = 2; !isFree(id); number += 1) id = `${base}-${number}`;
  return id;
}
