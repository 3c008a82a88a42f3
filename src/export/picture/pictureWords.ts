/** What stands with a picture: what it shows, and where that comes from. */

import type { BoardLayout } from '../../board/layoutBoard';
import { countMatches } from '../../filter/answers';
import { capitalize } from '../../model/text';
import type { ExportInput } from '../exportInput';
import { captionOf } from './caption';

/** Filter, count, reading and what became of the rest, as one line. */
export function formatShows(input: ExportInput, board: BoardLayout): string {
  const { filter, records, reading, others } = captionOf(input);
  const parts = [filter, records, partOf(input, board), reading, others];
  return capitalize(parts.filter(Boolean).join(' · '));
}

/** Source, dataset version and day of export, as lines. */
export function formatOrigin(input: ExportInput): readonly string[] {
  const { source, version, date } = captionOf(input);
  return [`Source: ${source}.`, `Data ${input.whole.id}, version ${version}. Exported ${date} with Relata.`];
}

/** How many records are drawn, where that is not all that the count speaks of: other views hold the rest. */
function partOf({ view }: ExportInput, { marks, inDensity }: BoardLayout): string {
  const { inside, possibly } = countMatches(view.matches);
  const matching = [...marks.values()].filter(({ mark }) => mark.match !== 'outside');
  const drawn = inDensity + matching.length;
  return drawn < inside + possibly ? `${drawn} of them in this picture` : '';
}
