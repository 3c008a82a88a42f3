/** Texts about its origin that every exported file carries. */

import type { BoardLayout } from '../../board/layoutBoard';
import { countMatches, formatCount } from '../../filter/columns/matchResults';
import { formatFilter, isWide } from '../../filter/describeFilter';
import type { Filter } from '../../filter/filter';
import { capitalize } from '../../lib/text';
import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { isCompared } from '../../model/words/labels';
import { sourcesAndHand } from '../../model/words/revisions';
import type { ExportInput } from '../exportInput';

export interface Caption {
  /** Of the scene, or of the data. */
  readonly title: string;
  /** Handling label, such as “Not for attribution”; null without one. */
  readonly label: string | null;
  /** The filter in words. */
  readonly filter: string;
  /** "12 of 38 claims, 3 possibly". */
  readonly count: string;
  /** What the scene shows, or the data are about, in a sentence; null without one. */
  readonly standfirst: string | null;
  /** Whose dates are shown; '' where nothing is compared. */
  readonly reading: string;
  /** How claims that do not match are drawn; null if all match. */
  readonly unmatched: string | null;
  readonly source: string;
  readonly version: string;
  readonly date: string;
}

export function captionOf({ view, filter, date, label, headed }: ExportInput): Caption {
  const { dataset, matches, reading, unmatched } = view;
  const counts = countMatches(matches);
  return {
    title: headed?.title ?? dataset.title,
    label,
    filter: filterWords(filter, dataset),
    count: formatCount(counts),
    standfirst: headed ? (headed.standfirst ?? headed.caption) : (dataset.standfirst?.text ?? null),
    reading: readingWords(reading, dataset),
    unmatched: counts.outside === 0 ? null : UNMATCHED[unmatched],
    source: sourcesAndHand(dataset),
    version: dataset.version,
    date,
  };
}

/** The filter in words; where it narrows nothing, what was added by hand is not said to be in the source. */
function filterWords(filter: Filter, dataset: Dataset): string {
  const isAdded = dataset.revisions.some(({ what }) => what === 'added');
  return `${formatFilter(filter, dataset)}${isAdded && isWide(filter, dataset) ? ' and added by hand' : ''}`;
}

function readingWords(reading: Reading, dataset: Dataset): string {
  const { primary, others } = dataset.labels;
  if (reading === 'others') return `dates as in ${others}, where they have one`;
  return isCompared(dataset) ? `dates as in ${primary}` : '';
}

const UNMATCHED = { dim: 'claims left out are drawn faintly', hide: 'claims left out are not drawn' };

/** Filter, count, reading and what became of the rest, as one line. */
export function formatShows(input: ExportInput, board: BoardLayout): string {
  const { filter, count, reading, unmatched } = captionOf(input);
  const parts = [filter, count, partOf(input, board), reading, unmatched];
  return capitalize(parts.filter(Boolean).join(' · '));
}

/** Source, dataset version and day of export, as lines. */
export function formatOrigin(input: ExportInput): readonly string[] {
  const { source, version, date } = captionOf(input);
  const { id, title } = input.whole;
  const data = input.headed ? `“${title}”. Data ${id}` : `Data ${id}`;
  return [`Source: ${source}.`, `${data}, version ${version}. Exported ${date} with Relata.`];
}

/** How many claims are drawn, where that is not all that the count speaks of: other views hold the rest. */
function partOf({ view }: ExportInput, { marks, inDensity }: BoardLayout): string {
  const { inside, possibly } = countMatches(view.matches);
  const matching = [...marks.values()].filter(({ mark }) => mark.match !== 'outside');
  const drawn = inDensity + matching.length;
  return drawn < inside + possibly ? `${drawn} of them in this picture` : '';
}
