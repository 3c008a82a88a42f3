/** Sums of money in words. */
import type {
  AidBasis,
  AidClaim,
  AidScope,
  AidType,
  AmountQualifier,
  ClaimKind,
  DateBasis,
  Finding,
  Layer,
  PeriodStatus,
} from '../claim';
import type { Dataset } from '../dataset';

const UNITS = [
  { size: 1, letter: '' },
  { size: 1e3, letter: 'K' },
  { size: 1e6, letter: 'M' },
] as const;
const BILLION = { size: 1e9, letter: 'B' } as const;

/** US dollars, short, to at most one decimal: 50,000,000 → "$50M", 1,250,000,000 → "$1.3B", 400,000 → "$400K". */
export function formatMoney(usd: number): string {
  const figure = (size: number) => Math.round((Math.abs(usd) / size) * 10) / 10;
  const { size, letter } = UNITS.find((unit) => figure(unit.size) < 1000) ?? BILLION;
  return `${usd < 0 ? '−' : ''}$${figure(size)}${letter}`;
}

/** What stands before a sum: "over ", "up to ", or nothing. */
export const qualifierWords: Readonly<Record<AmountQualifier, string>> = {
  exact: '',
  over: 'over ',
  'up-to': 'up to ',
  'at-least': 'at least ',
  unquantified: '',
};

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
