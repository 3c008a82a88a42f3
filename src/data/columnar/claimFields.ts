/** The fields of a claim as a table has them: named by their path in the file, such as `date.edtf`. */

export const CLAIM_LISTS = ['events', 'aid', 'periods'] as const;
export type ClaimList = (typeof CLAIM_LISTS)[number];

/** What hardly ever comes again. Of each claim these are kept as one JSON array, in this order. */
export const TEXTS = ['title', 'summary', 'record.note', 'claimant', 'quote.text', 'quote.speaker'] as const;

/** Fields whose values stand in one dictionary. */
const SHARED: Readonly<Record<string, string>> = {
  'date.edtf': 'edtf',
  'record.edtf': 'edtf',
  claimed: 'edtf',
};

/** The dictionary that holds the values of a field. */
export const dictionaryOf = (path: string): string => SHARED[path] ?? path;
