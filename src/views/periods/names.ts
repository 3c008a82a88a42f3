/** The name of a period in its block. */
import { textWidth } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import type { PeriodClaim } from '../../model/claim';
import { statusLabel, type Vocabulary } from '../../model/vocabulary';

/** A name as long as there is room for, and its size, px. */
export interface FittedName {
  readonly text: string;
  readonly size: number;
}

/** Boldness makes a name wider. */
const BOLD = 1.02;

/** The word of a status by which it is known: the one that is its id, else all of it. */
const wordOf = (name: string, id: string): string =>
  name.split(/\s+/).find((word) => word.toLowerCase() === id.toLowerCase()) ?? name;

/** The title, else the status, else its word, as large as it fits; null where not even that has room, as no name is cut. */
export function fitName(
  { title, status }: Pick<PeriodClaim, 'title' | 'status'>,
  words: Vocabulary,
  room: number,
  sizes: readonly number[],
): FittedName | null {
  const name = statusLabel(words, status);
  for (const text of [title, name, wordOf(name, status)].map(capitalize))
    for (const size of sizes) if (BOLD * textWidth(text, size) <= room) return { text, size };
  return null;
}
