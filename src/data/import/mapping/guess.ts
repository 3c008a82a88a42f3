/** A first mapping of a table: by what its headings are called, then by what its cells look like. */
import { type Convention, readDate } from '../dates/readDate';
import { findHeadingRow, NO_HEADINGS, type Sheet, type Table } from '../formats/sheet';
import { TIMELINE_HEADINGS } from '../formats/timeline';
import { cellText, findSplit } from './cells';
import { conventionOf, dateCounts, dateText } from './conventions';
import { ONGOING } from './dateCells';
import {
  columnsOf,
  type DateColumns,
  FIELD_NAMES,
  type FieldMapping,
  type Mapping,
  type TextField,
} from './mapping';

/** A heading as its words: `event_date` → "event date", `startYear` → "start year". */
export const wordsOf = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Headings of each field, the most telling first; a field takes the first column that one of them names. */
const HEADINGS: readonly (readonly [TextField, RegExp])[] = [
  ['id', /^(?:id|identifier|key|event id.*)$/],
  ['precision', /^(?:time|date) precision$|^precision$/],
  ['confidence', /^(?:confidence|certainty|reliability)$|\bcategory$/],
  ['wording', /^(?:display date|date as written|wording|date text)$/],
  ['title', /^(?:title|headline|label|event title|heading)$/],
  ['title', /^(?:event|what|subject|incident|sub event type)$/],
  [
    'people',
    /^(?:persons?|people|who|who .*|leader|leaders|participants?|attendees?|present|monarch|actor ?1?|artist|author|members?|(?:persons?|people) (?:involved|named|mentioned|present)|names|names? of (?:the )?(?:persons?|people|participants?)|officials?|delegates?)$/,
  ],
  ['title', /\bname$/],
  ['summary', /^(?:summary|notes?|description|text|details|abstract|comment|body)$/],
  ['kind', /^(?:kind|event type|category|type)$/],
  ['role', /^(?:role|level|office|position|function)$/],
  ['organisation', /^(?:organi[sz]ation|party|affiliation)$/],
  ['place', /^(?:place|location|where|city|town|venue|site)$/],
  ['place', /^(?:country|state|region|area)$/],
  ['themes', /^(?:themes?|topics?|tags?|keywords?)$/],
  ['url', /^(?:url|link|web ?site|source url|address|media)$/],
  [
    'source',
    /^(?:sources?|source names?|references?|citations?|cited in|(?:reported|found|seen) (?:by|in)|where (?:we|i) (?:got|found|read|saw|heard) (?:it|this)|according to|media credit)$/,
  ],
  ['publisher', /^(?:publisher|newspaper|outlet)$/],
  ['quote', /^(?:quote|quotation)$/],
  ['speaker', /^(?:speaker|said by)$/],
  ['short', /^(?:short|short title)$/],
];

const BEGAN = /^(?:start|began|begin|beginning|from|start date|date start|begin date|date from|hdate)$/;
const ENDED = /^(?:end|ended|finish|until|to|end date|date end|date to|hdate end)$/;
const WHEN =
  /^(?:date|when|event date|datum|fecha|day|date long|year|dates|time|datetime|timestamp|hdate|published)$/;

/** Share of the filled cells that are dates; small bare numbers are none by themselves. */
export function dateShare(cells: readonly string[]): number {
  const texts = cells
    .map(dateText)
    .filter((text) => text !== '')
    .slice(0, 200);
  const dates = texts.filter((text) => {
    const reading = readDate(text);
    return (
      ONGOING.test(text) ||
      reading.kind === 'date' ||
      (reading.kind === 'ask' && reading.rule !== 'bare-small-number')
    );
  });
  return texts.length === 0 ? 0 : dates.length / texts.length;
}

/** Most rows that are looked at for what stands below headings. */
const LOOKED_AT = 200;

/**
 * Index of the row of headings; `NO_HEADINGS` where that row is like those below it: a date stands in it, in a column of
 * dates.
 */
export function guessHeadingRow(sheet: Sheet): number {
  const at = findHeadingRow(sheet);
  const below = sheet.rows.slice(at + 1, at + 1 + LOOKED_AT);
  const isDate = (cell: string, column: number) =>
    dateShare([cell]) === 1 &&
    (below.length === 0 || dateShare(below.map((row) => row[column] ?? '')) >= 0.5);
  return (sheet.rows[at] ?? []).some(isDate) ? NO_HEADINGS : at;
}

const isUrl = (cells: readonly string[]): boolean => {
  const texts = cells.map(cellText).filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^https?:\/\/\S+$/.test(text));
};

