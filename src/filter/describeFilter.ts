/** The filter in words, for captions, chips and files. */
import type { Finding } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { kindLabel } from '../model/vocabulary';
import { certaintyLabels } from '../model/words/labels';
import type { Filter } from './filter';
import { filterKeyNames } from './filterKeys';
import { formatPeriodWords } from './period';

/** Words in a row: "a, b and c". */
export const join = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** In quotation marks; a right-to-left word is isolated so that it does not turn what stands around it (UAX 9). */
const quoted = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `“\u2068${text}\u2069”` : `“${text}”`);

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

const nameIn = (things: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  things.find((thing) => thing.id === id)?.name ?? id;

const has = (filter: Filter, layer: Filter['layers'][number]): boolean => filter.layers.includes(layer);

/** What other sources do with a claim: "other sources differ". */
const FINDINGS: Readonly<Record<Finding, string>> = {
  agrees: 'agree',
  'more-precise': 'are more precise',
  differs: 'differ',
  'not-found': 'have nothing',
  'not-compared': 'were not compared',
};

/** What each key says of itself; '' where it narrows nothing. */
const WORDS: { readonly [K in keyof Filter]: (filter: Filter, dataset: Dataset) => string } = {
  people: ({ people: chosen }, { people }) =>
    join(
      chosen.map((id) => nameIn(people, id)),
      'or',
    ),
  period: ({ period }) => (period ? formatPeriodWords(period) : ''),
  kinds: ({ kinds }, dataset) =>
    join(
      kinds.map((kind) => kindLabel(dataset, kind, 2)),
      'and',
    ),
  themes: ({ themes }, dataset) => {
    const names = themes.map((id) => quoted(nameIn(dataset.themes, id)));
    return names.length > 0 ? `about ${join(names, 'or')}` : '';
  },
  finding: ({ finding }, { labels }) =>
    finding.length > 0
      ? `${labels.others} ${join(
          finding.map((one) => FINDINGS[one]),
          'or',
        )}`
      : '',
  layers: (filter, { labels }) => {
    if (!has(filter, 'others')) return '';
    return has(filter, 'primary') ? `${labels.primary} and ${labels.others}` : `only ${labels.others}`;
  },
  certainty: ({ certainty }) => {
    const ways = certainty.map((basis) => certaintyLabels[basis]);
    return ways.length > 0 ? `date ${join(ways, 'or')}` : '';
  },
  q: ({ q }) => (q.trim() === '' ? '' : `matching ${quoted(q.trim())}`),
};

/** One key of the filter in words; '' where it narrows nothing. */
export const formatKeyWords = (key: keyof Filter, filter: Filter, dataset: Dataset): string =>
  WORDS[key](filter, dataset);

/** Whether no key but the layers narrows anything. */
export const isWide = (filter: Filter, dataset: Dataset): boolean =>
  filterKeyNames.every((key) => key === 'layers' || formatKeyWords(key, filter, dataset) === '');

/** The whole filter in words: "Ann Lee or Bob Ray; 2006–2010; meetings and letters". */
export function formatFilter(filter: Filter, dataset: Dataset): string {
  if (isWide(filter, dataset)) {
    const { primary, others } = dataset.labels;
    const layers = [...(has(filter, 'primary') ? [primary] : []), ...(has(filter, 'others') ? [others] : [])];
    return `everything in ${layers.join(' and ')}`;
  }
  return filterKeyNames
    .map((key) => formatKeyWords(key, filter, dataset))
    .filter((words) => words !== '')
    .join('; ');
}
