/** Proposals in words: what a field is called, what it says, and what a change comes to in one line. */
import { keyOf, type List, type Records } from '../../data/chronologies/records';
import { parseDate } from '../../data/schema/readClaims';
import type { Finding } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { kindLabel } from '../../model/vocabulary';
import { fieldNames } from '../../model/words/fieldNames';
import { findingLabels } from '../../model/words/labels';
import { formatSpan } from '../../model/words/spans';
import { findClaim } from '../edit/claimEdits';
import { edtfOf, type FiledTime } from '../edit/fieldValues';
import { type Proposal, type ProposedField, titleOf } from './proposals';

/** What the fields of claims, people, sources and the file are called. Others go by their names in the file. */
const FIELDS: Readonly<Record<string, string>> = {
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
};

export const fieldName = (name: string): string => FIELDS[name] ?? name;

const KIND_WORDS: Readonly<Record<Proposal['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
};

/** Fields that move a mark along the axis. */
const DATES: readonly string[] = ['date', 'others', 'claimed'];

/** What a proposal does to a claim or another thing: what the list and the board have signs for. */
export type Change = 'added' | 'moved' | 'reworded' | 'withdrawn';

export const changeOf = ({ kind, fields }: Pick<Proposal, 'kind' | 'fields'>): Change =>
  kind === 'changed' ? (fields.some(({ name }) => DATES.includes(name)) ? 'moved' : 'reworded') : kind;

const LIST_WORDS: Readonly<Record<string, string>> = {
  people: 'person',
  sources: 'source',
  themes: 'theme',
  sums: 'sum',
  periods: 'period',
};

/** "Added", "Added, person". */
export function sayKind({ key, kind }: Pick<Proposal, 'key' | 'kind'>): string {
  const what = LIST_WORDS[key.slice(0, key.indexOf('/'))];
  return what ? `${KIND_WORDS[kind]}, ${what}` : KIND_WORDS[kind];
}

/** A date in words; in EDTF where it cannot be read. */
function sayTime(time: FiledTime): string {
  const edtf = edtfOf(time);
  if (edtf === null) return 'no date';
  const span = parseDate(edtf);
  return 'problem' in span ? edtf : formatSpan(span);
}

const BASES: Readonly<Record<string, string>> = {
  derived: ', worked out',
  inferred: ', inferred',
  stated: '',
  unstated: '',
};

function sayDate(value: FiledTime & { readonly basis?: string; readonly wording?: string | null }): string {
  return `${sayTime(value)}${BASES[value.basis ?? ''] ?? ''}${value.wording ? ` (“${value.wording}”)` : ''}`;
}

/** What a reader needs to say what ids stand for. */
export interface Words {
  readonly dataset: Dataset;
  readonly records: Records;
}

const nameIn = ({ records }: Words, list: List, id: string): string =>
  titleOf(records.get(keyOf(list, id)), id);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sayCitations(value: readonly unknown[], words: Words): string {
  const sign = words.dataset.labels.paragraph.sign;
  return value
    .filter(isRecord)
    .map(({ source, paragraph, passage }) => {
      const place = paragraph === undefined ? '' : `, ${sign}${String(paragraph)}`;
      const exact = isRecord(passage) ? `: “${String(passage['exact'])}”` : '';
      return `${nameIn(words, 'sources', String(source))}${place}${exact}`;
    })
    .join('; ');
}

const sayRelated = (value: readonly unknown[], words: Words): string =>
  value
    .filter(isRecord)
    .map(({ id, as }) => {
      const claim = findClaim(words.records, String(id));
      return `${claim ? titleOf(claim.record, String(id)) : String(id)} (${String(as).replace('-', ' ')})`;
    })
    .join('; ');

function sayOthers(value: Readonly<Record<string, unknown>>, words: Words): string {
  const { finding, note, citations } = value;
  const found = findingLabels[finding as Finding];
  return [
    sayTime(value as FiledTime),
    found,
    note,
    Array.isArray(citations) && sayCitations(citations, words),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('; ');
}

/** Plain values by their parts, for fields that have no words of their own. */
function sayPlain(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(sayPlain).join('; ');
  if (isRecord(value))
    return Object.entries(value)
      .map(([name, one]) => `${fieldName(name)}: ${sayPlain(one)}`)
      .join(', ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** The value of a field in words; 'nothing' where it has none. */
export function sayField(name: string, value: unknown, words: Words): string {
  if (name === 'date' && isRecord(value)) return sayDate(value);
  if (name === 'others' && isRecord(value)) return sayOthers(value, words);
  if (name === 'citations' && Array.isArray(value)) return sayCitations(value, words) || 'nothing';
  if (name === 'related' && Array.isArray(value) && value.length > 0) return sayRelated(value, words);
  if (name === 'quote' && isRecord(value)) return `“${String(value['text'])}” (${String(value['speaker'])})`;
  if (name === 'kind' && typeof value === 'string') return kindLabel(words.dataset, value, 1);
  const list: List | null =
    name === 'themes' ? 'themes' : ['people', 'from', 'to'].includes(name) ? 'people' : null;
  if (list && Array.isArray(value) && value.length > 0)
    return value.map((id) => nameIn(words, list, String(id))).join(', ');
  return sayPlain(value);
}

/** Two values that are said alike and are not, as the file has them. */
export function sayBoth(
  { name, before, after }: Pick<ProposedField, 'name' | 'before' | 'after'>,
  now: Words,
  proposed: Words,
): readonly [string, string] {
  const said = [sayField(name, before, now), sayField(name, after, proposed)] as const;
  return said[0] === said[1]
    ? [JSON.stringify(before) ?? 'nothing', JSON.stringify(after) ?? 'nothing']
    : said;
}

/** What a proposal comes to, in one line: "2005 → 20 February 2006; Quotation". */
export function sayInShort({ kind, fields }: Proposal, now: Words, proposed: Words): string {
  const date = fields.find(({ name }) => name === 'date');
  if (kind === 'withdrawn') return 'It is not in the proposed file.';
  if (kind === 'added')
    return date && isRecord(date.after) ? sayTime(date.after) : fieldName('name').toLowerCase();
  const rest = fields.filter((field) => field !== date).map(({ name }) => fieldName(name));
  const moved = date && sayBoth(date, now, proposed).join(' → ');
  return [...(moved ? [moved] : []), ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ');
}

/** The place of a field among others: as a reader looks for them; what has no name comes last. */
function placeOf(name: string): number {
  const at = Object.keys(FIELDS).indexOf(name);
  return at < 0 ? Object.keys(FIELDS).length : at;
}

/** Fields in the order in which a reader looks for them. */
export const inOrder = (fields: readonly ProposedField[]): readonly ProposedField[] =>
  fields.toSorted((a, b) => placeOf(a.name) - placeOf(b.name));

/** The fields of something that is added which are worth reading: all but its id, its layer and what is empty. */
export const tellingFields = (fields: readonly ProposedField[]): readonly ProposedField[] =>
  inOrder(fields).filter(
    ({ name, after }) =>
      name !== 'id' &&
      name !== 'layer' &&
      after !== '' &&
      after !== null &&
      !(Array.isArray(after) && after.length === 0),
  );
