/** What the sources rest on, in words. */
import { type Dataset, NO_SOURCE, type Rest, type Source, TABLE_SOURCE } from '../../model/dataset';
import { quotedSource } from '../../model/words/citations';

/** What the count of origins counts, for whoever meets it. */
export const ORIGIN_MEANING =
  'An origin is where an account begins. A source that repeats it does not count as another.';

/** Whether a source rests on nobody, or on its own reporting for some of its claims. */
export const isOrigin = ({ id, restsOn }: Source): boolean =>
  restsOn?.length === 0 || restsOn?.some((rest) => 'source' in rest && rest.source === id) === true;

const isRepeating = ({ id, restsOn = [] }: Source): boolean =>
  restsOn.some((rest) => !('source' in rest) || rest.source !== id);

/** The sources that a dataset names: neither what stands where none is given, nor a table that only lists what others say. */
export function givenSources({ sources }: Pick<Dataset, 'sources'>): readonly Source[] {
  const given = sources.filter(({ id }) => id !== NO_SOURCE);
  const named = given.filter(({ id }) => id !== TABLE_SOURCE);
  return named.length > 0 ? named : given;
}

const LISTED = new Intl.ListFormat('en-GB');

const namesIn = (rest: Rest): readonly string[] =>
  'name' in rest ? [rest.name.trim().normalize('NFC')] : [];

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

/** "Of 76 sources, 12 are origins, 40 only repeat others and for 24 it is not known whom they repeat. They name 9 more origins …" */
export function formatOriginCounts(dataset: Pick<Dataset, 'sources'>): string {
  const sources = givenSources(dataset);
  const origins = sources.filter(isOrigin).length;
  const repeating = sources.filter((source) => !isOrigin(source) && isRepeating(source)).length;
  const unknown = sources.length - origins - repeating;
  const parts = [
    origins > 0 && (origins === 1 ? '1 is an origin' : `${origins} are origins`),
    repeating > 0 && `${repeating} only ${repeating === 1 ? 'repeats' : 'repeat'} others`,
    unknown > 0 && `for ${unknown} it is not known whom ${unknown === 1 ? 'it repeats' : 'they repeat'}`,
  ].filter((part) => part !== false);
  const named = new Set(sources.flatMap(({ restsOn = [] }) => restsOn.flatMap(namesIn))).size;
  const elsewhere =
    named === 0
      ? ''
      : ` They name ${count(named, 'more origin')} that ${named === 1 ? 'is' : 'are'} not listed here.`;
  return `Of ${count(sources.length, 'source')}, ${LISTED.format(parts)}.${elsewhere}`;
}

/** "Rests on the Interior Ministry, through Reuters, for 2 claims (our inference); on its own reporting." */
export function restWords(source: Source, { sources }: Dataset): string {
  const { restsOn } = source;
  if (restsOn === undefined) return 'Whom it repeats is not known.';
  if (restsOn.length === 0) return 'It repeats nobody.';
  const byId = new Map(sources.map((one) => [one.id, one]));
  return `Rests on ${restsOn.map((rest) => partWords(rest, source, byId)).join('; on ')}.`;
}

function partWords(rest: Rest, { id }: Source, byId: ReadonlyMap<string, Source>): string {
  const claims = rest.for === undefined ? '' : `, for ${count(rest.for.length, 'claim')}`;
  return `${nameOf(rest, id, byId)}${claims}${rest.inferred ? ' (our inference)' : ''}`;
}

function nameOf(rest: Rest, id: string, byId: ReadonlyMap<string, Source>): string {
  if ('name' in rest) return rest.via === undefined ? rest.name : `${rest.name}, through ${rest.via}`;
  if (rest.source === id) return 'its own reporting';
  const source = byId.get(rest.source);
  return source ? quotedSource(source) : rest.source;
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language in English: "Persian"; its code where that names none. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
