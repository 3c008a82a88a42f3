/** One object for what comes again and again in claims that were copied from another thread. */
import type { Claim } from '../../model/claim';
import type { Span } from '../../model/span';

type Loose<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Makes claims share the texts of their dates, ids and fixed words, and the spans of equal dates. Changes the claims
 * that it is given; they must be nobody else's.
 */
export function repeatedSharer(): (claims: readonly Claim[]) => void {
  const texts = new Map<string, string>();
  const spans = new Map<string, Span>();
  const share = <T extends string>(text: T): T => {
    const known = texts.get(text) as T | undefined;
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  const shareList = (ids: readonly string[]) => ids.map(share);
  const shareDate = (date: Loose<Claim['date'] | NonNullable<Claim['record']>>): void => {
    if (date.edtf === null || !date.span) return;
    date.edtf = share(date.edtf);
    const span = spans.get(date.edtf);
    if (span) date.span = span;
    else spans.set(date.edtf, date.span);
  };
  const shareClaim = (claim: Loose<Claim>): void => {
    claim.layer = share(claim.layer);
    claim.kind = share(claim.kind);
    claim.people = shareList(claim.people);
    claim.themes = shareList(claim.themes);
    for (const citation of claim.citations as Loose<Claim['citations'][number]>[])
      citation.source = share(citation.source);
    shareDate(claim.date);
    if (claim.record) shareDate(claim.record);
  };
  return (claims) => claims.forEach(shareClaim);
}