/** The column whose heading is a word, alone or after the same prefix as `like`. */
const named = (headings: readonly string[], pattern: RegExp): number | undefined => {
  const at = headings.findIndex((heading) => pattern.test(heading));
  return at < 0 ? undefined : at;
};

/** Columns for year, month and day, as in `start year`, `start month`, `start day`. */
function partsOfDate(headings: readonly string[], prefix: string): DateColumns | undefined {
  const at = (part: string) => named(headings, new RegExp(`^${prefix}${part}$`));
  const [year, month, day, time] = ['year', 'month', 'day', 'time'].map(at);
  if (year === undefined || month === undefined) return undefined;
  return {
    year,
    month,
    ...(day !== undefined && { day }),
    ...(time !== undefined && { time }),
  };
}

/** Dates of a row that belong together: the first two that read as dates, of which one is named for an end. */
function guessDates(table: Table, headings: readonly string[]): Pick<Mapping, 'when' | 'ended'> {
  for (const [start, end] of [
    ['start ', 'end '],
    ['begin ', 'end '],
    ['', 'end '],
  ] as const) {
    const when = partsOfDate(headings, start);
    const ended = when && partsOfDate(headings, end);
    if (when) return { when, ...(ended && { ended }) };
  }
  const shares = headings.map((_, at) => dateShare(columnCells(table, at)));
  const isDate = (at: number | undefined): at is number => at !== undefined && (shares[at] ?? 0) >= 0.5;
  const byName = (pattern: RegExp) => {
    const at = headings.findIndex((heading, index) => pattern.test(heading) && isDate(index));
    return at < 0 ? undefined : at;
  };
  const began = byName(BEGAN);
  const ended = byName(ENDED);
  if (began !== undefined && ended !== undefined)
    return { when: { column: began }, ended: { column: ended } };
  const best = Math.max(...shares, 0);
  const when = byName(WHEN) ?? began ?? (best >= 0.8 ? shares.indexOf(best) : undefined);
  return when === undefined ? {} : { when: { column: when } };
}

/** What the cells of a column settle about how its dates are written. */
export const conventionIn = (table: Table, column: number): Convention =>
  conventionOf(dateCounts(columnCells(table, column)), table.headings[column] ?? '');

/** The cells of a column. */
export const columnCells = (table: Table, at: number): readonly string[] =>
  table.rows.map(({ cells }) => cells[at] ?? '');

const isTimelineSheet = (headings: readonly string[]): boolean => {
  const template = TIMELINE_HEADINGS.map(wordsOf);
  return (
    ['year', 'headline', 'text', 'media', 'type'].every((word) => headings.includes(word)) &&
    headings.filter((heading) => template.includes(heading)).length >= 10
  );
};

/** Several people and sources may stand in a cell. */
const SPLIT_FIELDS: readonly TextField[] = ['people', 'source', 'url', 'themes'];

function guessFields(table: Table, headings: readonly string[], taken: Set<number>): Mapping['fields'] {
  const fields: Partial<Record<TextField, FieldMapping>> = {};
  const take = (field: TextField, at: number) => {
    const split = SPLIT_FIELDS.includes(field) ? findSplit(columnCells(table, at)) : undefined;
    fields[field] = { columns: [at], ...(split !== undefined && { split }) };
    taken.add(at);
  };
  for (const [field, pattern] of HEADINGS) {
    if (fields[field]) continue;
    const at = headings.findIndex((heading, index) => pattern.test(heading) && !taken.has(index));
    if (at >= 0 && suits(field, columnCells(table, at))) take(field, at);
  }
  if (!fields.url) {
    const at = headings.findIndex((_, index) => !taken.has(index) && isUrl(columnCells(table, index)));
    if (at >= 0) take('url', at);
  }
  const [nameColumn] = fields.title?.columns ?? [];
  if (
    nameColumn !== undefined &&
    !fields.people &&
    /\bname$/.test(headings[nameColumn] ?? '') &&
    (fields.role || fields.organisation)
  ) {
    // Names with an office beside them are people; what they did has no column of its own.
    const { title: people, ...rest } = fields;
    const columns = [nameColumn, ...(fields.place?.columns ?? [])];
    return { ...rest, ...(people && { people }), title: { columns } };
  }
  if (!fields.title) {
    const at = wordiest(table, taken);
    if (at !== undefined) take('title', at);
  }
  return fields;
}

