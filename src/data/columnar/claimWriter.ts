/** Claims of parsed JSON → the rows of a table. */

import * as v from 'valibot';
import { isFields } from '../../lib/fields';
import { narrowed } from '../../lib/number';
import type { Layer, Related } from '../../model/claim';
import type { ClaimList, DrawnRows } from '../../model/dataset';
import type { Span } from '../../model/span';
import { spanOrNull } from '../edtf/parseEdtf';
import {
  amountFaults,
  citationFaults,
  disputeFaults,
  type Known,
  type Linked,
  listFaults,
  withJoinedEnds,
} from '../schema/readClaims';
import {
  ComparisonSchema,
  DateSchema,
  EventSchema,
  PeriodSchema,
  QuoteSchema,
  SumSchema,
  TEXT_LIMITS,
} from '../schema/schema';
import { ABSENT, BLOCK, type ClaimTable, dictionaryOf, TEXTS, type Texts } from './claimTable';
import { DrawnTimes } from './drawnTimes';
import { formatSpans } from './spanColumns';
import { INVALID, ValidatedDictionary } from './validatedDictionary';

type Entry = v.ObjectEntries[string];

interface Nested {
  readonly entries: v.ObjectEntries;
  readonly isOptional: boolean;
}

/** Objects within a claim whose fields have columns of their own; other objects and lists are values. */
const NESTED: Readonly<Record<string, Nested>> = {
  date: { entries: DateSchema.entries, isOptional: false },
  others: { entries: ComparisonSchema.entries, isOptional: true },
  quote: { entries: QuoteSchema.entries, isOptional: true },
};

/** The schemas of fields that must also agree with the rest of the file. */
function soundEntries(known: Known): Readonly<Record<string, Entry>> {
  const each = (what: string, among: { has(id: string): boolean }) =>
    v.check((ids: string[]) => listFaults([], what, ids, among).length === 0);
  const { people, themes, citations, from, to, disputed } = EventSchema.entries;
  const others = ComparisonSchema.entries;
  const isDate = (text: string | null) => {
    const read = known.readDate(text);
    return read === null || 'shape' in read;
  };
  const party = each('person or party', known.parties);
  return {
    edtf: v.pipe(DateSchema.entries.edtf.wrapped, v.check(isDate)),
    people: v.pipe(people, each('person', known.people)),
    themes: v.pipe(themes, each('theme', known.themes)),
    from: v.exactOptional(v.pipe(from.wrapped, party)),
    to: v.exactOptional(v.pipe(to.wrapped, party)),
    'others.from': v.exactOptional(v.pipe(others.from.wrapped, party)),
    'others.to': v.exactOptional(v.pipe(others.to.wrapped, party)),
    citations: v.pipe(
      citations,
      v.check((list) => citationFaults([], list, known).length === 0),
    ),
    'others.citations': v.pipe(
      others.citations,
      v.check((list) => citationFaults([], list, known).length === 0),
    ),
    'others.sum': v.exactOptional(
      v.pipe(
        others.sum.wrapped,
        v.check(({ amount }) => amountFaults([], amount).length === 0),
      ),
    ),
    amount: v.pipe(
      SumSchema.entries.amount,
      v.check((amount) => amountFaults([], amount).length === 0),
    ),
    disputed: v.exactOptional(
      v.pipe(
        disputed.wrapped,
        v.check((list) => disputeFaults(list, known).length === 0),
      ),
    ),
  };
}

interface Column {
  codes: Int32Array;
  readonly dictionary: ValidatedDictionary;
}

/** Where the fields of an object go. */
interface Shape {
  readonly columns: readonly { readonly key: string; readonly column: Column }[];
  /** `slot` is the place in `Texts`. */
  readonly texts: readonly {
    readonly key: string;
    readonly schema: Entry;
    readonly slot: number;
    /** Up to this length any text is valid; 0 where the schema asks for more than a length. */
    readonly maximum: number;
  }[];
  readonly nested: readonly { readonly key: string; readonly shape: Shape; readonly isOptional: boolean }[];
}

/** Texts of which the schema asks only a length: so many are checked that a run of the schema for each is felt. */
const MAXIMUM_LENGTHS: Readonly<Record<string, number>> = {
  title: TEXT_LIMITS.text,
  summary: TEXT_LIMITS.text,
  'others.note': TEXT_LIMITS.text,
  claimant: TEXT_LIMITS.line,
  'quote.speaker': TEXT_LIMITS.line,
};

