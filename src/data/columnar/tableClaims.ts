/** Reading a table of claims by row. */

import type { Codes } from '../../lib/number';
import * as model from '../../model/claim';
import { type CodedField, keepFields } from '../../model/dataset';
import type { Span } from '../../model/span';
import type { ClaimLists } from '../schema/readClaims';
import { BLOCK, type ClaimTable, dictionaryOf, TEXTS, type TextName, type Texts } from './claimTable';
import { codedFindings, codedKinds } from './codedFields';
import { spanAt } from './spanColumns';

/** The values of a field by row. */
class ColumnReader<T> implements CodedField<T> {
  readonly codes: Codes;
  readonly values: readonly T[];

  constructor(codes: Codes, values: readonly T[]) {
    this.codes = codes;
    this.values = values;
  }

  /** The value in a row; null where none is given. */
  at(row: number): T {
    return this.values[this.codes[row] ?? 0] as T;
  }
}

const decoder = new TextDecoder();

/** The JSON value in UTF-8 bytes. */
const parseBytes = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** The fields of claims by their path, and their texts, which are parsed on demand. */
class TableReader {
  readonly #table: Pick<ClaimTable, 'columns' | 'texts' | 'textStarts'>;
  readonly #values: ReadonlyMap<string, readonly unknown[]>;
  /** By code of a date. */
  readonly #spans: readonly (Span | null)[];
  /** The block of texts that was read last. */
  #block = -1;
  #texts: readonly Texts[] = [];

  /** `values` are those of the table's dictionaries. */
  constructor(
    { columns, texts, textStarts, spans }: ClaimTable,
    values: ReadonlyMap<string, readonly unknown[]>,
  ) {
    this.#table = { columns, texts, textStarts };
    this.#values = values;
    const dates = values.get('edtf')?.length ?? 0;
    this.#spans = Array.from({ length: dates }, (_, index) => spanAt(spans, index));
  }

  /** The field at `path`; the worker has validated its type. */
  column<T>(path: string): ColumnReader<T> {
    return new ColumnReader(this.#codes(path), (this.#values.get(dictionaryOf(path)) ?? []) as readonly T[]);
  }

  spans(path: 'date.edtf' | 'others.edtf'): ColumnReader<Span | null> {
    return new ColumnReader(this.#codes(path), this.#spans);
  }

  text(row: number, name: TextName): string | undefined {
    const block = Math.floor(row / BLOCK);
    if (block !== this.#block) {
      const { texts, textStarts } = this.#table;
      this.#texts = parseBytes(texts.subarray(textStarts[block], textStarts[block + 1])) as readonly Texts[];
      this.#block = block;
    }
    return this.#texts[row % BLOCK]?.[TEXTS.indexOf(name)] || undefined;
  }

  #codes(path: string): Codes {
    const codes = this.#table.columns[path];
    if (!codes) throw new RangeError(`the table has no column ${path}`);
    return codes;
  }
}

/** Bytes of dictionaries that are parsed in one go, and claims that are made: a few ms each. */
const SLICE_BYTES = 400_000;
const SLICE_CLAIMS = 10_000;

/** The fields that claims ask for. */
const fieldsOf = (table: TableReader, ids: readonly string[]) => ({
  table,
  ids,
  layer: table.column<model.Layer>('layer'),
  edtf: table.column<string | null>('date.edtf'),
  span: table.spans('date.edtf'),
  dateBasis: table.column<model.DateBasis>('date.basis'),
  wording: table.column<string | null>('date.wording'),
  short: table.column<string | null>('short'),
  othersEdtf: table.column<string | null>('others.edtf'),
  othersSpan: table.spans('others.edtf'),
  finding: table.column<model.Finding | null>('others.finding'),
  sameAs: table.column<string | null>('others.sameAs'),
  othersConfidence: table.column<model.Confidence | null>('others.confidence'),
  othersFrom: table.column<readonly string[] | null>('others.from'),
  othersTo: table.column<readonly string[] | null>('others.to'),
  othersSum: table.column<model.OtherSum | null>('others.sum'),
  othersCitations: table.column<readonly model.Citation[]>('others.citations'),
  confidence: table.column<model.Confidence | null>('confidence'),
  place: table.column<string | null>('place'),
  from: table.column<readonly string[] | null>('from'),
  to: table.column<readonly string[] | null>('to'),
  people: table.column<readonly string[]>('people'),
  themes: table.column<readonly string[]>('themes'),
  citations: table.column<readonly model.Citation[]>('citations'),
  disputed: table.column<readonly model.Dispute[] | null>('disputed'),
  related: table.column<readonly model.Related[]>('related'),
  details: table.column<readonly model.Detail[] | null>('details'),
  kind: table.column<string>('kind'),
  amount: table.column<model.Amount>('amount'),
  figureConfidence: table.column<model.Confidence | null>('figureConfidence'),
  basis: table.column<model.SumBasis>('basis'),
  type: table.column<string>('type'),
  scope: table.column<string | null>('scope'),
  claimed: table.column<string | null>('claimed'),
  status: table.column<string>('status'),
});

type Fields = ReturnType<typeof fieldsOf>;

/** What other sources say about a claim. */
class TableComparison {
  readonly #fields: Fields;
  readonly #row: number;

  constructor(fields: Fields, row: number) {
    this.#fields = fields;
    this.#row = row;
  }

