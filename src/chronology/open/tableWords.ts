/** What became of a table that was opened, in sentences. */
import type { TableReading } from '../../data/chronologies/keptTable';
import type { RaggedRows } from '../../data/import/session/messages';
import { formatFigure } from '../../lib/number';
import type { Dataset } from '../../model/dataset';

/** "1 row", "22 rows". */
export const many = (count: number, one: string): string =>
  `${formatFigure(count)} ${count === 1 ? one : `${one}s`}`;

const be = (count: number): string => (count === 1 ? 'is' : 'are');

/** "Every cell is read."; "3 cells could not be read; they are listed under the columns." */
export function liveUnreadWords(unread: number): string {
  if (unread === 0) return 'Every cell is read.';
  const they = unread === 1 ? 'it is' : 'they are';
  return `${many(unread, 'cell')} could not be read; ${they} listed under the columns.`;
}

/** What stands behind a cell that a reader has written another way, which is not read either. */
export const mendedWords = (text: string): string => `, which you wrote as “${text}”.`;

/** "Row 14 has 9 cells, the headings 7. Kept; 2 stand under “column H” and “column I”." */
export function raggedWords({ rows, first, cells, headings }: RaggedRows, names: readonly string[]): string {
  const under = names.slice(headings, cells).map((name) => `“${name}”`);
  const where = under.length > 3 ? `${under[0]} to ${under.at(-1)}` : under.join(' and ');
  const others = rows > 1 ? ` ${many(rows - 1, 'other row')} ${be(rows - 1)} longer too.` : '';
  const beyond = cells - headings;
  return `Row ${formatFigure(first)} has ${many(cells, 'cell')}, the headings ${formatFigure(headings)}. Kept; ${formatFigure(beyond)} ${beyond === 1 ? 'stands' : 'stand'} under ${where}.${others}`;
}

/** "44 dates read, in 6 ways of writing."; null where no column holds whole dates. */
function dateWords({ dates: { cells, ways } }: TableReading['outcome']): string | null {
  if (cells === 0) return null;
  return `${many(cells, 'date')} read, in ${ways === 1 ? 'one way' : `${ways} ways`} of writing.`;
}

/** "Left out: note (12 cells)."; null where every column is kept. */
function leftOutWords({ mapping, outcome }: TableReading, headings: readonly string[]): string | null {
  const { leftOut } = mapping;
  if (leftOut.length === 0) return null;
  const names = leftOut.map((column) => headings[column]).join(', ');
  const { lost } = outcome.counts;
  return `Left out: ${names}, ${lost === 0 ? 'empty in every row' : many(lost, 'cell')}.`;
}

/** "2 cells did not fit a field; they are kept beside their claims."; null for none. */
function besideWords(beside: number): string | null {
  if (beside === 0) return null;
  const kept = beside === 1 ? 'it is kept beside its claim' : 'they are kept beside their claims';
  return `${many(beside, 'cell')} did not fit a field; ${kept}.`;
}

/** "1 cell could not be read; it is kept as it is written." */
export const unreadWords = (unread: number): string =>
  `${many(unread, 'cell')} could not be read; ${unread === 1 ? 'it is kept as it is' : 'they are kept as they are'} written.`;

/** Where a claim stands that names several of what makes the lanes; null where none does. */
export function laneWords({ lanes, events }: Pick<Dataset, 'lanes' | 'events'>): string | null {
  const hasSeveral = (field: 'people' | 'themes') => events.some((claim) => claim[field].length > 1);
  if (lanes.by === 'theme')
    return hasSeveral('themes') ? 'A claim with several themes stands in the lane of the first.' : null;
  if (lanes.by === 'kind' || lanes.by === 'place' || !hasSeveral('people')) return null;
  return lanes.by === 'person'
    ? 'A claim about several people stands in the lane of the first.'
    : 'A claim about several people stands in the lane of the first one’s organisation.';
}

/** "2 rows repeat rows above them in every cell". */
export const repeatedWords = (repeated: number): string =>
  repeated === 1
    ? '1 row repeats a row above it in every cell'
    : `${many(repeated, 'row')} repeat rows above them in every cell`;

/** Rows, claims, dates, what stands beside the claims and what was left out, a sentence each. */
export function tableWords(reading: TableReading, headings: readonly string[]): readonly string[] {
  const { counts } = reading.outcome;
  const { rows, claims, undated, otherRows, repeated, beside } = counts;
  return [
    `${many(rows, 'row')} ${be(rows)} ${many(claims, 'claim')}.`,
    otherRows > 0 ? `${many(otherRows, 'row')} ${be(otherRows)} the title or an era.` : null,
    repeated > 0 ? `${repeatedWords(repeated)}.` : null,
    dateWords(reading.outcome),
    undated > 0 ? `${many(undated, 'claim')} ${be(undated)} undated.` : null,
    besideWords(beside),
    leftOutWords(reading, headings),
  ].filter((words) => words !== null);
}
