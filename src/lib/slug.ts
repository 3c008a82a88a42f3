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