/** Words for how well a thing is known. */
export const CONFIDENCES: readonly (readonly [RegExp, 'high' | 'medium' | 'low'])[] = [
  [/uncertain|unconfirmed|possible|doubtful|discredited|disputed|\blow\b/i, 'low'],
  [/probable|likely|\bmedium\b/i, 'medium'],
  [/confirmed|certain|\bhigh\b/i, 'high'],
];

function suits(field: TextField, cells: readonly string[]): boolean {
  const texts = cells.map(cellText).filter(Boolean);
  if (texts.length === 0) return false;
  if (field === 'confidence') return texts.every((text) => CONFIDENCES.some(([words]) => words.test(text)));
  if (field === 'id') return new Set(texts).size === cells.length;
  if (field === 'url') return isUrl(cells);
  if (field === 'precision')
    return texts.every((text) => /^[123]$|^(?:day|exact|week|month|year)$/i.test(text));
  if (field === 'kind') return !isNumbers(texts) || new Set(texts).size < texts.length;
  if (field === 'title' || field === 'people') return !isNumbers(texts);
  return true;
}

const isNumbers = (texts: readonly string[]): boolean => texts.every((text) => /^[\d\s.,:/-]+$/.test(text));

/** Whether a few texts stand in many cells, as the words for a kind do. */
const isRepeated = (texts: readonly string[]): boolean => {
  const different = new Set(texts).size;
  return different <= 40 && different * 2 <= texts.length;
};

/** Fields that are one of a few words or names. */
const REPEATED: readonly TextField[] = [
  'kind',
  'themes',
  'people',
  'source',
  'publisher',
  'role',
  'organisation',
  'place',
  'speaker',
];

/** The fields that a column could fill by what its cells look like. A running number is no kind, and no text either. */
export function fieldsOf(cells: readonly string[]): readonly TextField[] {
  const texts = cells.map(cellText).filter(Boolean);
  if (texts.length === 0) return [];
  return (Object.keys(FIELD_NAMES) as TextField[]).filter((field) => {
    if (['id', 'url', 'confidence', 'precision'].includes(field)) return suits(field, cells);
    if (isNumbers(texts)) return false;
    return REPEATED.includes(field) ? isRepeated(texts) : !isRepeated(texts);
  });
}

/** The column with the most different texts in words. */
function wordiest(table: Table, taken: ReadonlySet<number>): number | undefined {
  const counts = table.headings.map((_, at) => {
    if (taken.has(at)) return 0;
    const texts = columnCells(table, at)
      .map(cellText)
      .filter((text) => /\p{L}{2}/u.test(text) && !/^https?:/.test(text));
    return new Set(texts).size;
  });
  const most = Math.max(...counts, 0);
  return most > 0 ? counts.indexOf(most) : undefined;
}

/** Rows that all lasted and all differ in their title are things with a lane each, such as reigns. */
function titlesAreLanes(table: Table, fields: Mapping['fields'], ended: DateColumns | undefined): boolean {
  const [title] = fields.title?.columns ?? [];
  if (title === undefined || fields.people || !ended || table.rows.length > 60) return false;
  const ends = table.rows.filter(({ cells }) => columnsOf(ended).some((at) => dateText(cells[at]) !== ''));
  const titles = new Set(columnCells(table, title).map(cellText));
  return ends.length >= 0.8 * table.rows.length && titles.size === table.rows.length;
}

/** The mapping that a table most likely wants. Nothing in it is certain: it is shown, and can be changed. */
export function guessMapping(table: Table): Mapping {
  const headings = table.headings.map(wordsOf);
  const dates = guessDates(table, headings);
  const isTimeline = isTimelineSheet(headings);
  const rowType = isTimeline ? headings.indexOf('type') : undefined;
  const taken = new Set([
    ...columnsOf(dates.when),
    ...columnsOf(dates.ended),
    ...(rowType === undefined ? [] : [rowType]),
  ]);
  const group = isTimeline ? named(headings, /^group$/) : undefined;
  if (group !== undefined) taken.add(group);
  const guessed = guessFields(table, headings, taken);
  const fields = {
    ...guessed,
    ...(group !== undefined && columnCells(table, group).some(cellText) && { people: { columns: [group] } }),
    ...(guessed.title && titlesAreLanes(table, guessed, dates.ended) && { people: guessed.title }),
  };
  const conventions = Object.fromEntries(
    [dates.when, dates.ended]
      .flatMap((columns) => (columns && 'column' in columns ? [columns.column] : []))
      .map((at) => [at, conventionIn(table, at)]),
  );
  return {
    fields,
    ...dates,
    conventions,
    ...(rowType !== undefined && { rowType }),
    leftOut: [],
    lanes: 'person',
    isHtml: isTimeline,
  };
}
