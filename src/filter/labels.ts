/** The words in which the app speaks of kinds, dates, sums and the rest: neutral, the same everywhere. */
import type {
  AidBasis,
  AidClaim,
  AidScope,
  AidType,
  ClaimKind,
  DateBasis,
  Finding,
  Layer,
  PeriodStatus,
} from '../model/claim';
import type { Dataset } from '../model/dataset';
import { formatMoney, qualifierWords } from '../model/money';

const KINDS: Readonly<Record<ClaimKind, readonly [one: string, many: string]>> = {
  meeting: ['meeting', 'meetings'],
  visit: ['visit', 'visits'],
  letter: ['letter', 'letters'],
  statement: ['statement', 'statements'],
  context: ['background report', 'background reports'],
  aid: ['aid report', 'aid reports'],
  status: ['status period', 'status periods'],
};

/** Every kind, in the order in which they are offered. */
export const allKinds = Object.keys(KINDS) as readonly ClaimKind[];

/** What `count` claims of a kind are called. */
export const kindLabel = (kind: ClaimKind, count: number): string => KINDS[kind][count === 1 ? 0 : 1];

/** How a date is known, in one or two words, for options and for the filter in words. */
export const certaintyLabels: Readonly<Record<DateBasis, string>> = {
  stated: 'stated',
  derived: 'worked out',
  inferred: 'inferred',
  unstated: 'not given',
};

export const layerLabels: Readonly<Record<Layer, string>> = { article: 'article', record: 'public record' };

export const statusLabels: Readonly<Record<PeriodStatus, string>> = {
  contact: 'contact',
  support: 'support',
  close: 'close',
  strained: 'strained',
  restored: 'restored',
};

/** What stands before a sum: "pledged", "denied". */
export const aidTypeLabels: Readonly<Record<AidType, string>> = {
  pledge: 'pledged',
  paid: 'reported paid',
  estimate: 'estimated at',
  offer: 'offered',
  request: 'requested',
  document: 'given in a document as',
  denial: 'denied',
};

export const aidScopeLabels: Readonly<Record<AidScope, string>> = {
  hamas: 'Hamas',
  'hamas-and-others': 'Hamas and other groups',
  government: 'the government led by Hamas',
  'military-wing': 'the military wing of Hamas',
};

/** What kind of claim a sum is. */
export const aidNouns: Readonly<Record<AidType, string>> = {
  pledge: 'pledge',
  paid: 'reported payment',
  estimate: 'estimate',
  offer: 'offer',
  request: 'request',
  document: 'document',
  denial: 'denial',
};

/** What the sum covers. */
export const aidBasisLabels: Readonly<Record<AidBasis, string>> = {
  'one-off': 'a single sum',
  annual: 'a yearly rate',
  monthly: 'a monthly rate',
  cumulative: 'a total over its period',
  package: 'a package',
};

/** What the public record says of a claim of the article. */
export const findingLabels: Readonly<Record<Finding, string>> = {
  agrees: 'agrees with the article',
  'more-precise': 'more precise than the article',
  differs: 'differs from the article',
  'not-found': 'not found in the public record',
};

const RATES: Readonly<Record<AidClaim['basis'], string>> = {
  'one-off': '',
  annual: ' a year',
  monthly: ' a month',
  cumulative: ' in all',
  package: ' as a package',
};

/** The sum of an aid claim with its qualifier and basis ("over $120M", "$100M a year"); "no figure given" without one. */
export function formatAmount({ amount, basis }: Pick<AidClaim, 'amount' | 'basis'>): string {
  if (amount.usd === null) return 'no figure given';
  return `${qualifierWords[amount.qualifier]}${formatMoney(amount.usd)}${RATES[basis]}`;
}

/** What a dataset rests on: "IranWire (58 paragraphs); checked against 40 sources of the public record". */
export function formatSources({ sources }: Dataset): string {
  const primary = sources.filter((source) => source.primary);
  const others = sources.length - primary.length;
  const names = primary.map(
    ({ publisher, paragraphs }) => `${publisher}${paragraphs ? ` (${paragraphs} paragraphs)` : ''}`,
  );
  const checked = `checked against ${others} ${others === 1 ? 'source' : 'sources'} of the public record`;
  return [names.join(', '), others > 0 ? checked : ''].filter(Boolean).join('; ');
}
