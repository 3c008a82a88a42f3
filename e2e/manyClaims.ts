/** Datasets of many claims, made on the spot: the same for the same numbers. */

import { fileText } from './shippedData';

const two = (value: number) => `${value}`.padStart(2, '0');

const PEOPLE = [
  ['mashaal', 'Khaled Mashaal'],
  ['haniyeh', 'Ismail Haniyeh'],
  ['arouri', 'Saleh al-Arouri'],
] as const;

/** People with made-up names after the first three. */
const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: PEOPLE[at]?.[0] ?? `person-${at}`,
    name: PEOPLE[at]?.[1] ?? `Person ${at}`,
    otherNames: [],
    role: 'Official',
    organisation: 'Hamas',
  }));

/** By turns a day, a month, a year and none, in 1990 to 2019. */
function dateOf(at: number): string | null {
  const month = `${1990 + (at % 30)}-${two(1 + (at % 12))}`;
  return [`${month}-${two(1 + (at % 28))}`, month, month.slice(0, 4), null][at % 4] ?? null;
}

/** The text of a dataset of `claims` meetings of `people` people in turn. */
export function manyClaims(claims: number, people = 3): string {
  return JSON.stringify({
    format: 'relata/1',
    id: 'many',
    title: 'Many claims',
    subtitle: '',
    about: '',
    language: 'en',
    sources: [
      {
        id: 'paper',
        title: 'Article',
        publisher: 'Paper',
        published: '2020',
        url: null,
        stance: 'press',
        primary: true,
        paragraphs: 9,
      },
    ],
    labels: { lanes: 'Contacts by leader', person: { one: 'leader', many: 'leaders' } },
    people: peopleOf(people),
    themes: [],
    eras: [],
    headings: [],
    paragraphNotes: [],
    method: [],
    events: Array.from({ length: claims }, (_, at) => ({
      id: `claim-${at}`,
      kind: 'meeting',
      layer: 'article',
      date: { edtf: dateOf(at), basis: dateOf(at) === null ? 'unstated' : 'stated', wording: null },
      title: `Meeting number ${at}`,
      summary: 'A meeting.',
      people: [PEOPLE[at % people]?.[0] ?? `person-${at % people}`],
      themes: [],
      citations: [{ source: 'paper', paragraph: 1 + (at % 9) }],
      related: [],
    })),
    aid: [],
    periods: [],
    briefings: [],
  });
}

type Json = Record<string, unknown>;

/** The shipped file with the article's events over and over, under other ids and without links. */
export function manyShipped(length: number): string {
  const file = JSON.parse(fileText) as Json & { readonly events: readonly Json[] };
  const shipped = file.events.filter(({ layer }) => layer === 'primary');
  const events = Array.from({ length }, (_, index) => {
    const { related: _links, others, ...event } = shipped[index % shipped.length] ?? {};
    const { sameAs: _twin, ...reading } = (others ?? {}) as Json;
    return { ...event, id: `made-${index}`, ...(others ? { others: reading } : {}) };
  });
  return JSON.stringify({ ...file, events, sums: [], periods: [], briefings: [] });
}
