/** Snapshots in links: the version of the data that a link was made from, and what the claims that it shows said then. */

import { fnv1a } from '../lib/hash';
import { type Amount, type Claim, type Comparison, isPeriod, isSum, type Layer } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { plainClaim } from '../model/plainClaim';

type WithSpan = { readonly span: unknown };
const withoutSpan = <T extends WithSpan>({ span: _span, ...rest }: T) => rest;

/** What `relata/1` calls a layer, and what it has of a comparison, a sum and a date. */
const OLD_LAYER: Readonly<Record<Layer, string>> = { primary: 'article', others: 'record' };

function oldComparison(comparison: Comparison) {
  const { edtf, finding, sameAs, confidence, note, citations } = comparison;
  const sources = citations.map(({ source }) => source);
  return { edtf, finding, ...(sameAs && { sameAs }), confidence, note, sources };
}

const oldAmount = ({ value, qualifier }: Amount) => ({ usd: value, qualifier });

/** What a claim says that `relata/1` had no words for; empty for a claim that was made then. */
function newParts(claim: Claim) {
  const { others, from, to, place, disputed } = claim;
  const { low, currency, unit } = isSum(claim) ? claim.amount : {};
  const money = currency === 'USD' ? undefined : currency;
  const figure = isSum(claim) ? claim.figureConfidence : undefined;
  const compared = { from: others?.from, to: others?.to, sum: others?.sum };
  const parts = { from, to, place, disputed, low, money, unit, figure, compared };
  const text = JSON.stringify(parts);
  return text === '{"compared":{}}' ? {} : { more: text };
}

/**
 * What a claim says, without what is worked out from it: an app that reads dates anew does not change a claim. Its parts,
 * their names and their order are those of `relata/1`, as links that are out in the world have them, so that a claim that
 * says what it said then has the digest that it had then. Short words, passages and copies are no part of what it says.
 */
function digestOf(claim: Claim): string {
  const plain = plainClaim(claim);
  const { id, layer, date, others, confidence, title, summary, quote, people, themes, citations } = plain;
  const dates = { date: withoutSpan(date), ...(others && { record: oldComparison(others) }) };
  const places = citations.map(({ source, paragraph }) => ({
    source,
    ...(paragraph !== undefined && { paragraph }),
  }));
  const start = { id, layer: OLD_LAYER[layer], ...(confidence && { confidence }), title, summary };
  const { related } = plain;
  const rest = { ...start, ...(quote && { quote }), people, themes, citations: places, related };
  return fnv1a(JSON.stringify({ ...withKind(), ...newParts(plain) }));

  function withKind() {
    if (isPeriod(plain)) return { ...rest, status: plain.status, ...dates, kind: 'status' };
    if (!isSum(plain)) return { ...rest, kind: plain.kind, ...dates };
    const { amount, basis, type, scope, claimant, claimed } = plain;
    const figures = { amount: oldAmount(amount), basis, type, scope, claimant, claimed };
    return { ...rest, ...figures, ...dates, kind: 'aid' };
  }
}

/** The parameter of a link that is made for one claim, such as a citation's, or for none: data version, and its digest. */
export const formatClaimSnapshot = ({ version }: Dataset, claim: Claim | null): string =>
  claim ? `${version}.${digestOf(claim)}` : version;

/** Maximum number of claims that a link tells apart; with more it would be too long to pass on. */
export const MAX_SNAPSHOT_CLAIMS = 200;
/** Letters for the id of a claim and for what it says: 30 bits, so that no other of 100,000 is taken for it, and 18. */
const ID = 5;
const DIGEST = 3;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The first bits of an eight-digit hash in `count` letters of base64url (RFC 4648, 5). */
function lettersOf(hash: string, count: number): string {
  let bits = Number.parseInt(hash, 16);
  let letters = '';
  for (let at = 0; at < count; at += 1) {
    letters += LETTERS[bits >>> 26] ?? '';
    bits <<= 6;
  }
  return letters;
}

