/** The file format `relata/2`: what a dataset file may hold, before dates and references are looked at. */
import * as v from 'valibot';
import { BRIEFING_LIMITS, PANELS, STEPS } from '../../model/briefing';

const text = (maximum: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maximum));
/** Maximum lengths of a line and of a text, characters. */
export const TEXT_LIMITS = { line: 200, text: 4000 } as const;
const line = text(TEXT_LIMITS.line);
const passage = text(TEXT_LIMITS.text);
const maybeLine = v.pipe(v.string(), v.maxLength(TEXT_LIMITS.line));
const maybePassage = v.pipe(v.string(), v.maxLength(TEXT_LIMITS.text));
/** What may be empty: of many paragraphs, and what follows the `?` of an address. */
const longText = v.pipe(v.string(), v.maxLength(BRIEFING_LIMITS.text));
const view = v.pipe(v.string(), v.maxLength(BRIEFING_LIMITS.view));
/** Lengths stand before patterns: an engine overflows its stack where a pattern repeats a group a few million times. */
export const id = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug of small letters, digits and single hyphens'),
);
const ids = v.array(id);
const edtf = text(250);
/** The last paragraph of a source, or row of a table, that has a number. */
export const LAST_PARAGRAPH = 1_000_000;
const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_PARAGRAPH));
/** Maximum length of an address, characters. */
const MAX_URL = 2000;
const ADDRESS = 'must be an http or https address';
/** Blanks, control characters, and those that are not seen or that turn the direction of what follows them. */
const UNSEEN = String.raw`\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff`;
/** An address shows where it leads: it has nothing unseen, and no user name, which looks like a host. */
const URL_PATTERN = String.raw`https?:\/\/[^/?#@\\${UNSEEN}]+(?:[/?#][^${UNSEEN}]*)?$`;
const addressOf = (start: string, message: string) =>
  v.pipe(v.string(), v.maxLength(MAX_URL), v.regex(new RegExp(`^${start}${URL_PATTERN}`), message));
const url = addressOf('', ADDRESS);
const paragraphUrl = addressOf(String.raw`(?=.*\{n\})`, `${ADDRESS} with {n} for the number`);

const quoteText = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^\s*\S+(?:\s+\S+){0,11}\s*$/, 'must be one to twelve words'),
);

const fewWords = quoteText;
const kindId = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(
    /^(?!(?:sum|period)$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be a slug of small letters, digits and single hyphens, and not sum or period',
  ),
);
const language = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language code such as en'),
);
const opt = v.exactOptional;
const oneMany = { one: line, many: line };

/** Whether a text is an address as sources may have it. */
export const isUrl = (text: unknown): boolean => v.is(url, text);
export const isParagraphUrl = (text: unknown): boolean => v.is(paragraphUrl, text);

const limits = { for: opt(ids), inferred: opt(v.boolean()) };
const RestSchema = v.union([
  v.object({ source: id, ...limits }),
  v.object({ name: line, via: opt(line), ...limits }),
]);

export const SourceSchema = v.object({
  id,
  title: line,
  publisher: line,
  published: v.nullable(edtf),
  url: v.nullable(url),
  stance: v.picklist(['press', 'party', 'interested', 'copy', 'scholarly', 'official', 'unsorted']),
  primary: v.boolean(),
  paragraphs: opt(paragraph),
  paragraphUrl: opt(paragraphUrl),
  archived: opt(v.object({ url, seen: v.nullable(edtf) })),
  language: opt(language),
  descriptor: opt(passage),
  restsOn: opt(v.array(RestSchema)),
});

export const PersonSchema = v.object({
  id,
  name: line,
  shortName: opt(line),
  otherNames: opt(v.array(line), []),
  role: opt(maybeLine, ''),
  organisation: opt(maybeLine, ''),
  party: opt(id),
});

export const PartySchema = v.object({
  id,
  name: line,
  shortName: opt(line),
  otherNames: opt(v.array(line), []),
  seat: opt(line),
});