/** The texts of rows as UTF-8, in blocks. */
class TextBlocks {
  readonly starts = [0];
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 20);
  #length = 0;
  #block: Texts[] = [];

  add(texts: Texts): void {
    if (this.#block.push(texts) === BLOCK) this.#encode();
  }

  /** All blocks, one after the other. */
  finish(): Uint8Array<ArrayBuffer> {
    if (this.#block.length > 0) this.#encode();
    return this.#bytes.slice(0, this.#length);
  }

  #encode(): void {
    const json = JSON.stringify(this.#block);
    const maximum = this.#length + 3 * json.length;
    if (maximum > this.#bytes.length) {
      const longer = new Uint8Array(2 * maximum);
      longer.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = longer;
    }
    this.#length += this.#encoder.encodeInto(json, this.#bytes.subarray(this.#length)).written;
    this.starts.push(this.#length);
    this.#block = [];
  }
}

/** Whether a claim, its ends joined, says its date in one way. */
function hasDate(claim: unknown): boolean {
  if (!isFields(claim)) return false;
  const { date, others } = claim;
  const hasEnds = (time: unknown) =>
    isFields(time) && (time['begin'] !== undefined || time['end'] !== undefined);
  return isFields(date) && date['edtf'] !== undefined && !hasEnds(date) && !hasEnds(others);
}

const LAYERS: readonly Layer[] = ['primary', 'others'];

/** Writes claims row by row. */
export class ClaimWriter {
  readonly #known: Known;
  /** Number of rows that the columns have room for. */
  #capacity = 1024;
  readonly #columns = new Map<string, Column>();
  readonly #dictionaries = new Map<string, ValidatedDictionary>();
  readonly #entries: Readonly<Record<string, Entry>>;
  readonly #shapes: Readonly<Record<ClaimList, Shape>>;
  readonly #layers: Column;
  readonly #confidences: Column;
  readonly #related: Column;
  readonly #sameAs: Column;
  readonly #findings: Column;
  readonly #othersConfidences: Column;
  readonly #ids: string[] = [];
  /** The texts of the row that is written next. */
  #texts: (string | 0)[] = [];
  readonly #blocks = new TextBlocks();
  readonly #times = new DrawnTimes();

  constructor(known: Known) {
    this.#known = known;
    this.#entries = soundEntries(known);
    this.#shapes = {
      events: this.#shapeOf(EventSchema.entries),
      sums: this.#shapeOf(SumSchema.entries),
      periods: this.#shapeOf(PeriodSchema.entries),
    };
    this.#layers = this.#column('layer');
    this.#confidences = this.#column('confidence');
    this.#related = this.#column('related');
    this.#sameAs = this.#column('others.sameAs');
    this.#findings = this.#column('others.finding');
    this.#othersConfidences = this.#column('others.confidence');
  }

  /** Number of rows that are kept. */
  get rows(): number {
    return this.#ids.length;
  }

  /** Writes a claim of parsed JSON into the next row; null if it is not valid. The row counts once it is kept. */
  write(list: ClaimList, claim: unknown): Linked | null {
    this.#texts = TEXTS.map(() => 0);
    const joined = withJoinedEnds(claim);
    if (!isFields(joined) || !hasDate(joined)) return null;
    const id = joined['id'];
    if (!v.is(EventSchema.entries.id, id) || !this.#writeObject(this.#shapes[list], joined)) return null;
    if (this.#valueOf(this.#layers) === 'others' && this.#valueOf(this.#confidences) === null) return null;
    const finding = this.#valueOf(this.#findings);
    const isCompared = finding !== null && finding !== 'not-compared';
    if (isCompared && this.#valueOf(this.#othersConfidences) === null) return null;
    const related = this.#valueOf(this.#related) as readonly Related[];
    const sameAs = this.#valueOf(this.#sameAs) as string | null;
    return { id, related, sameAs: sameAs ?? undefined };
  }

  /** Keeps the row that was written last, a claim with this id. */
  keep(id: string): void {
    this.#ids.push(id);
    this.#blocks.add(this.#texts);
    if (this.rows === this.#capacity) this.#grow();
  }

  #grow(): void {
    this.#capacity *= 2;
    for (const column of this.#columns.values()) {
      const { codes } = column;
      column.codes = new Int32Array(this.#capacity);
      column.codes.set(codes);
    }
  }

  /** Puts other links into a row. */
  replaceLinks(row: number, { related, sameAs }: Pick<Linked, 'related' | 'sameAs'>): void {
    this.#related.codes[row] = this.#related.dictionary.codeOf(related);
    this.#sameAs.codes[row] = sameAs === undefined ? ABSENT : this.#sameAs.dictionary.codeOf(sameAs);
  }

  /** When the kept rows from `first` up to `end` are drawn, those of each layer together. */
  drawnRows(first: number, end: number): Omit<DrawnRows, 'list'>[] {
    const { codes, dictionary } = this.#column('date.edtf');
    const times = this.#times;
    while (times.count < dictionary.values.length) times.add(this.#spanOf(times.count));
    const layers = { primary: [] as number[], others: [] as number[] };
    for (let row = first; row < end; row += 1)
      layers[this.#valueOf(this.#layers, row) as Layer].push(codes[row] ?? ABSENT);
    return LAYERS.filter((layer) => layers[layer].length > 0).map((layer) => ({
      layer,
      ...times.rowsOf(layers[layer]),
    }));
  }

  /** The span of a date, by its code. */
  #spanOf(code: number): Span | null {
    const edtf = this.#column('date.edtf').dictionary.values[code];
    return typeof edtf === 'string' ? spanOrNull(this.#known.readDate(edtf)) : null;
  }

  /** The table of all rows that were kept. */
  finish(counts: ClaimTable['counts']): ClaimTable {
    const columns = [...this.#columns].map(([path, { codes, dictionary }]) => [
      path,
      narrowed(codes.subarray(0, this.rows), dictionary.values.length),
    ]);
    const encode = (values: readonly unknown[]) => new TextEncoder().encode(JSON.stringify(values));
    const dictionaries = [...this.#dictionaries].map(([name, { values }]) => [name, encode(values)]);
    const dates = this.#column('date.edtf').dictionary.values;
    const texts = this.#blocks.finish();
    return {
      ids: encode(this.#ids),
      columns: Object.fromEntries(columns),
      dictionaries: Object.fromEntries(dictionaries),
      spans: formatSpans(dates.map((_, code) => this.#spanOf(code))),
      texts,
      textStarts: new Int32Array(this.#blocks.starts),
      counts,
    };
  }

  /** The value in a row, unless given the one that is written next. */
  #valueOf({ codes, dictionary }: Column, row = this.rows): unknown {
    return dictionary.values[codes[row] ?? ABSENT];
  }

  #writeObject({ columns, texts, nested }: Shape, object: unknown): boolean {
    if (!isFields(object)) return false;
    const row = this.rows;
    for (const { key, column } of columns) {
      const code = column.dictionary.codeOf(object[key]);
      if (code === INVALID) return false;
      column.codes[row] = code;
    }
    for (const { key, schema, slot, maximum } of texts) {
      const text = key in object ? object[key] : v.getDefault(schema);
      if (typeof text !== 'string') return false;
      const isPlain = text.length > 0 && text.length <= maximum;
      if (!isPlain && !v.is(schema, text)) return false;
      this.#texts[slot] = text;
    }
    for (const { key, shape, isOptional } of nested) {
      const value = object[key];
      if (value === undefined && isOptional)
        for (const { column } of shape.columns) column.codes[row] = ABSENT;
      else if (!this.#writeObject(shape, value)) return false;
    }
    return true;
  }

  #shapeOf(entries: v.ObjectEntries, parent = ''): Shape {
    const all = Object.entries(entries).map(([key, entry]) => ({ key, entry, path: `${parent}${key}` }));
    const slotOf = (path: string) => (TEXTS as readonly string[]).indexOf(path);
    const rest = all.filter(({ path }) => path !== 'id' && !NESTED[path]);
    return {
      columns: rest
        .filter(({ path }) => slotOf(path) < 0)
        .map(({ key, entry, path }) => ({ key, column: this.#column(path, entry) })),
      texts: rest
        .filter(({ path }) => slotOf(path) >= 0)
        .map(({ key, entry, path }) => ({
          key,
          schema: entry,
          slot: slotOf(path),
          maximum: MAXIMUM_LENGTHS[path] ?? 0,
        })),
      nested: all.flatMap(({ key, path }) => {
        const inner = NESTED[path];
        if (!inner) return [];
        return [{ key, shape: this.#shapeOf(inner.entries, `${path}.`), isOptional: inner.isOptional }];
      }),
    };
  }

  #column(path: string, entry?: Entry): Column {
    const known = this.#columns.get(path);
    if (known) return known;
    if (!entry) throw new RangeError(`claims have no field ${path}`);
    const name = dictionaryOf(path);
    const dictionary = this.#dictionaries.get(name) ?? new ValidatedDictionary(this.#entries[name] ?? entry);
    this.#dictionaries.set(name, dictionary);
    const column = { codes: new Int32Array(this.#capacity), dictionary };
    this.#columns.set(path, column);
    return column;
  }
}