const idCode = ({ id }: Claim): string => lettersOf(fnv1a(id), ID);
const digestCode = (claim: Claim): string => lettersOf(digestOf(claim), DIGEST);

const byId = (a: Claim, b: Claim) => (a.id < b.id ? -1 : Number(a.id > b.id));
const jointDigest = (shown: readonly Claim[]): string =>
  fnv1a(
    [...shown]
      .sort(byId)
      .map((claim) => `${claim.id} ${digestOf(claim)}`)
      .join('\n'),
  );

/**
 * The parameter of a link to a view: the data version, then for each claim shown its id and what it says, eight letters
 * in all; of more than 200 claims their number and one digest of all.
 */
export function formatViewSnapshot({ version }: Dataset, shown: readonly Claim[]): string {
  if (shown.length > MAX_SNAPSHOT_CLAIMS) return `${version}~${shown.length}.${jointDigest(shown)}`;
  return `${version}~${[...shown]
    .sort(byId)
    .map((claim) => idCode(claim) + digestCode(claim))
    .join('')}`;
}

/** What a link with a snapshot can tell of the time since it was made. */
export type Changes =
  /** It has the version alone. */
  | { readonly of: 'nothing' }
  /** It was made for one claim, which is word for word as it was; null when none is. */
  | { readonly of: 'claim'; readonly claim: Claim | null }
  /** It showed too many claims to know more than that something in them has changed. */
  | { readonly of: 'all'; readonly count: number }
  | {
      readonly of: 'each';
      /** How many claims were shown then. */
      readonly count: number;
      readonly changed: readonly Claim[];
      readonly gone: number;
      /** Shown now, and not then. */
      readonly added: readonly Claim[];
    };

export interface LinkSnapshot {
  /** The version that the link was made from. */
  readonly version: string;
  readonly changes: Changes;
}

/**
 * Reads the parameter of a link that shows the claims `shown` of the data as they are now. Null when it is not ours,
 * the data are the same, or nothing that the link shows has changed.
 */
export function parseSnapshot(text: string, dataset: Dataset, shown: readonly Claim[]): LinkSnapshot | null {
  const [, version, rest = ''] = /^([\da-f]{8})([.~].*)?$/.exec(text.trim()) ?? [];
  if (version === undefined || version === dataset.version) return null;
  const changes = changesSince(rest, dataset, shown);
  return changes && { version, changes };
}

function changesSince(rest: string, dataset: Dataset, shown: readonly Claim[]): Changes | null {
  if (rest === '') return { of: 'nothing' };
  const [, digest] = /^\.([\da-f]{8})$/.exec(rest) ?? [];
  if (digest !== undefined)
    return { of: 'claim', claim: claimsOf(dataset).find((claim) => digestOf(claim) === digest) ?? null };
  const [, count, joint] = /^~(\d{1,9})\.([\da-f]{8})$/.exec(rest) ?? [];
  if (count !== undefined) return joint === jointDigest(shown) ? null : { of: 'all', count: Number(count) };
  return /^~([\w-]{8})*$/.test(rest) ? changesOfEach(rest.slice(1), dataset, shown) : null;
}

function changesOfEach(codes: string, dataset: Dataset, shown: readonly Claim[]): Changes | null {
  const then = new Map(
    (codes.match(/.{8}/g) ?? []).map((code) => [code.slice(0, ID), code.slice(ID)] as const),
  );
  const still = claimsOf(dataset).filter((claim) => then.has(idCode(claim)));
  const changed = still.filter((claim) => then.get(idCode(claim)) !== digestCode(claim));
  const gone = then.size - still.length;
  const added = shown.filter((claim) => !then.has(idCode(claim)));
  if (changed.length + gone + added.length === 0) return null;
  return { of: 'each', count: then.size, changed, gone, added };
}
