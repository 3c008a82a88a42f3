/** The sheets in which a dataset stands in a workbook or a folder of CSV files, and the columns of each. */

/**
 * How a column holds its values. Empty cells: `text`, `number` and `flag` have no value, `null` has null where the object
 * around it is there, `list` has none, `ids` has an empty list.
 */
export type ColumnType = 'text' | 'null' | 'number' | 'null number' | 'flag' | 'list' | 'ids' | 'json';

/** Path of a value in its record, and its type. */
export type Column = readonly [path: string, type: ColumnType];

const texts = (...paths: readonly string[]): readonly Column[] => paths.map((path) => [path, 'text']);

const sum = (before: string): readonly Column[] => [
  [`${before}amount.value`, 'null number'],
  [`${before}amount.low`, 'number'],
  ...texts(`${before}amount.currency`, `${before}amount.unit`, `${before}amount.qualifier`),
  ...texts(`${before}basis`, `${before}type`, `${before}scope`, `${before}claimant`),
];

/** A claim of any list. Dates stand in one cell, as EDTF; an end that is itself a range as a set: `1381/[1382..1384]`. */
export const CLAIM_COLUMNS: readonly Column[] = [
  ...texts('id', 'layer', 'kind', 'title', 'short'),
  ['date.edtf', 'null'],
  ['date.basis', 'text'],
  ['date.wording', 'null'],
  ...texts('summary', 'place'),
  ['people', 'ids'],
  ['from', 'list'],
  ['to', 'list'],
  ['themes', 'ids'],
  ...texts('quote.text', 'quote.speaker', 'confidence', 'status'),
  ...sum(''),
  ['figureConfidence', 'text'],
  ['claimed', 'null'],
  ['others.finding', 'text'],
  ['others.edtf', 'null'],
  ...texts('others.sameAs', 'others.confidence', 'others.note'),
  ['others.from', 'list'],
  ['others.to', 'list'],
  ...sum('others.sum.'),
];

export const PERSON_COLUMNS: readonly Column[] = [
  ...texts('id', 'name', 'shortName'),
  ['otherNames', 'ids'],
  ...texts('role', 'organisation', 'party'),
];

export const SOURCE_COLUMNS: readonly Column[] = [
  ...texts('id', 'title', 'publisher'),
  ['published', 'null'],
  ['url', 'null'],
  ['stance', 'text'],
  ['primary', 'flag'],
  ['paragraphs', 'number'],
  ['paragraphUrl', 'text'],
  ['archived.url', 'text'],
  ['archived.seen', 'null'],
  ...texts('language', 'descriptor'),
  ['restsOn', 'json'],
];

/** `of`: whose citation it is: that of the claim, of other sources, or of its dispute of this number. */
export const CITATION_COLUMNS: readonly Column[] = [
  ...texts('claim', 'of', 'source'),
  ['paragraph', 'number'],
  ...texts('passage.exact', 'passage.prefix', 'passage.suffix'),
];

export const RELATION_COLUMNS: readonly Column[] = texts('claim', 'as', 'id');
export const DISPUTE_COLUMNS: readonly Column[] = texts('claim', 'by', 'note');
export const DETAIL_COLUMNS: readonly Column[] = texts('claim', 'name', 'text');

export const REVISION_COLUMNS: readonly Column[] = texts(
  'claim',
  'on',
  'what',
  'field',
  'from',
  'to',
  'why',
  'takenFrom',
);

/** Heading of the column that says of each claim in words what was changed by hand; nothing is read from it. */
export const BY_HAND = 'Added or changed by hand';

/** All that is no claim, person or source: the path of each value in the file. */
export const DATASET_HEADINGS = ['Field', 'Value'] as const;
