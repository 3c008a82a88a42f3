/** The text with its first letter as a capital. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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

/** A whole number with its thousands apart from five figures on: "1234", "12,345". */
export const formatFigure = (count: number): string =>
  count < 10_000 ? `${count}` : `${count}`.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** The number nearest to `value` from `least` to `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
