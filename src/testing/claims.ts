/** A claim, its dates and a dataset around it, for tests of what is said of claims. */
import { GENERAL_LANES, generalLabels } from '../data/schema/readContext';
import type { Comparison, EventClaim } from '../model/claim';
import type { Dataset, Source } from '../model/dataset';
import type { Moment, Span } from '../model/span';
import { GENERAL_VOCABULARY } from '../model/vocabulary';

/** A date from the first to the last day of it, both YYYY-MM-DD. */
export function momentOf(first: string, last: string, patch: Partial<Moment> = {}): Moment {
  return {
    precision: 'year',
    earliest: Date.parse(`${first}T00:00Z`),
    latest: Date.parse(`${last}T24:00Z`),
    uncertain: false,
    approximate: false,
    ...patch,
  };
}

/** All of a year. */
export const yearOf = (year: number, patch: Partial<Moment> = {}): Span => ({
  shape: 'moment',
  at: momentOf(`${year}-01-01`, `${year}-12-31`, patch),
});

/** One day, YYYY-MM-DD. */
export const dayOf = (day: string): Span => ({
  shape: 'moment',
  at: momentOf(day, day, { precision: 'day' }),
});

/** A claim of the primary source with a stated date. */
export const claimOf = (title: string, span: Span | null, patch: Partial<EventClaim> = {}): EventClaim => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  kind: 'meeting',
  layer: 'primary',
  title,
  summary: '',
  date: { edtf: null, span, basis: span ? 'stated' : 'unstated', wording: null },
  people: [],
  themes: [],
  citations: [{ source: 'paper', paragraph: 7 }],
  related: [],
  ...patch,
});

/** What other sources say of a claim, with high confidence. */
export const comparisonOf = (span: Span | null, patch: Partial<Comparison> = {}): Comparison => ({
  edtf: null,
  span,
  finding: span ? 'differs' : 'not-found',
  confidence: 'high',
  note: '',
  citations: [{ source: 'agency' }],
  ...patch,
});

const source = (id: string, patch: Partial<Source>): Source => ({
  id,
  title: `Report of the ${id}`,
  publisher: `The ${id}`,
  published: null,
  url: null,
  stance: 'press',
  primary: false,
  ...patch,
});

/** A dataset of these claims, with two sources: `paper`, the primary one, and `agency`, on the web. */
export const datasetOf = (
  events: readonly EventClaim[],
  sources: Readonly<Record<string, Partial<Source>>> = {},
): Dataset => ({
  id: 'test',
  title: 'Two parties',
  ...GENERAL_VOCABULARY,
  labels: generalLabels(),
  lanes: GENERAL_LANES,
  parties: [],
  highlights: [],
  about: '',
  language: 'en',
  sources: [
    source('paper', { primary: true, published: '2023-10?', ...sources['paper'] }),
    source('agency', { published: '2006-04-16', url: 'https://example.org/a?b=1&c=2', ...sources['agency'] }),
  ],
  people: [],
  themes: [],
  presets: [],
  events,
  sums: [],
  periods: [],
  paragraphNotes: [],
  headings: [],
  briefings: [],
  revisions: [],
  method: [],
  version: '0badcafe',
});
