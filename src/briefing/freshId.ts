/** Ids for briefings and scenes: a few words that a person can read in a link, and a part that no other has. */
import { slugOf } from '../model/text';

/** So that with the random part an id stays within the 64 characters of a file's. */
const LONGEST = 40;

/** "Gaza war, 2008–2009" → "gaza-war-2008-2009-x7k2m9"; never one that is taken. */
export function freshId(title: string, taken: ReadonlySet<string>, draw: () => string = drawPart): string {
  const base = slugOf(title, LONGEST) || 'scene';
  for (;;) {
    const id = `${base}-${draw()}`;
    if (!taken.has(id)) return id;
  }
}

/** Six random letters and digits. */
export function drawPart(): string {
  const [part = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (part % 36 ** 6).toString(36).padStart(6, '0');
}
