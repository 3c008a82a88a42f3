/** How many independent origins stand behind a claim: sources that repeat one account are one. */
import { memoizeWeak } from '../lib/memoizeWeak';
import type { Citation, Claim, Passage } from './claim';
import type { Dataset, Rest, Source } from './dataset';

/** What is known of where the sources of a claim have it from. */
export interface Origins {
  readonly sources: number;
  /** Different origins; 0 where none is known. */
  readonly origins: number;
  /** Sources of which nobody says whom they repeat. */
  readonly unknown: number;
}

/** The ids of the sources behind a claim, each once: other sources' for a claim of the primary one, else its own. */
export function sourceIdsOf({ layer, others, citations }: Claim): readonly string[] {
  const cited = layer === 'primary' ? (others?.citations ?? []) : citations;
  return [...new Set(cited.map(({ source }) => source))];
}

/** Whom a source repeats as far as a claim goes; null where that is not known. */
function restsFor({ restsOn }: Source, claim: string): readonly Rest[] | null {
  const rests = restsOn?.filter((rest) => rest.for === undefined || rest.for.includes(claim));
  if (!rests || (rests.length === 0 && restsOn?.length !== 0)) return null;
  return rests;
}

const byIdIn = memoizeWeak(
  (sources: readonly Source[]) => new Map(sources.map((source) => [source.id, source])),
);

/** A name is an origin, the same one wherever it is written alike. */
const nameKey = (name: string): string => `name ${name.trim().normalize('NFC')}`;

/**
 * The origins of a claim as `restsOn` has them. A source that repeats others leads on to theirs; where that would go
 * round, or where it is not known whom a repeated source repeats in turn, that source is the origin.
 */
export function originsOf(claim: Claim, { sources }: Dataset): Origins {
  const byId = byIdIn(sources);
  const origins = new Set<string>();
  const ids = sourceIdsOf(claim);
  const follow = (id: string, above: readonly string[]): void => {
    const source = byId.get(id);
    const rests = source ? restsFor(source, claim.id) : null;
    if (!rests || rests.length === 0) {
      origins.add(id);
      return;
    }
    for (const rest of rests) {
      if ('name' in rest) origins.add(nameKey(rest.name));
      else if (rest.source === id || above.includes(rest.source)) origins.add(rest.source);
      else follow(rest.source, [...above, id]);
    }
  };
  const known = ids.filter((id) => {
    const source = byId.get(id);
    return source !== undefined && restsFor(source, claim.id) !== null;
  });
  for (const id of known) follow(id, []);
  return { sources: ids.length, origins: origins.size, unknown: ids.length - known.length };
}

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

/** "3 sources, 1 origin"; "5 sources, 2 origins, 1 not known"; without any known origin "5 sources". */
export function formatOrigins({ sources, origins, unknown }: Origins): string {
  if (origins === 0) return count(sources, 'source');
  const rest = unknown > 0 ? `, ${unknown} not known` : '';
  return `${count(sources, 'source')}, ${count(origins, 'origin')}${rest}`;
}

/** A part of a text directive, with what has a meaning in it encoded too: "-", "," and "&". */
const directivePart = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The address of a source, at the words that are cited (WICG, Scroll to Text Fragment) where it is a page on the web; at
 * its archived copy where it has no address of its own; null where it has neither.
 */
export function passageUrl({ url, archived }: Source, passage: Passage | undefined): string | null {
  const address = url ?? archived?.url ?? null;
  if (address === null || !passage || /\.pdf$/i.test(address)) return address;
  const { exact, prefix, suffix } = passage;
  const parts = [
    ...(prefix === undefined ? [] : [`${directivePart(prefix)}-`]),
    directivePart(exact),
    ...(suffix === undefined ? [] : [`-${directivePart(suffix)}`]),
  ];
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** The address that a citation leads to: its paragraph's own, else the cited words; null where there is none. */
export const citationUrl = (
  source: Source,
  { paragraph, passage }: Omit<Citation, 'source'>,
): string | null =>
  (paragraph === undefined ? undefined : source.paragraphUrl?.replaceAll('{n}', String(paragraph))) ??
  passageUrl(source, passage);

/** Where a source can be read, at the first of these citations of it that has words, else at the first. */
export const citedUrl = (source: Source, citations: readonly Citation[]): string | null => {
  const own = citations.filter((citation) => citation.source === source.id);
  return citationUrl(source, own.find(({ passage }) => passage !== undefined) ?? own[0] ?? {});
};