const term = { id, name: line, plural: opt(line) };
export const KindSchema = v.object({ ...term, id: kindId, silhouette: opt(v.string()) });
export const StatusSchema = v.object({ ...term, tone: opt(v.string()) });
export const TypeSchema = v.object({ ...term, line: opt(v.string()) });
export const ScopeSchema = v.object({ id, name: line });
export const ThemeSchema = v.object({ id, name: line });
export const PresetSchema = v.object({ id, name: line, from: edtf, to: edtf });
export const HeadingSchema = v.object({ paragraph, title: line, ours: opt(v.boolean()) });
export const ParagraphNoteSchema = v.object({ paragraph, reason: passage });
export const HighlightSchema = v.object({
  id: opt(id),
  title: line,
  sentence: text(320),
  claims: v.pipe(ids, v.minLength(1, 'must name at least one claim')),
  view,
});

export const RevisionSchema = v.object({
  claim: id,
  on: edtf,
  what: v.picklist(['added', 'changed']),
  field: opt(line),
  from: opt(passage),
  to: opt(passage),
  why: opt(passage),
  takenFrom: opt(line),
});

const LabelsSchema = v.object({
  lanes: opt(line),
  sums: opt(line),
  sumsNote: opt(line),
  periods: opt(line),
  periodsNote: opt(line),
  primary: opt(line),
  others: opt(line),
  person: opt(v.object(oneMany)),
  sum: opt(v.object(oneMany)),
  period: opt(v.object(oneMany)),
  paragraph: opt(v.object({ ...oneMany, sign: line })),
});

const LanesSchema = v.object({
  by: v.picklist(['person', 'organisation', 'kind', 'place', 'theme']),
  rug: opt(ids, []),
});

const confidence = v.picklist(['high', 'medium', 'low']);
const finding = v.picklist(['agrees', 'more-precise', 'differs', 'not-found', 'not-compared']);

/** A date as one EDTF text, or its two ends, each an EDTF date or set, null for not known, `..` for open. */
const time = {
  edtf: opt(v.nullable(edtf)),
  begin: opt(v.nullable(edtf)),
  end: opt(v.nullable(edtf)),
};

const CitationSchema = v.object({
  source: id,
  paragraph: opt(paragraph),
  passage: opt(v.object({ exact: fewWords, prefix: opt(line), suffix: opt(line) })),
});
const someCitations = v.pipe(v.array(CitationSchema), v.minLength(1, 'must name at least one source'));

/** The date of a claim in its own source. */
export const DateSchema = v.object({
  ...time,
  basis: v.picklist(['stated', 'derived', 'inferred', 'set', 'unstated']),
  wording: v.nullable(line),
});

