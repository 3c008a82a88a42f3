/** The claims that match as a table for spreadsheets. */
import { csvFormatRow } from 'd3-dsv';
import type { Claim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { formatSpan } from '../../model/spanWords';
import type { ExportInput } from '../exportInput';
import { captionOf } from '../picture/caption';
import { matchingClaims } from './matchingClaims';

type Cell = string | number | null | undefined;
/** A column's name, and what it says of a claim. */
type Column = readonly [name: string, cell: (claim: Claim, input: ExportInput) => Cell];

/**
 * CSV by RFC 4180: a header, a row per claim that matches, CRLF after each, and a byte order mark, without which Excel
 * takes UTF-8 for something else. Claims that have joined another in the record's reading are one row, as they are one
 * mark and one in the count; their ids stand in `also`.
 *
 * Filter, count, reading, source and the rest are columns with the same value in each row. Lines above the header
 * would be no CSV, and would be lost by the first sort; this way every row keeps its origin when it is copied.
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
 * The text of a cell. One that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection).
 */
export function formatCell(value: Cell): string {
  const text = String(value ?? '');
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function originOf(input: ExportInput) {
  const { title, filter, records, reading, source, version, date } = captionOf(input);
  return { dataset: title, filter, records, reading, source, data_version: version, exported: date };
}

const list = (parts: readonly Cell[]): string => parts.filter((part) => part != null).join('; ');

const namesOf = (things: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]) =>
  list(ids.map((id) => things.find((thing) => thing.id === id)?.name ?? id));

const sourceName = ({ sources }: Dataset, id: string): string => {
  const source = sources.find((one) => one.id === id);
  return source ? `${source.publisher}: ${source.title}` : id;
};

/** The record's date of a claim: its reading of an article claim, or a record claim's own. */
const recordDate = (claim: Claim) => (claim.layer === 'record' ? claim.date : claim.record);

const claimColumns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['also', ({ id }, { joined }) => list(joined.get(id) ?? [])],
  ['layer', ({ layer }) => layer],
  ['kind', ({ kind }) => kind],
  ['match', ({ id }, { view }) => view.matches.get(id)],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['date', ({ date }) => date.edtf],
  ['date_in_words', ({ date }) => formatSpan(date.span)],
  ['basis', ({ date }) => date.basis],
  ['wording', ({ date }) => date.wording],
  ['record_date', (claim) => recordDate(claim)?.edtf],
  [
    'record_date_in_words',
    (claim) => (recordDate(claim)?.edtf ? formatSpan(recordDate(claim)?.span ?? null) : ''),
  ],
  ['finding', ({ record }) => record?.finding],
  ['confidence', ({ record, confidence }) => record?.confidence ?? confidence],
  ['record_note', ({ record }) => record?.note],
  [
    'record_sources',
    ({ record }, { view }) => list(record?.sources.map((id) => sourceName(view.dataset, id)) ?? []),
  ],
  ['people', ({ people }, { view }) => namesOf(view.dataset.people, people)],
  ['themes', ({ themes }, { view }) => namesOf(view.dataset.themes, themes)],
  ['quotation', ({ quote }) => quote?.text],
  ['speaker', ({ quote }) => quote?.speaker],
  ['paragraphs', ({ citations }) => list(citations.map(({ paragraph }) => paragraph))],
  [
    'sources',
    ({ citations }, { view }) =>
      list([...new Set(citations.map(({ source }) => source))].map((id) => sourceName(view.dataset, id))),
  ],
  ['status', (claim) => (claim.kind === 'status' ? claim.status : '')],
  ['amount_usd', (claim) => (claim.kind === 'aid' ? claim.amount.usd : '')],
  ['qualifier', (claim) => (claim.kind === 'aid' ? claim.amount.qualifier : '')],
  ['aid_basis', (claim) => (claim.kind === 'aid' ? claim.basis : '')],
  ['aid_type', (claim) => (claim.kind === 'aid' ? claim.type : '')],
  ['aid_scope', (claim) => (claim.kind === 'aid' ? claim.scope : '')],
  ['claimant', (claim) => (claim.kind === 'aid' ? claim.claimant : '')],
  ['claimed', (claim) => (claim.kind === 'aid' ? claim.claimed : '')],
];
