/** Snapshots in links: the version of the data that a link was made from, and what the claims that it shows said then. */

import { fnv1a } from '../lib/hash';
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { plainClaim } from '../model/plainClaim';

const withoutSpan = ({ span: _span, ...rest }: { readonly span: unknown }) => rest;

/**
 * What a claim says, without what is worked out from it: an app that reads dates anew does not change a record. The
 * order of its parts is that of the links that are out in the world.
 */
function digestOf(claim: Claim): string {
  const { date, record, kind, ...rest } = plainClaim(claim);
  const dates = { date: withoutSpan(date), ...(record && { record: withoutSpan(record) }) };
  const isEvent = kind !== 'aid' && kind !== 'status';
  return fnv1a(JSON.stringify(isEvent ? { ...rest, kind, ...dates } : { ...rest, ...dates, kind }));
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