const figure = v.pipe(v.number(), v.minValue(0), v.maxValue(1e15));
const sumEntries = {
  amount: v.object({
    value: v.nullable(figure),
    low: opt(figure),
    currency: opt(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be a currency code such as USD'))),
    unit: opt(line),
    qualifier: v.picklist(['exact', 'over', 'up-to', 'at-least', 'range', 'unquantified']),
  }),
  figureConfidence: opt(confidence),
  basis: v.picklist(['one-off', 'annual', 'monthly', 'cumulative', 'package']),
  type: id,
  scope: opt(id),
  claimant: line,
};
const { figureConfidence: _own, ...otherSum } = sumEntries;

/** What other sources say about a claim. */
export const ComparisonSchema = v.object({
  ...time,
  finding,
  sameAs: opt(id),
  confidence: opt(confidence),
  from: opt(ids),
  to: opt(ids),
  sum: opt(v.object(otherSum)),
  note: passage,
  citations: v.array(CitationSchema),
});

export const QuoteSchema = v.object({ text: quoteText, speaker: line });

const claimEntries = {
  id,
  layer: v.picklist(['primary', 'others']),
  short: opt(text(28)),
  date: DateSchema,
  others: opt(ComparisonSchema),
  confidence: opt(confidence),
  title: passage,
  summary: opt(maybePassage, ''),
  quote: opt(QuoteSchema),
  place: opt(line),
  from: opt(ids),
  to: opt(ids),
  people: ids,
  themes: ids,
  citations: someCitations,
  disputed: opt(v.array(v.object({ by: line, note: opt(passage), citations: someCitations }))),
  related: opt(v.array(v.object({ id, as: v.picklist(['follows', 'answers', 'part-of', 'see']) })), []),
  details: opt(v.array(v.object({ name: line, text: passage }))),
};

export const EventSchema = v.object({ ...claimEntries, kind: kindId });
export const SumSchema = v.object({ ...claimEntries, ...sumEntries, claimed: v.nullable(edtf) });
export const PeriodSchema = v.object({ ...claimEntries, status: id });

export const AnnotationSchema = v.object({
  text: text(BRIEFING_LIMITS.annotation),
  claim: opt(id),
  span: opt(edtf),
  lane: opt(line),
  also: opt(v.pipe(v.array(id), v.maxLength(BRIEFING_LIMITS.also))),
  detail: opt(text(BRIEFING_LIMITS.annotation)),
});

/** What a scene may say of its board; also as briefing files have it. */
export const scenePartEntries = {
  standfirst: opt(text(BRIEFING_LIMITS.standfirst)),
  panels: opt(v.array(v.picklist(PANELS))),
  lanes: opt(v.pipe(v.array(line), v.maxLength(BRIEFING_LIMITS.lanes))),
  annotations: opt(v.pipe(v.array(AnnotationSchema), v.maxLength(BRIEFING_LIMITS.annotations))),
  steps: opt(v.array(v.picklist(STEPS))),
};

const sceneEntries = { id: opt(id), title: line, caption: longText, notes: longText, view };
const briefingOf = <S extends v.GenericSchema>(scene: S) =>
  v.object({ id, title: line, label: opt(line), scenes: v.array(scene) });

const BriefingSchema = briefingOf(v.object({ ...sceneEntries, ...scenePartEntries }));

const unread = opt(v.unknown());
/** The same with the parts of its scenes unread, as a fault in one of them costs no more than itself. */
export const BriefingFrameSchema = briefingOf(
  v.object({
    ...sceneEntries,
    standfirst: unread,
    panels: unread,
    lanes: unread,
    annotations: unread,
    steps: unread,
  }),
);

const headEntries = {
  format: v.literal('relata/2'),
  id,
  title: line,
  standfirst: opt(v.object({ text: text(600), link: opt(line) })),
  about: longText,
  language,
  clock: opt(line),
  labels: opt(LabelsSchema, {}),
  lanes: opt(LanesSchema),
  method: opt(v.array(passage), []),
};

/** The whole format, record by record; the published JSON Schema is made from it. */
export const FileSchema = v.object({
  ...headEntries,
  parties: opt(v.array(PartySchema), []),
  kinds: opt(v.array(KindSchema)),
  statuses: opt(v.array(StatusSchema)),
  types: opt(v.array(TypeSchema)),
  scopes: opt(v.array(ScopeSchema), []),
  sources: v.array(SourceSchema),
  people: v.array(PersonSchema),
  themes: v.array(ThemeSchema),
  presets: opt(v.array(PresetSchema), []),
  events: v.array(EventSchema),
  sums: v.array(SumSchema),
  periods: v.array(PeriodSchema),
  highlights: opt(v.array(HighlightSchema), []),
  headings: opt(v.array(HeadingSchema), []),
  paragraphNotes: opt(v.array(ParagraphNoteSchema), []),
  briefings: opt(v.array(BriefingSchema), []),
  revisions: opt(v.array(RevisionSchema), []),
});

const records = v.array(v.unknown());
const someRecords = v.exactOptional(records, []);

/** The same file with its records unread: what must hold before single records are judged. */
export const EnvelopeSchema = v.object({
  ...headEntries,
  parties: someRecords,
  kinds: opt(records),
  statuses: opt(records),
  types: opt(records),
  scopes: someRecords,
  sources: records,
  people: records,
  themes: records,
  presets: someRecords,
  events: records,
  sums: records,
  periods: records,
  highlights: someRecords,
  headings: someRecords,
  paragraphNotes: someRecords,
  briefings: someRecords,
  revisions: someRecords,
});

/** What a schema says of a value: of each text its first fault alone, so that no pattern meets a text that is too long. */
export const judge = <T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
): v.SafeParseResult<v.GenericSchema<unknown, T>> => v.safeParse(schema, value, { abortPipeEarly: true });

export type RawScene = v.InferOutput<typeof BriefingFrameSchema>['scenes'][number];
export type RawDataset = v.InferInput<typeof FileSchema>;
export type RawEvent = v.InferOutput<typeof EventSchema>;
export type RawSum = v.InferOutput<typeof SumSchema>;
export type RawPeriod = v.InferOutput<typeof PeriodSchema>;
export type RawClaim = RawEvent | RawSum | RawPeriod;
