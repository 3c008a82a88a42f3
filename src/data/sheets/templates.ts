/** Tables to begin with: their headings in place, and two rows as examples. Opened again, nothing in them is to correct. */
import { parseDataset } from '../schema/parse';
import type { RawDataset } from '../schema/schema';
import { type DataSheet, sheetsOfDataset } from './sheetsOfDataset';

export interface Template {
  readonly id: string;
  /** What it is for, as it is offered. */
  readonly name: string;
  /** One sheet is a table; several are those of a dataset. */
  readonly sheets: () => readonly DataSheet[];
}

const table = (name: string, rows: DataSheet['rows']) => () => [{ name, rows }];

const SOURCES: RawDataset['sources'] = [
  {
    id: 'main-source',
    title: 'The source whose claims are shown first',
    publisher: 'Its publisher',
    published: null,
    url: null,
    stance: 'unsorted',
    primary: true,
    paragraphs: 10,
  },
  {
    id: 'other-source',
    title: 'A source to compare with',
    publisher: 'Its publisher',
    published: '2002',
    url: 'https://example.org/other',
    stance: 'unsorted',
    primary: false,
  },
];

/** Two claims of one source; another source has a finer date for the first of them. */
const COMPARED: RawDataset = {
  format: 'relata/2',
  id: 'one-source-beside-others',
  title: 'One source beside others',
  about: 'Write here in a sentence what this is about.',
  language: 'en',
  sources: SOURCES,
  people: [{ id: 'first-person', name: 'First Person', shortName: 'Person', role: '', organisation: '' }],
  themes: [{ id: 'a-theme', name: 'A theme' }],
  events: [
    {
      id: 'a-meeting',
      kind: 'meeting',
      layer: 'primary',
      date: { edtf: '2001', basis: 'stated', wording: 'in 2001' },
      others: {
        edtf: '2001-10-14',
        finding: 'more-precise',
        confidence: 'high',
        note: 'The other source gives the day.',
        citations: [{ source: 'other-source' }],
      },
      title: 'An example of a meeting',
      summary: 'What the source says happened, in a sentence.',
      people: ['first-person'],
      themes: ['a-theme'],
      citations: [{ source: 'main-source', paragraph: 1 }],
      related: [],
    },
    {
      id: 'a-letter',
      kind: 'letter',
      layer: 'primary',
      date: { edtf: '[2003..2005]', basis: 'stated', wording: 'between 2003 and 2005' },
      title: 'An example of a letter',
      summary: 'What the source says was written, in a sentence.',
      people: ['first-person'],
      themes: [],
      citations: [{ source: 'main-source', paragraph: 2 }],
      related: [],
    },
  ],
  sums: [],
  periods: [],
};

function comparedSheets(): readonly DataSheet[] {
  const result = parseDataset(JSON.stringify(COMPARED));
  if (!result.ok) throw new Error('the template is no dataset');
  return sheetsOfDataset(result.dataset);
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'one-source',
    name: 'One source',
    sheets: table('claims', [
      ['Date', 'Title', 'Person', 'Kind', 'Place', 'Themes', 'Source', 'Url', 'Summary'],
      [
        '14 Oct 2001',
        'An example of a meeting',
        'First Person; Second Person',
        'meeting',
        'A town',
        'a theme',
        'The source',
        'https://example.org/source',
        'What the source says happened, in a sentence.',
      ],
      [
        'between 2003 and 2005',
        'An example of a letter',
        'First Person',
        'letter',
        'Another town',
        'a theme; another theme',
        'The source',
        'https://example.org/source',
        'Dates may be as wide as the source has them.',
      ],
    ]),
  },
  { id: 'one-source-beside-others', name: 'One source beside others', sheets: comparedSheets },
  {
    id: 'people-and-terms',
    name: 'People and their terms',
    sheets: table('terms', [
      ['Name', 'Role', 'Organisation', 'Start', 'End', 'Source'],
      ['First Person', 'Chair', 'An organisation', 'c. 1990', '14 Oct 2001', 'The source'],
      ['Second Person', 'Chair', 'An organisation', '2001', 'present', 'The source'],
    ]),
  },
];
