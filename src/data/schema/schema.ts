/** The file format `relata/1`: what a dataset file may hold, before dates and references are looked at. */
import * as v from 'valibot';

const text = (maximum: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maximum));
/** Maximum lengths of a claim's texts, characters. */
export const TEXT_LIMITS = { title: 80, summary: 320, note: 1000, line: 200 } as const;
const line = text(TEXT_LIMITS.line);
const passage = text(4000);
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug of small letters, digits and single hyphens'),
  v.maxLength(64),
);
const ids = v.array(id);
const edtf = text(250);
const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]\S*$/, 'must be an http or https address'));
const quoteText = v.pipe(
  v.string(),
  v.regex(/^\s*\S+(?:\s+\S+){0,11}\s*$/, 'must be one to twelve words'),
  v.maxLength(200),
);

export const SourceSchema = v.object({
  id,
  title: line,
  publisher: line,
  published: v.nullable(edtf),
  url: v.nullable(url),
  stance: v.picklist(['press', 'party', 'interested', 'copy', 'scholarly', 'official']),
  primary: v.boolean(),
  paragraphs: v.exactOptional(paragraph),
});

export const PersonSchema = v.object({
  id,
  name: line,
  shortName: v.exactOptional(line),
  otherNames: v.exactOptional(v.array(line), []),
  role: line,
  organisation: line,
});

export const ThemeSchema = v.object({ id, name: line });
export const EraSchema = v.object({ id, name: line, from: edtf, to: edtf });
export const HeadingSchema = v.object({ paragraph, title: line });
export const ParagraphNoteSchema = v.object({ paragraph, reason: passage });

const confidence = v.picklist(['high', 'medium', 'low']);

/** The date of a claim in its own source. */
export const DateSchema = v.object({
  edtf: v.nullable(edtf),
  basis: v.picklist(['stated', 'derived', 'inferred', 'unstated']),
  wording: v.nullable(line),
});

/** What the public record says about a claim. */
export const ReadingSchema = v.object({
  edtf: v.nullable(edtf),
  finding: v.picklist(['agrees', 'more-precise', 'differs', 'not-found']),
  sameAs: v.exactOptional(id),
  confidence,
  note: text(TEXT_LIMITS.note),
  sources: ids,
});

export const QuoteSchema = v.object({ text: quoteText, speaker: line });

const claimEntries = {
  id,
  layer: v.picklist(['article', 'record']),
  date: DateSchema,
  record: v.exactOptional(ReadingSchema),
  confidence: v.exactOptional(confidence),
  title: text(TEXT_LIMITS.title),
  summary: text(TEXT_LIMITS.summary),
  quote: v.exactOptional(QuoteSchema),
  people: ids,
  themes: ids,
  citations: v.pipe(
    v.array(v.object({ source: id, paragraph: v.exactOptional(paragraph) })),
    v.minLength(1, 'must name at least one source'),
  ),
  related: v.exactOptional(v.array(v.object({ id, as: v.picklist(['follows', 'answers', 'part-of']) })), []),
};

export const EventSchema = v.object({
  ...claimEntries,
  kind: v.picklist(['meeting', 'visit', 'letter', 'statement', 'context']),
});

export const AidSchema = v.object({
  ...claimEntries,
  amount: v.object({
    usd: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e15))),
    qualifier: v.picklist(['exact', 'over', 'up-to', 'at-least', 'unquantified']),
  }),
  basis: v.picklist(['one-off', 'annual', 'monthly', 'cumulative', 'package']),
  type: v.picklist(['pledge', 'paid', 'estimate', 'offer', 'request', 'document', 'denial']),
  scope: v.picklist(['hamas', 'hamas-and-others', 'government', 'military-wing']),
  claimant: line,
  claimed: v.nullable(edtf),
});

export const PeriodSchema = v.object({
  ...claimEntries,
  status: v.picklist(['contact', 'support', 'close', 'strained', 'restored']),
});

export const BriefingSchema = v.object({
  id,
  title: line,
  label: v.exactOptional(line),
  scenes: v.array(
    v.object({
      id: v.exactOptional(id),
      title: line,
      caption: v.string(),
      notes: v.string(),
      view: v.string(),
    }),
  ),
});

const headEntries = {
  format: v.literal('relata/1'),
  id,
  title: line,
  subtitle: v.string(),
  about: v.string(),
  language: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language code such as en'),
  ),
  method: v.exactOptional(v.array(passage), []),
};

/** The whole format, record by record; the published JSON Schema is made from it. */
export const FileSchema = v.object({
  ...headEntries,
  sources: v.array(SourceSchema),
  people: v.array(PersonSchema),
  themes: v.array(ThemeSchema),
  eras: v.exactOptional(v.array(EraSchema), []),
  events: v.array(EventSchema),
  aid: v.array(AidSchema),
  periods: v.array(PeriodSchema),
  headings: v.exactOptional(v.array(HeadingSchema), []),
  paragraphNotes: v.exactOptional(v.array(ParagraphNoteSchema), []),
  briefings: v.exactOptional(v.array(BriefingSchema), []),
});

const records = v.array(v.unknown());
const someRecords = v.exactOptional(records, []);

/** The same file with its records unread: what must hold before single records are judged. */
export const EnvelopeSchema = v.object({
  ...headEntries,
  sources: records,
  people: records,
  themes: records,
  eras: someRecords,
  events: records,
  aid: records,
  periods: records,
  headings: someRecords,
  paragraphNotes: someRecords,
  briefings: someRecords,
});

export type RawScene = v.InferOutput<typeof BriefingSchema>['scenes'][number];
export type RawDataset = v.InferInput<typeof FileSchema>;
export type RawEvent = v.InferOutput<typeof EventSchema>;
export type RawAid = v.InferOutput<typeof AidSchema>;
export type RawPeriod = v.InferOutput<typeof PeriodSchema>;
export type RawClaim = RawEvent | RawAid | RawPeriod;
