/** Proposals in words: what a field is called, what it says, and what a change comes to in one line. */

import { sayBoth, sayTime, type Words } from '../../data/chronologies/fieldWords';
import { isFields } from '../../lib/fields';
import { fieldName, placeOfField } from '../../model/words/fieldNames';
import type { Item, Proposal, ProposedField } from './proposals';

const KIND_WORDS: Readonly<Record<Proposal['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
};

/** Fields that move a mark along the axis. */
const DATES: readonly string[] = ['date', 'others', 'claimed'];

/** What a proposal does to a claim or another thing: what the list and the board have signs for. */
export type ChangeKind = 'added' | 'moved' | 'reworded' | 'withdrawn';

export const changeOf = ({ kind, fields }: Pick<Proposal, 'kind' | 'fields'>): ChangeKind =>
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
    return date && isFields(date.after) ? sayTime(date.after) : fieldName('name').toLowerCase();
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

const VERBS: Readonly<Record<ChangeKind, string>> = {
  added: 'add',
  moved: 'move',
  reworded: 'reword',
  withdrawn: 'withdraw',
};

/** Most proposals that are named one by one. */
const NAMED = 5;

/**
 * What is proposed, for the log, where a reader may not see the file any more: "to move “A visit” from 2005 to 2006", "to
 * change 7 things: “A visit”, …". `only`: the one item that is meant of a single proposal.
 */
export function sayProposed(
  all: readonly { readonly proposal: Pick<Proposal, 'title' | 'kind' | 'fields'> }[],
  only?: Item,
): string {
  const [one, ...more] = all;
  if (one && more.length === 0) return sayOne(one.proposal, only?.field ?? null);
  const named = all.slice(0, NAMED).map(({ proposal }) => `“${proposal.title}”`);
  const rest = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
  return `to change ${all.length} things: ${named.join(', ')}${rest}`;
}

function sayOne({ title, kind, fields }: Pick<Proposal, 'title' | 'kind' | 'fields'>, only: string | null) {
  const meant = only === null ? fields : fields.filter(({ name }) => name === only);
  const verb = VERBS[changeOf({ kind, fields: meant })];
  const date = kind === 'changed' ? meant.find(({ name }) => name === 'date') : undefined;
  if (!date || !isFields(date.before) || !isFields(date.after)) return `to ${verb} “${title}”`;
  return `to ${verb} “${title}” from ${sayTime(date.before)} to ${sayTime(date.after)}`;
}

/** "1 change", "12 changes". */
export const countChanges = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
