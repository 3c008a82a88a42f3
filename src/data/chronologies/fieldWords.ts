/** What the fields of a thing say, in words. */

import { isFields } from '../../lib/fields';
import type { Finding } from '../../model/claim';
import { CLAIM_LISTS } from '../../model/dataset';
import { kindLabel, type Worded } from '../../model/vocabulary';
import { fieldName } from '../../model/words/fieldNames';
import { findingLabels } from '../../model/words/labels';
import { formatSpan } from '../../model/words/spans';
import { edtfOf, type FiledTime, parseDate } from '../edtf/dateEnds';

import { titleOf } from './fields';
import { keyOf, type List, type Records } from './records';

/** A date in words; in EDTF where it cannot be read. */
export function sayTime(time: FiledTime): string {
  const edtf = edtfOf(time);
  if (edtf === null) return 'no date';
  const span = parseDate(edtf);
  return 'problem' in span ? edtf : formatSpan(span);
}

const BASES: Readonly<Record<string, string>> = {
  derived: ', worked out',
  inferred: ', inferred',
  set: ', set by hand',
  stated: '',
  unstated: '',
};

function sayDate(value: FiledTime & { readonly basis?: string; readonly wording?: string | null }): string {
  return `${sayTime(value)}${BASES[value.basis ?? ''] ?? ''}${value.wording ? ` (“${value.wording}”)` : ''}`;
}

/** What a reader needs to say what ids stand for. */
export interface Words {
  readonly dataset: Worded;
  readonly records: Records;
}

const nameIn = ({ records }: Words, list: List, id: string): string =>
  titleOf(records.get(keyOf(list, id)), id);

function sayCitations(value: readonly unknown[], words: Words): string {
  const sign = words.dataset.labels.paragraph.sign;
  return value
    .filter(isFields)
    .map(({ source, paragraph, passage }) => {
      const place = paragraph === undefined ? '' : `, ${sign}${String(paragraph)}`;
      const exact = isFields(passage) ? `: “${String(passage['exact'])}”` : '';
      return `${nameIn(words, 'sources', String(source))}${place}${exact}`;
    })
    .join('; ');
}

const sayRelated = (value: readonly unknown[], words: Words): string =>
  value
    .filter(isFields)
    .map(({ id, as }) => {
      const keys = CLAIM_LISTS.map((list) => keyOf(list, String(id)));
      const claim = keys.map((key) => words.records.get(key)).find((one) => one !== undefined);
      return `${titleOf(claim, String(id))} (${String(as).replace('-', ' ')})`;
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
  if (isFields(value))
    return Object.entries(value)
      .map(([name, one]) => `${fieldName(name)}: ${sayPlain(one)}`)
      .join(', ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** The value of a field in words; 'nothing' where it has none. */
export function sayField(name: string, value: unknown, words: Words): string {
  if (name === 'date' && isFields(value)) return sayDate(value);
  if (name === 'others' && isFields(value)) return sayOthers(value, words);
  if (name === 'citations' && Array.isArray(value)) return sayCitations(value, words) || 'nothing';
  if (name === 'related' && Array.isArray(value) && value.length > 0) return sayRelated(value, words);
  if (name === 'quote' && isFields(value)) return `“${String(value['text'])}” (${String(value['speaker'])})`;
  if (name === 'kind' && typeof value === 'string') return kindLabel(words.dataset, value, 1);
  const list: List | null =
    name === 'themes' ? 'themes' : ['people', 'from', 'to'].includes(name) ? 'people' : null;
  if (list && Array.isArray(value) && value.length > 0)
    return value.map((id) => nameIn(words, list, String(id))).join(', ');
  return sayPlain(value);
}

/** Two values that are said alike and are not, as the file has them. */
export function sayBoth(
  { name, before, after }: { readonly name: string; readonly before: unknown; readonly after: unknown },
  now: Words,
  proposed: Words,
): readonly [string, string] {
  const said = [sayField(name, before, now), sayField(name, after, proposed)] as const;
  return said[0] === said[1]
    ? [JSON.stringify(before) ?? 'nothing', JSON.stringify(after) ?? 'nothing']
    : said;
}