  get edtf() {
    return this.#fields.othersEdtf.at(this.#row);
  }
  get span() {
    return this.#fields.othersSpan.at(this.#row);
  }
  get finding() {
    return this.#fields.finding.at(this.#row);
  }
  get sameAs() {
    return this.#fields.sameAs.at(this.#row) ?? undefined;
  }
  get confidence() {
    return this.#fields.othersConfidence.at(this.#row) ?? undefined;
  }
  get from() {
    return this.#fields.othersFrom.at(this.#row) ?? undefined;
  }
  get to() {
    return this.#fields.othersTo.at(this.#row) ?? undefined;
  }
  get sum() {
    return this.#fields.othersSum.at(this.#row) ?? undefined;
  }
  get note() {
    return this.#fields.table.text(this.#row, 'others.note') ?? '';
  }
  get citations() {
    return this.#fields.othersCitations.at(this.#row);
  }
}

class TableClaim {
  readonly id: string;
  protected readonly fields: Fields;
  protected readonly row: number;

  constructor(fields: Fields, row: number) {
    this.id = fields.ids[row] ?? '';
    this.fields = fields;
    this.row = row;
  }

  get layer() {
    return this.fields.layer.at(this.row);
  }
  get date(): model.ClaimDate {
    const { edtf, dateBasis, wording, span } = this.fields;
    const { row } = this;
    return {
      edtf: edtf.at(row),
      basis: dateBasis.at(row),
      wording: wording.at(row),
      span: span.at(row),
    };
  }
  get short() {
    return this.fields.short.at(this.row) ?? undefined;
  }
  get others() {
    return this.fields.finding.at(this.row) === null ? undefined : new TableComparison(this.fields, this.row);
  }
  get confidence() {
    return this.fields.confidence.at(this.row) ?? undefined;
  }
  get title() {
    return this.text('title') ?? '';
  }
  get summary() {
    return this.text('summary') ?? '';
  }
  get quote(): model.Quote | undefined {
    const text = this.text('quote.text');
    return text === undefined ? undefined : { text, speaker: this.text('quote.speaker') ?? '' };
  }
  get place() {
    return this.fields.place.at(this.row) ?? undefined;
  }
  get from() {
    return this.fields.from.at(this.row) ?? undefined;
  }
  get to() {
    return this.fields.to.at(this.row) ?? undefined;
  }
  get people() {
    return this.fields.people.at(this.row);
  }
  get themes() {
    return this.fields.themes.at(this.row);
  }
  get citations() {
    return this.fields.citations.at(this.row);
  }
  get disputed() {
    return this.fields.disputed.at(this.row) ?? undefined;
  }
  get related() {
    return this.fields.related.at(this.row);
  }
  get details() {
    return this.fields.details.at(this.row) ?? undefined;
  }

  protected text(name: TextName) {
    return this.fields.table.text(this.row, name);
  }
}

class TableEvent extends TableClaim {
  get kind() {
    return this.fields.kind.at(this.row);
  }
}

class TableSum extends TableClaim {
  get kind() {
    return model.SUM;
  }
  get amount() {
    return this.fields.amount.at(this.row);
  }
  get figureConfidence() {
    return this.fields.figureConfidence.at(this.row) ?? undefined;
  }
  get basis() {
    return this.fields.basis.at(this.row);
  }
  get type() {
    return this.fields.type.at(this.row);
  }
  get scope() {
    return this.fields.scope.at(this.row) ?? undefined;
  }
  get claimant() {
    return this.text('claimant') ?? '';
  }
  get claimed() {
    return this.fields.claimed.at(this.row);
  }
}

class TablePeriod extends TableClaim {
  get kind() {
    return model.PERIOD;
  }
  get status() {
    return this.fields.status.at(this.row);
  }
}

/** The claims of the table, which must stay unchanged. Pauses every few milliseconds. */
export function* tableClaims(table: ClaimTable): Generator<void, ClaimLists, void> {
  const values = new Map<string, readonly unknown[]>();
  let bytes = 0;
  for (const [name, json] of Object.entries(table.dictionaries)) {
    bytes += json.length;
    if (bytes > SLICE_BYTES) yield;
    if (bytes > SLICE_BYTES) bytes = json.length;
    values.set(name, parseBytes(json) as readonly unknown[]);
  }
  const fields = fieldsOf(new TableReader(table, values), parseBytes(table.ids) as readonly string[]);
  yield;
  let row = 0;
  function* claimsOf<C>(count: number, claimAt: (row: number) => C): Generator<void, C[], void> {
    const claims: C[] = [];
    for (const end = row + count; row < end; row += 1) {
      if (row % SLICE_CLAIMS === 0) yield;
      claims.push(claimAt(row));
    }
    return claims;
  }
  const { counts } = table;
  const events = yield* claimsOf(counts.events, (at) => new TableEvent(fields, at) as model.EventClaim);
  const sums = yield* claimsOf(counts.sums, (at) => new TableSum(fields, at) as model.SumClaim);
  const periods = yield* claimsOf(counts.periods, (at) => new TablePeriod(fields, at) as model.PeriodClaim);
  const lists = { events, sums, periods };
  yield;
  const { layer, people, themes, dateBasis, span, othersSpan } = fields;
  keepFields(lists, {
    ...{ layers: layer, people, themes, certainty: dateBasis, span, othersSpan },
    kinds: codedKinds(fields.kind, counts),
    finding: codedFindings(fields),
  });
  return lists;
}
