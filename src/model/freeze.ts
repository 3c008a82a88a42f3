/** Frozen links: the version of the data, and of one claim, that a link was made from. */
import type { Claim } from './claim';
import { claimsOf, type Dataset } from './dataset';
import { fnv1a } from './fnv1a';

/** The address parameter that carries it. */
export const FREEZE_PARAM = 'v';

const withoutSpan = ({ span: _span, ...rest }: { readonly span: unknown }) => rest;

/**
 * What a claim says, without what is worked out from it: an app that reads dates anew does not change a record. The
 * order of its parts is that of the links that are out in the world.
 */
function digestOf({ date, record, kind, ...rest }: Claim): string {
  const dates = { date: withoutSpan(date), ...(record && { record: withoutSpan(record) }) };
  const isEvent = kind !== 'aid' && kind !== 'status';
  return fnv1a(JSON.stringify(isEvent ? { ...rest, kind, ...dates } : { ...rest, ...dates, kind }));
}

/** The value of the parameter: the data version, and the digest of the claim that the link shows, if it shows one. */
export const formatFreeze = ({ version }: Dataset, claim: Claim | null): string =>
  claim ? `${version}.${digestOf(claim)}` : version;

/** What has become of the data since a frozen link was made. */
export interface Thaw {
  /** The version that the link was made from. */
  readonly version: string;
  /** The claim that the link was made for, word for word as it was; `changed` when none is; `none` if it had none. */
  readonly claim: Claim | 'changed' | 'none';
}

/** Reads the parameter; null when it is not ours, or the data are the same. */
export function parseFreeze(text: string, dataset: Dataset): Thaw | null {
  const [, version, digest] = /^([\da-f]{8})(?:\.([\da-f]{8}))?$/.exec(text.trim()) ?? [];
  if (version === undefined || version === dataset.version) return null;
  if (digest === undefined) return { version, claim: 'none' };
  return { version, claim: claimsOf(dataset).find((claim) => digestOf(claim) === digest) ?? 'changed' };
}
