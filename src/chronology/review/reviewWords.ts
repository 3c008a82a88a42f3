/** Proposals in words: what a field is called, what it says, and what a change comes to in one line. */
import { isRecord, sayBoth, sayTime, type Words } from '../../data/chronologies/fieldWords';
import { fieldName, placeOfField } from '../../model/words/fieldNames';
import type { Proposal, ProposedField } from './proposals';

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

/** Fields in the order in which a reader looks for them. */
export const inOrder = (fields: readonly ProposedField[]): readonly ProposedField[] =>
  fields.toSorted((a, b) => placeOfField(a.name) - placeOfField(b.name));

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
