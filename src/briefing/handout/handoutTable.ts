/** The columns of a handout's table, and the height of its rows on paper. */

import { disputeWords, originWords } from '../../export/evidence';
import type { ExportInput } from '../../export/exportInput';
import { matchingClaims } from '../../export/files/matchingClaims';
import { wrapText } from '../../geometry/text';
import { type Citation, type Claim, isSum } from '../../model/claim';
import type { Dataset, Source } from '../../model/dataset';
import { figuresIn } from '../../model/figures';
import { type Reading, spanIn } from '../../model/reading';
import type { Worded } from '../../model/vocabulary';
import { type Cited, citedSources, formatSource } from '../../model/words/citations';
import { formatCertainty } from '../../model/words/claims';
import { revisionsOf, sayRevisions } from '../../model/words/revisions';
import { formatSpan } from '../../model/words/spans';

export interface HandoutColumn {
  readonly label: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly textOf: (row: HandoutRow) => string;
  /** Whether it names the row. */
  readonly names: boolean;
}

const column = (label: string, share: number, textOf: HandoutColumn['textOf'], names = false) => ({
  label,
  share,
  textOf,
  names,
});

export const handoutColumns: readonly HandoutColumn[] = [
  column('No.', 0.028, ({ number }) => `${number}`),
  column('When', 0.172, ({ date }) => date),
  column('What', 0.35, ({ title, notes }) => [title, ...notes].join(' '), true),
  column('Who', 0.14, ({ who }) => who),
  column('How known', 0.21, ({ how }) => how),
  column('Source', 0.1, ({ cited }) => cited.map(({ text }) => text).join('; ')),
];

/** What stands in brackets after a title. */
const notesOf = (joined: readonly string[], disputed: readonly string[], { labels }: Worded): string[] => [
  ...(joined.length > 0
    ? [`(the same event in ${labels.others}: ${joined.map((title) => `“${title}”`).join(', ')})`]
    : []),
  ...disputed.map((words) => `(disputed by ${words})`),
];

/** What was added or changed by hand, in brackets. */
const handNotes = ({ id }: Claim, dataset: Dataset): string[] =>
  [sayRevisions(revisionsOf(id, dataset))].filter(Boolean).map((words) => `(${words})`);

/** How the date is known, and what stands behind the claim: "stated; 5 sources, 2 origins". */
const howKnown = (claim: Claim, { whole, view }: ExportInput): string =>
  [formatCertainty(claim, view.reading, whole), originWords(claim, whole)].filter(Boolean).join('; ');

/** A sheet's width on paper, CSS px, as in the style sheet. */
export const SHEET_WIDTH = 716;
/** The table's type of 7.5 pt, CSS px: the size at which estimated widths match the printed ones, and the line height. */
const TYPE = { size: 9.3, line: 11.8 };
const PADDING = { right: 5, rest: 3.4 };

/** Estimates the height of the table with its sources on paper, CSS px. */
export function tableHeight({ rows, sources }: HandoutTable): number {
  const linesOf = (row: HandoutRow) =>
    handoutColumns.map(
      ({ share, textOf }) => wrapText(textOf(row), TYPE.size, share * SHEET_WIDTH - PADDING.right).length,
    );
  const height = (lines: number) => lines * TYPE.line + PADDING.rest;
  const heights = rows.map((row) => height(Math.max(...linesOf(row))));
  const headings = rows.some(({ possibly }) => possibly) ? 2 : 1;
  const half = SHEET_WIDTH / 2;
  const sourceLines = sources.reduce((sum, source) => sum + wrapText(source, TYPE.size, half).length, 0);
  return (
    heights.reduce((sum, one) => sum + one, headings * height(1)) +
    (sources.length > 1 ? sourceLines / 2 : 1) * TYPE.line
  );
}

