/** A date as it is typed: in EDTF, or in words. */

import { edtfOf, parseDate } from '../../data/edtf/dateEnds';
import { type Convention, readDate } from '../../data/import/dates/readDate';
import { whyNoDate } from '../../data/import/mapping/dateCells';

import type { DateBasis } from '../../model/claim';
import type { Span } from '../../model/span';
import { formatSpan } from '../../model/words/spans';
import type { FiledDate } from './fieldValues';

export type TypedDate =
  | { readonly edtf: string; readonly span: Span; readonly wording: string | null }
  | { readonly edtf: null; readonly span: null; readonly wording: null }
  | { readonly problem: string; readonly options: readonly string[] };

/**
 * Reads what was typed; nothing is no date. Words are kept beside the EDTF that they mean. `convention`: what is known of the
 * column in which it is to stand.
 */
export function readTypedDate(text: string, convention?: Convention): TypedDate {
  const typed = text.trim();
  if (typed === '') return { edtf: null, span: null, wording: null };
  // Three digits are a decade in EDTF ("185", 1850 to 1859), and a year to whoever types them.
  if (/^\d{3}$/.test(typed)) return readTypedDate(`0${typed}`);
  const plain = parseDate(typed);
  if (!('problem' in plain)) return { edtf: typed, span: plain, wording: null };
  const reading = readDate(typed, convention);
  if (reading.kind === 'date') {
    const span = parseDate(reading.edtf);
    if (!('problem' in span)) return { edtf: reading.edtf, span, wording: typed };
  }
  if (reading.kind === 'ask' && reading.options.length > 0)
    return { problem: 'It can be read in several ways', options: reading.options };
  return { problem: whyNoDate(reading) ?? 'It is not understood as a date.', options: [] };
}

/**
 * How a typed date is known: stated where the source's words can mean it, otherwise set by hand. `isCopied`: whoever types it
 * added the claim from its source, so that without other words the source is what states it.
 */
export function basisOf(
  typed: Exclude<TypedDate, { problem: string }>,
  date: FiledDate,
  isCopied: boolean,
): DateBasis {
  const { basis, wording } = date;
  if (typed.edtf === null) return 'unstated';
  if (typed.edtf === edtfOf(date)) return basis;
  const meant = wording === null ? null : readTypedDate(wording);
  const options = meant === null ? [] : 'problem' in meant ? meant.options : [meant.edtf];
  if (options.includes(typed.edtf)) return 'stated';
  if (!isCopied || options.length > 0) return 'set';
  return basis === 'unstated' || basis === 'set' ? 'stated' : basis;
}

/** A date for its field: in its own words where they are read as that date, and in EDTF where they are not. */
export function dateText(date: FiledDate): string {
  const edtf = edtfOf(date);
  const words = date.wording === null ? null : readTypedDate(date.wording);
  return words && 'edtf' in words && words.edtf === edtf ? (date.wording ?? '') : (edtf ?? '');
}

/** A reading of a date in words. */
export function sayDate(edtf: string): string {
  const span = parseDate(edtf);
  return 'problem' in span ? edtf : formatSpan(span);
}

/** "It can be read in several ways: 1 May 2001 or 5 January 2001." */
export const problemWords = ({ problem, options }: Extract<TypedDate, { problem: string }>): string =>
  options.length === 0 ? problem : `${problem}: ${options.map(sayDate).join(' or ')}.`;
