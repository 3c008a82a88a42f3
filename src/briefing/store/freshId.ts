/** Ids for briefings and scenes: a few readable words for links, and a random part. */
import { slugOf } from '../../lib/shortText';

/** Maximum length of the words, so that with the random part an id stays within the 64 characters of a file's. */
const MAX_WORDS = 40;

/** "Gaza war, 2008–2009" → "gaza-war-2008-2009-x7k2m9"; never one of `used`. */
export function freshId(title: string, used: ReadonlySet<string>, random: () => string = randomPart): string {
  const base = slugOf(title, MAX_WORDS) || 'scene';
  for (;;) {
    const id = `${base}-${random()}`;
    if (!used.has(id)) return id;
  }
}

/** Six random letters and digits. */
export function randomPart(): string {
  const [part = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (part % 36 ** 6).toString(36).padStart(6, '0');
}