export interface HandoutRow {
  readonly id: string;
  /** Counted from 1 in the scene. */
  readonly number: number;
  /** In words. */
  readonly date: string;
  /** Whether the claim is only possibly in the scene's period. */
  readonly possibly: boolean;
  readonly title: string;
  /** Titles of the claims that other sources show to be the same event. */
  readonly joined: readonly string[];
  /** These titles, who disputes the claim and what was changed in it by hand, each in brackets. */
  readonly notes: readonly string[];
  /** The people involved, or for a sum the claimant; '' for nobody. */
  readonly who: string;
  readonly how: string;
  /** “[1] ¶ 6, 7” and “[3]”, or the paragraphs alone where all rows have one source, each with where to read it. */
  readonly cited: readonly { readonly text: string; readonly url: string | null }[];
}

export interface HandoutTable {
  readonly rows: readonly HandoutRow[];
  /** Number of claims beyond the maximum of rows. */
  readonly leftOut: number;
  /** The full citations of the rows' sources, in the order of their numbers from 1. */
  readonly sources: readonly string[];
}

/** Maximum number of rows; longer tables are useless on paper. */
export const MAX_ROWS = 400;

/**
 * The claims that match, in the order of the board: first those that surely do, then those that possibly do. Their
 * sources come in the order in which they are first cited.
 */
export function handoutTable(input: ExportInput): HandoutTable {
  const isPossible = ({ id }: Claim) => input.view.matches.get(id) === 'possibly';
  const matching = matchingClaims(input);
  const claims = [...matching.filter((claim) => !isPossible(claim)), ...matching.filter(isPossible)];
  const shown = claims.slice(0, MAX_ROWS);
  const cited = shown.map((claim) => citedSources(claim, input.whole, input.view.reading));
  const sources = sourcesOf(shown, cited, input.whole);
  const titles = new Map(namedClaims(input));
  const cite = (citations: readonly Citation[]) =>
    sources
      .flatMap(({ id }, at) => (citations.some(({ source }) => source === id) ? [`[${at + 1}]`] : []))
      .join(', ');
  const rows = shown.map((claim, at): HandoutRow => {
    const joined = (input.joined.get(claim.id) ?? []).map((id) => titles.get(id) ?? id);
    return {
      id: claim.id,
      number: at + 1,
      date: formatSpan(spanIn(claim, input.view.reading)),
      possibly: isPossible(claim),
      title: claim.title,
      joined,
      notes: [...notesOf(joined, disputeWords(claim, cite), input.whole), ...handNotes(claim, input.whole)],
      who: whoIn(claim, input.whole, input.view.reading),
      how: howKnown(claim, input),
      cited: formatCited(cited[at] ?? [], sources, input.whole),
    };
  });
  return {
    rows,
    leftOut: claims.length - rows.length,
    sources: sources.map((source) =>
      [formatSource({ source, paragraphs: [], url: source.url }, input.view.dataset), source.descriptor]
        .filter(Boolean)
        .join('. '),
    ),
  };
}

/** The sources that the rows cite, in the order of their numbers: for a claim and for who disputes it. */
function sourcesOf(
  claims: readonly Claim[],
  cited: readonly (readonly Cited[])[],
  { sources }: Dataset,
): readonly Source[] {
  const ids = claims.flatMap(({ disputed = [] }, at) => [
    ...(cited[at] ?? []).map(({ source }) => source.id),
    ...disputed.flatMap(({ citations }) => citations.map(({ source }) => source)),
  ]);
  return [...new Set(ids)].flatMap((id) => sources.find((source) => source.id === id) ?? []);
}

const formatCited = (
  cited: readonly Cited[],
  sources: readonly Source[],
  { labels }: Worded,
): HandoutRow['cited'] =>
  cited.map(({ source, paragraphs, url }) => {
    const where = paragraphs.length > 0 ? `${labels.paragraph.sign} ${paragraphs.join(', ')}` : '';
    const isClear = sources.length === 1 && where !== '';
    return {
      text: [isClear ? '' : `[${sources.indexOf(source) + 1}]`, where].filter(Boolean).join(' '),
      url,
    };
  });

const namedClaims = ({ whole }: ExportInput): (readonly [string, string])[] =>
  [...whole.events, ...whole.sums, ...whole.periods].map(({ id, title }) => [id, title]);

const whoIn = (claim: Claim, { people }: Dataset, reading: Reading): string =>
  isSum(claim)
    ? figuresIn(claim, reading).claimant
    : claim.people.map((id) => people.find((person) => person.id === id)?.name ?? id).join(', ');
