/** The headings of columns, for people: what each value is called in place of its path in the file. */
import { fieldNames } from '../../model/words/fieldNames';

/** By path. Within a sheet no two are the same. */
const HEADINGS: Readonly<Record<string, string>> = {
  ...fieldNames,
  id: 'Id',
  layer: 'Whose claim',
  title: 'Title',
  short: 'Short title',
  'date.edtf': 'Date',
  'date.basis': 'How the date is known',
  'date.wording': 'Date as written',
  summary: 'Summary',
  'quote.text': 'Quotation',
  'quote.speaker': 'Speaker',
  confidence: 'Confidence',
  'amount.value': 'Amount',
  'amount.low': 'Amount at least',
  'amount.currency': 'Currency',
  'amount.unit': 'Unit',
  'amount.qualifier': 'Amount is',
  basis: 'Once or a rate',
  type: 'Type of sum',
  scope: 'Scope of the sum',
  figureConfidence: 'Confidence in the amount',
  claimed: 'When it was said',
  'others.finding': 'Other sources: finding',
  'others.edtf': 'Other sources: date',
  'others.sameAs': 'Other sources: same event as',
  'others.confidence': 'Other sources: confidence',
  'others.note': 'Other sources: note',
  'others.from': 'Other sources: from',
  'others.to': 'Other sources: to',
  'others.sum.amount.value': 'Other sources: amount',
  'others.sum.amount.low': 'Other sources: amount at least',
  'others.sum.amount.currency': 'Other sources: currency',
  'others.sum.amount.unit': 'Other sources: unit',
  'others.sum.amount.qualifier': 'Other sources: amount is',
  'others.sum.basis': 'Other sources: once or a rate',
  'others.sum.type': 'Other sources: type of sum',
  'others.sum.scope': 'Other sources: scope of the sum',
  'others.sum.claimant': 'Other sources: who says so',
  stance: 'Stance',
  paragraphs: 'Number of paragraphs',
  paragraphUrl: 'Address of a paragraph',
  'archived.url': 'Address of a copy',
  'archived.seen': 'Copy made',
  language: 'Language',
  descriptor: 'What it is',
  restsOn: 'Rests on',
  claim: 'Id of the claim',
  of: 'Cited for',
  source: 'Id of the source',
  paragraph: 'Paragraph',
  'passage.exact': 'Passage',
  'passage.prefix': 'Before the passage',
  'passage.suffix': 'After the passage',
  as: 'Related as',
  by: 'Disputed by',
  note: 'Note',
  text: 'Text',
  on: 'Day',
  what: 'What was done',
  field: 'Field',
  why: 'Why',
  takenFrom: 'Taken over from',
};

/** What a value is called above its column. */
export const headingOf = (path: string): string => HEADINGS[path] ?? path;

/** The column of a value: under its heading, or under its path, as files had it before; -1 for none. */
export function columnOf(headings: readonly string[], path: string): number {
  const at = headings.indexOf(headingOf(path));
  return at < 0 ? headings.indexOf(path) : at;
}
