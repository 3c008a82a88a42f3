/** What stands with a picture: what it shows, and where that comes from. */

import { countMatches } from '../filter/answers';
import { capitalize } from '../model/text';
import { captionOf } from './caption';
import type { ExportInput } from './exportInput';
import type { PlacedChart } from './placeChart';

/** Filter, count, reading and what became of the rest, as one line. */
export function formatShows(input: ExportInput, chart: PlacedChart): string {
  const { filter, records, reading, others } = captionOf(input);
  const parts = [filter, records, partOf(input, chart), reading, others];
  return capitalize(parts.filter(Boolean).join(' · '));
}

/** Source, data and day, a line each. */
export function formatOrigin(input: ExportInput): readonly string[] {
  const { source, version, date } = captionOf(input);
  return [`Source: ${source}.`, `Data ${input.whole.id}, version ${version}. Exported ${date} with Relata.`];
}

/** How many records are drawn, where that is not all that the count speaks of: other views hold the rest. */
function partOf({ view }: ExportInput, { marks, panels }: PlacedChart): string {
  const { inside, possibly } = countMatches(view.matches);
  const inked = panels.reduce((sum, panel) => sum + panel.inked, 0);
  const drawn = inked + marks.filter(({ match }) => match !== 'outside').length;
  return drawn < inside + possibly ? `${drawn} of them in this picture` : '';
}
