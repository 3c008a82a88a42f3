/** The records of a file beside its claims: words, sources, people, presets, paragraphs, briefings. */

import type * as v from 'valibot';
import { isFields } from '../../lib/fields';
import type { Highlight, Party, Person, Preset, Revision, Source } from '../../model/dataset';
import { withShortNames } from '../../model/shortNames';
import { outerRange } from '../../model/span';
import {
  GENERAL_VOCABULARY,
  type Labels,
  type LaneField,
  type Lanes,
  type Silhouette,
  type SumLine,
  type Tone,
  type Vocabulary,
} from '../../model/vocabulary';
import { type ReadDate, spanOrNull } from '../edtf/parseEdtf';
import type { Key } from './problem';
import { isSound, keepFirst, type PlacedRecord, readRecords, type Warn, warnOf } from './readRecords';
import {
  type EnvelopeSchema,
  HighlightSchema,
  isParagraphUrl,
  isUrl,
  KindSchema,
  PartySchema,
  PersonSchema,
  PresetSchema,
  RevisionSchema,
  ScopeSchema,
  SourceSchema,
  StatusSchema,
  TypeSchema,
} from './schema';

export const GENERAL_LANES: Lanes = { by: 'person', rug: ['statement', 'context'] };

/** The labels of a dataset that brings none and makes lanes of this field. */
export const generalLabels = (by: LaneField = 'person'): Labels => ({
  lanes: `Events by ${by}`,
  sums: 'Sums',
  periods: 'Periods',
  primary: 'the main source',
  others: 'other sources',
  person: { one: 'person', many: 'people' },
  sum: { one: 'sum', many: 'sums' },
  period: { one: 'period', many: 'periods' },
  paragraph: { one: 'paragraph', many: 'paragraphs', sign: '¶' },
});

/** A file whose outer shape is right and whose records are still unread. */
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;

const SILHOUETTES: readonly Silhouette[] = ['figures', 'pin', 'envelope', 'mast', 'none'];
const TONES: readonly Tone[] = ['distant', 'mild', 'close', 'strained', 'eased'];
const LINES: readonly SumLine[] = ['solid', 'dashed', 'none'];

const oneOf = <T extends string>(known: readonly T[], word: string | undefined, otherwise: T): T =>
  known.find((one) => one === word) ?? otherwise;

/** The dataset's own words, with general ones where it has none. A look that is not known is that of the rest. */
export function readWords(
  file: Pick<Envelope, 'kinds' | 'statuses' | 'types' | 'scopes' | 'lanes' | 'labels'>,
  warn: Warn,
): Vocabulary & { readonly labels: Labels; readonly lanes: Lanes } {
  const terms = <T extends { readonly id: string }>(
    list: string,
    schema: v.GenericSchema<unknown, T>,
    records: readonly unknown[],
  ) => keepFirst(readRecords(list, schema, records, warn), warn).map(({ value }) => value);
  const { kinds, statuses, types, scopes, lanes = GENERAL_LANES } = file;
  return {
    labels: { ...generalLabels(lanes.by), ...file.labels },
    lanes,
    kinds:
      kinds === undefined
        ? GENERAL_VOCABULARY.kinds
        : terms('kinds', KindSchema, kinds).map(({ silhouette, ...kind }) => ({
            ...kind,
            silhouette: oneOf(SILHOUETTES, silhouette, 'none'),
          })),
    statuses:
      statuses === undefined
        ? GENERAL_VOCABULARY.statuses
        : terms('statuses', StatusSchema, statuses).map(({ tone, ...status }) => ({
            ...status,
            tone: oneOf(TONES, tone, 'mild'),
          })),
    types:
      types === undefined
        ? GENERAL_VOCABULARY.types
        : terms('types', TypeSchema, types).map(({ line, ...type }) => ({
            ...type,
            line: oneOf(LINES, line, 'solid'),
          })),
    scopes: terms('scopes', ScopeSchema, scopes),
  };
}

/** The source without addresses that are none: of itself, of its paragraphs, of its archived copy. */
function withGoodUrls(source: unknown, index: number, warn: Warn): unknown {
  if (!isFields(source)) return source;
  const leaveOut = (keys: readonly Key[], what: string) => {
    const message = `must be an http or https address${what}; the address is left out`;
    warnOf(warn, { value: source, place: ['sources', index] }, { keys, message });
  };
  const { url, paragraphUrl, archived, ...rest } = source;
  const kept: Record<string, unknown> = { ...rest };
  if (url === null || isUrl(url)) kept['url'] = url;
  else if (url !== undefined) {
    leaveOut(['url'], '');
    kept['url'] = null;
  }
  if (isParagraphUrl(paragraphUrl)) kept['paragraphUrl'] = paragraphUrl;
  else if (paragraphUrl !== undefined) leaveOut(['paragraphUrl'], ' with {n} for the number');
  if (!isFields(archived) || isUrl(archived['url'])) {
    if (archived !== undefined) kept['archived'] = archived;
  } else leaveOut(['archived', 'url'], '');
  return kept;
}

