/** The claims that match as a table for spreadsheets. */
import { csvFormatRow } from 'd3-dsv';
import { type Claim, isPeriod, isSum } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { sourceName } from '../../model/words/citations';
import { howRead } from '../../model/words/howRead';
import { revisionsOf, sayRevisions } from '../../model/words/revisions';
import { formatSpan } from '../../model/words/spans';
import {
  aboutSource,
  disputeWords,
  inBrackets,
  namesOf,
  originWords,
  passagesOf,
  sourcesBehind,
} from '../evidence';
import type { ExportInput } from '../exportInput';
import { captionOf } from '../picture/caption';
import { matchingClaims } from './matchingClaims';

type Cell = string | number | null | undefined;
type Column = readonly [name: string, cell: (claim: Claim, input: ExportInput) => Cell];

/**
 * CSV by RFC 4180: a header, a row for each matching claim, CRLF after each, and a byte order mark, without which Excel
 * misreads UTF-8. Joined claims are one row, as they are one mark and counted once; their ids are in `also`.
 *
 * Filter, count, reading, source and the rest are columns with the same value in each row, as lines above the header
 * would not be CSV. So every row keeps its origin when it is sorted or copied.
 */
export function formatCsv(input: ExportInput): string {
  const rows = matchingClaims(input).map((claim) =>
    claimColumns.map(([, cell]) => formatCell(cell(claim, input))),
  );
  const origin = originOf(input);
  const tail = Object.values(origin).map(formatCell);
  const header = [...claimColumns.map(([name]) => name), ...Object.keys(origin)];
  const lines = [header, ...rows.map((row) => [...row, ...tail])].map((row) => `${csvFormatRow(row)}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

/**
 * Text of a cell. An apostrophe goes before what a spreadsheet would run as a formula (OWASP, CSV Injection), in its
 * full-width forms too, which East Asian editions take for the same.
 */
export function formatCell(value: Cell): string {
  const text = String(value ?? '');
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function originOf(input: ExportInput) {
  const { title, filter, count, reading, source, version, date } = captionOf(input);
  return { dataset: title, filter, claims: count, reading, source, data_version: version, exported: date };
}

const list = (parts: readonly Cell[]): string => parts.filter((part) => part != null).join('; ');

const nameOfSource = ({ sources }: Dataset, id: string): string => {
  const source = sources.find((one) => one.id === id);
  return source ? sourceName(source) : id;
};

/** The date in other sources: of a claim of the primary one its other reading, of any other claim its own date. */
const othersDate = (claim: Claim) => (claim.layer === 'others' ? claim.date : claim.others);

/** Other sources have a direction of their own where it differs. */
const directionOf = (claim: Claim, end: 'from' | 'to'): readonly string[] =>
  claim[end] ?? claim.others?.[end] ?? [];

const claimColumns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['also', ({ id }, { joined }) => list(joined.get(id) ?? [])],
  ['layer', ({ layer }) => layer],
  ['kind', ({ kind }) => kind],
  ['match', ({ id }, { view }) => view.matches.get(id)],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['date', ({ date }) => date.edtf],
  ['date_in_words', ({ date }) => [formatSpan(date.span), howRead(date)].filter(Boolean).join(', ')],
  ['basis', ({ date }) => date.basis],
  ['wording', ({ date }) => date.wording],
  ['others_date', (claim) => othersDate(claim)?.edtf],
  [
    'others_date_in_words',
    (claim) => (othersDate(claim)?.edtf ? formatSpan(othersDate(claim)?.span ?? null) : ''),
  ],
  ['finding', ({ others }) => others?.finding],
  ['confidence', ({ others, confidence }) => others?.confidence ?? confidence],
  ['others_note', ({ others }) => others?.note],
  [
    'others_sources',
    ({ others }, { view }) =>
      list(others?.citations.map(({ source }) => nameOfSource(view.dataset, source)) ?? []),
  ],
  ['origins', (claim, { view }) => originWords(claim, view.dataset)],
  [
    'disputed_by',
    (claim, { view }) => list(disputeWords(claim, (citations) => inBrackets(citations, view.dataset))),
  ],
  ['by_hand', ({ id }, { whole }) => sayRevisions(revisionsOf(id, whole))],
  ['people', ({ people }, { view }) => list(namesOf(view.dataset, people))],
  ['from', (claim, { view }) => list(namesOf(view.dataset, directionOf(claim, 'from')))],
  ['to', (claim, { view }) => list(namesOf(view.dataset, directionOf(claim, 'to')))],
  [
    'themes',
    ({ themes }, { view }) =>
      list(themes.map((id) => view.dataset.themes.find((theme) => theme.id === id)?.name ?? id)),
  ],
  ['quotation', ({ quote }) => quote?.text],
  ['speaker', ({ quote }) => quote?.speaker],
  [
    'passage',
    (claim, { view }) =>
      list(passagesOf(claim, view.dataset).map(({ exact, publisher }) => `“${exact}” (${publisher})`)),
  ],
  ['paragraphs', ({ citations }) => list(citations.map(({ paragraph }) => paragraph))],
  [
    'sources',
    ({ citations }, { view }) =>
      list([...new Set(citations.map(({ source }) => source))].map((id) => nameOfSource(view.dataset, id))),
  ],
  [
    'links',
    (claim, { view }) =>
      sourcesBehind(claim, view.dataset)
        .flatMap(({ url }) => url ?? [])
        .join(' '),
  ],
  [
    'about_sources',
    (claim, { view }) =>
      list(
        sourcesBehind(claim, view.dataset).flatMap(({ source }) => {
          const about = aboutSource(source);
          return about ? [`${source.publisher}: ${about}`] : [];
        }),
      ),
  ],
  ['status', (claim) => (isPeriod(claim) ? claim.status : '')],
  ['amount', (claim) => (isSum(claim) ? claim.amount.value : '')],
  ['amount_low', (claim) => (isSum(claim) ? claim.amount.low : '')],
  ['unit', (claim) => (isSum(claim) ? (claim.amount.currency ?? claim.amount.unit) : '')],
  ['qualifier', (claim) => (isSum(claim) ? claim.amount.qualifier : '')],
  ['sum_basis', (claim) => (isSum(claim) ? claim.basis : '')],
  ['sum_type', (claim) => (isSum(claim) ? claim.type : '')],
  ['sum_scope', (claim) => (isSum(claim) ? claim.scope : '')],
  ['claimant', (claim) => (isSum(claim) ? claim.claimant : '')],
  ['claimed', (claim) => (isSum(claim) ? claim.claimed : '')],
];
