/** What fields of a dataset's file are called wherever people read of them: above the columns of a sheet and in a review. */

/** By the name in the file. Fields that a sheet and a review have different words for are not here. */
export const fieldNames = {
  kind: 'Kind',
  place: 'Place',
  people: 'People',
  from: 'From',
  to: 'To',
  themes: 'Themes',
  status: 'Status',
  claimant: 'Who says so',
  name: 'Name',
  shortName: 'Short name',
  otherNames: 'Other names',
  role: 'Role',
  organisation: 'Organisation',
  party: 'Party',
  publisher: 'Publisher',
  published: 'Published',
  url: 'Address',
  primary: 'Main source',
} as const;

/** What the fields of claims, people, sources and the file are called where one reads of their changes, as one looks for them. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...fieldNames,
    title: 'What happened',
    date: 'Date',
    others: 'Other sources',
    summary: 'More about it',
    short: 'Beside the mark',
    quote: 'Quotation',
    citations: 'Sources',
    confidence: 'How well known',
    related: 'Related claims',
    disputed: 'Disputed',
    details: 'In the table',
    amount: 'Amount',
    paragraphs: 'Paragraphs',
    about: 'About',
    parties: 'The two parties',
    presets: 'Named periods',
    highlights: 'Places to begin',
    labels: 'Words of its own',
    kinds: 'Kinds of events',
    headings: 'Headings of the source',
    briefings: 'Briefings',
    method: 'Method',
  }),
);

/** What a field is called; its name in the file where it has no other. */
export const fieldName = (name: string): string => FIELDS.get(name) ?? name;

/** The place of a field among others: as a reader looks for them; what has no name comes last. */
export function placeOfField(name: string): number {
  const at = [...FIELDS.keys()].indexOf(name);
  return at < 0 ? FIELDS.size : at;
}