/**
 * The sources; one whose publication date or address cannot be read stays without it, and what it rests on is cut to the
 * sources that there are.
 */
export function readSources(file: Envelope, readDate: ReadDate, warn: Warn): Source[] {
  const records = file.sources.map((record, index) => withGoodUrls(record, index, warn));
  const sources = keepFirst(readRecords('sources', SourceSchema, records, warn), warn);
  const ids = new Set(sources.map(({ value }) => value.id));
  return sources.map((kept) => {
    const { restsOn, ...source } = kept.value;
    const known = restsOn?.filter((rest, index) => {
      if (!('source' in rest) || ids.has(rest.source)) return true;
      const message = `no source has the id “${rest.source}”; the link is left out`;
      warnOf(warn, kept, { keys: ['restsOn', index, 'source'], message });
      return false;
    });
    // What rests on unknown sources alone is no origin for that.
    const rests = known && (known.length > 0 || restsOn?.length === 0) ? { restsOn: known } : {};
    const read = readDate(source.published);
    if (read === null || 'shape' in read) return { ...source, ...rests };
    const message = `“${source.published}”: ${read.problem}; the date is left out`;
    warnOf(warn, kept, { keys: ['published'], message });
    return { ...source, published: null, ...rests };
  });
}

/** People and parties. They share one space of ids, and no two share a short name. */
export function readParties(file: Envelope, warn: Warn): { people: Person[]; parties: Party[] } {
  const taken = new Set<string>();
  const kept = keepFirst(readRecords('people', PersonSchema, file.people, warn), warn);
  const ids = new Set(kept.map(({ value }) => value.id));
  const parties = readRecords('parties', PartySchema, file.parties, warn).filter((party) => {
    const isNew = !ids.has(party.value.id);
    if (!isNew) warnOf(warn, party, { keys: ['id'], message: `“${party.value.id}” is used before` });
    ids.add(party.value.id);
    return isNew;
  });
  const sides = new Set(parties.map(({ value }) => value.id));
  const people = kept.map((person) => {
    const { party, ...rest } = person.value;
    if (party === undefined || sides.has(party)) return person.value;
    const message = `no party has the id “${party}”; it is left out`;
    warnOf(warn, person, { keys: ['party'], message });
    return rest;
  });
  const all = withShortNames(
    parties.map(({ value }) => value),
    taken,
  );
  return { people: withShortNames(people, taken), parties: all };
}

/** The presets with their range: from the first instant of `from` to the last of `to`. */
export function readPresets(file: Envelope, readDate: ReadDate, warn: Warn): Preset[] {
  return keepFirst(readRecords('presets', PresetSchema, file.presets, warn), warn).flatMap((kept) => {
    const [from, to] = [spanOrNull(readDate(kept.value.from)), spanOrNull(readDate(kept.value.to))];
    const range = from && to && { from: outerRange(from).from, to: outerRange(to).to };
    if (range && range.from < range.to && Number.isFinite(range.to - range.from))
      return [{ ...kept.value, range }];
    warnOf(warn, kept, { keys: [], message: 'must run from one date to a later one' });
    return [];
  });
}

/** Maximum number of places to begin. */
const MAX_HIGHLIGHTS = 5;

/** The places to begin, with the claims that there are. Ids of claims in a table are looked up later, by its reader. */
export function readHighlights(file: Envelope, hasClaim: (id: string) => boolean, warn: Warn): Highlight[] {
  return readRecords('highlights', HighlightSchema, file.highlights, warn).flatMap((kept, index) => {
    const claims = kept.value.claims.filter(hasClaim);
    const message =
      claims.length === 0
        ? 'names no claim that there is'
        : index >= MAX_HIGHLIGHTS
          ? `is one more than the ${MAX_HIGHLIGHTS} that are shown`
          : '';
    if (message) warnOf(warn, kept, { keys: claims.length === 0 ? ['claims'] : [], message });
    return message ? [] : [{ ...kept.value, claims, view: kept.value.view.replace(/^\?/, '') }];
  });
}

/** What was added or changed by hand, of the claims that there are. */
export const readRevisions = (file: Envelope, hasClaim: (id: string) => boolean, warn: Warn): Revision[] =>
  readRecords('revisions', RevisionSchema, file.revisions, warn)
    .filter((kept) =>
      isSound(
        kept,
        hasClaim(kept.value.claim) ? [] : [{ keys: ['claim'], message: 'names no claim that there is' }],
        warn,
      ),
    )
    .map(({ value }) => value);

/** Those records whose paragraph the primary source has. */
export function readParagraphs<T extends { readonly paragraph: number }>(
  records: readonly PlacedRecord<T>[],
  sources: readonly Source[],
  warn: Warn,
): T[] {
  const last = sources.find((source) => source.primary)?.paragraphs ?? Number.POSITIVE_INFINITY;
  const message = `is beyond the ${last} paragraphs of the primary source`;
  const faults = ({ paragraph }: T) => (paragraph > last ? [{ keys: ['paragraph'], message }] : []);
  return records.filter((kept) => isSound(kept, faults(kept.value), warn)).map(({ value }) => value);
}
