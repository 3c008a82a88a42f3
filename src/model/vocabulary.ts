/** The words that a dataset brings along, with general ones where it brings none. */
import { capitalize } from '../lib/text';
import { PERIOD, SUM } from './claim';

/** What stands for a kind on a mark. */
export type Silhouette = 'figures' | 'pin' | 'envelope' | 'mast' | 'none';
/** How the lanes of a period are tinted. */
export type Tone = 'distant' | 'mild' | 'close' | 'strained' | 'eased';
/** How the mark of a sum is outlined. */
export type SumLine = 'solid' | 'dashed' | 'none';

/** A word of a vocabulary. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly plural?: string;
}
export interface KindTerm extends Term {
  readonly silhouette: Silhouette;
}
export interface StatusTerm extends Term {
  readonly tone: Tone;
}
export interface TypeTerm extends Term {
  readonly line: SumLine;
}

/** Kinds of events, statuses of periods, types and scopes of sums, in the order in which they are offered. */
export interface Vocabulary {
  readonly kinds: readonly KindTerm[];
  readonly statuses: readonly StatusTerm[];
  readonly types: readonly TypeTerm[];
  readonly scopes: readonly Term[];
}

/** A noun for one and for many. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

export interface Labels {
  readonly lanes: string;
  readonly sums: string;
  readonly sumsNote?: string;
  readonly periods: string;
  readonly periodsNote?: string;
  readonly primary: string;
  readonly others: string;
  readonly person: Noun;
  readonly sum: Noun;
  readonly period: Noun;
  readonly paragraph: Noun & { readonly sign: string };
}

export type LaneField = 'person' | 'organisation' | 'kind' | 'place' | 'theme';

/** What makes lanes, and which kinds of events go to the rug below them. */
export interface Lanes {
  readonly by: LaneField;
  readonly rug: readonly string[];
}

/** The vocabularies where a dataset has none of its own. */
export const GENERAL_VOCABULARY: Vocabulary = {
  kinds: [
    { id: 'meeting', name: 'meeting', plural: 'meetings', silhouette: 'figures' },
    { id: 'visit', name: 'visit', plural: 'visits', silhouette: 'pin' },
    { id: 'letter', name: 'letter', plural: 'letters', silhouette: 'envelope' },
    { id: 'statement', name: 'statement', plural: 'statements', silhouette: 'none' },
    { id: 'event', name: 'event', plural: 'events', silhouette: 'none' },
    { id: 'context', name: 'background event', plural: 'background events', silhouette: 'none' },
  ],
  statuses: [
    { id: 'contact', name: 'contact', tone: 'distant' },
    { id: 'support', name: 'support', tone: 'mild' },
    { id: 'close', name: 'close', tone: 'close' },
    { id: 'strained', name: 'strained', tone: 'strained' },
    { id: 'restored', name: 'restored', tone: 'eased' },
  ],
  types: [
    { id: 'pledge', name: 'pledged', plural: 'pledges', line: 'solid' },
    { id: 'paid', name: 'reported paid', plural: 'reported payments', line: 'solid' },
    { id: 'estimate', name: 'estimated at', plural: 'estimates', line: 'solid' },
    { id: 'offer', name: 'offered', plural: 'offers', line: 'dashed' },
    { id: 'request', name: 'requested', plural: 'requests', line: 'dashed' },
    { id: 'document', name: 'given in a document as', plural: 'documents', line: 'solid' },
    { id: 'denial', name: 'denied', plural: 'denials', line: 'none' },
  ],
  scopes: [],
};

/** A name made from an id: `military-wing` → "Military wing". */
export function nameFromId(id: string): string {
  return capitalize(id.replaceAll('-', ' '));
}

const termOf = <T extends Term>(own: readonly T[], general: readonly T[], id: string): T | undefined =>
  own.find((term) => term.id === id) ?? general.find((term) => term.id === id);

/** A kind, status or type by its id: the dataset's, else a general one; undefined for an id that none has. */
export const kindTerm = ({ kinds }: Vocabulary, id: string): KindTerm | undefined =>
  termOf(kinds, GENERAL_VOCABULARY.kinds, id);
export const statusTerm = ({ statuses }: Vocabulary, id: string): StatusTerm | undefined =>
  termOf(statuses, GENERAL_VOCABULARY.statuses, id);
export const typeTerm = ({ types }: Vocabulary, id: string): TypeTerm | undefined =>
  termOf(types, GENERAL_VOCABULARY.types, id);

/** What has the words of a dataset. */
export type Worded = Vocabulary & { readonly labels: Labels };

/** What `count` claims of a kind are called. */
export function kindLabel(words: Worded, kind: string, count: number): string {
  const { sum, period } = words.labels;
  if (kind === SUM) return count === 1 ? sum.one : sum.many;
  if (kind === PERIOD) return count === 1 ? period.one : period.many;
  const term = kindTerm(words, kind);
  const name = term?.name ?? nameFromId(kind);
  return count === 1 ? name : (term?.plural ?? name);
}

export const statusLabel = (words: Vocabulary, id: string): string =>
  statusTerm(words, id)?.name ?? nameFromId(id);

/** What stands before a sum: "pledged", "denied". */
export const typeLabel = (words: Vocabulary, id: string): string =>
  typeTerm(words, id)?.name ?? nameFromId(id);

export const scopeLabel = ({ scopes }: Vocabulary, id: string): string =>
  scopes.find((scope) => scope.id === id)?.name ?? nameFromId(id);

/** Every kind that the claims may have, in the order of offering: those of events, sums, periods, then ids without a name. */
export const allKinds = ({ kinds }: Vocabulary, found: Iterable<string>): readonly string[] => [
  ...new Set([...kinds.map(({ id }) => id), SUM, PERIOD, ...found]),
];

/** The sign of a kind on its marks. */
export type GlyphForm = Exclude<Silhouette, 'none'> | 'lines' | 'square' | 'lozenge' | 'band';

export function glyphOf(words: Vocabulary, kind: string): GlyphForm {
  if (kind === SUM) return 'lozenge';
  if (kind === PERIOD) return 'band';
  const silhouette = kindTerm(words, kind)?.silhouette ?? 'none';
  if (silhouette !== 'none') return silhouette;
  return kind === 'statement' ? 'lines' : 'square';
}
