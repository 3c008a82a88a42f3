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
const DETERMINER = /^(?:the|a|an)\s+/i;

/** The word of a status by which it is known: the one that is its id, else its first. */
function wordOf(name: string, id: string): string {
  const words = name.replace(DETERMINER, '').split(/\s+/);
  return words.find((word) => word.toLowerCase() === id.toLowerCase()) ?? words[0] ?? name;
}

/** The title, else the status, else a word of it, as large as it fits; null where not even that has room, as no name is cut. */
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
