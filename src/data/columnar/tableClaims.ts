/** Claims that look into a table: an object for each, and nothing in it but where its row is. */
import type * as model from '../../model/claim';
import type { OpenTable } from './tableReader';

/** The fields that claims ask for. */
export const fieldsOf = (table: OpenTable) => ({
  table,
  id: table.field<string>('id'),
  layer: table.field<model.Layer>('layer'),
  edtf: table.field<string | null>('date.edtf'),
  span: table.spans('date.edtf'),
  dateBasis: table.field<model.DateBasis>('date.basis'),
  wording: table.field<string | null>('date.wording'),
  recordEdtf: table.field<string | null>('record.edtf'),
  recordSpan: table.spans('record.edtf'),
  finding: table.field<model.Finding | null>('record.finding'),
  sameAs: table.field<string | null>('record.sameAs'),
  recordConfidence: table.field<model.Confidence>('record.confidence'),
  recordSources: table.field<readonly string[]>('record.sources'),
  confidence: table.field<model.Confidence | null>('confidence'),
  people: table.field<readonly string[]>('people'),
  themes: table.field<readonly string[]>('themes'),
  citations: table.field<readonly model.Citation[]>('citations'),
  related: table.field<readonly model.Related[]>('related'),
  kind: table.field<model.EventKind>('kind'),
  amount: table.field<model.AidClaim['amount']>('amount'),
  basis: table.field<model.AidBasis>('basis'),
  type: table.field<model.AidType>('type'),
  scope: table.field<model.AidScope>('scope'),
  claimed: table.field<string | null>('claimed'),
  status: table.field<model.PeriodStatus>('status'),
});

export type Fields = ReturnType<typeof fieldsOf>;

/** What the public record says about a claim. */
class TableReading {
  readonly #fields: Fields;
  readonly #row: number;

  constructor(fields: Fields, row: number) {
    this.#fields = fields;
    this.#row = row;
  }

  get edtf() {
    return this.#fields.recordEdtf.at(this.#row);
  }
  get span() {
    return this.#fields.recordSpan.at(this.#row);
  }
  get finding() {
    return this.#fields.finding.at(this.#row);
  }
  get sameAs() {
    return this.#fields.sameAs.at(this.#row) ?? undefined;
  }
  get confidence() {
    return this.#fields.recordConfidence.at(this.#row);
  }
  get note() {
    return this.#fields.table.text(this.#row, 'record.note') ?? '';
  }
  get sources() {
    return this.#fields.recordSources.at(this.#row);
  }
}

class TableClaim {
  readonly id: string;
  protected readonly fields: Fields;
  protected readonly row: number;

  constructor(fields: Fields, row: number) {
    this.id = fields.id.at(row);
    this.fields = fields;
    this.row = row;
  }

  get layer() {
    return this.fields.layer.at(this.row);
  }
  get date(): model.ClaimDate {
    const { edtf, dateBasis, wording, span } = this.fields;
    const { row } = this;
    return { edtf: edtf.at(row), basis: dateBasis.at(row), wording: wording.at(row), span: span.at(row) };
  }
  get record() {
    return this.fields.finding.at(this.row) === null ? undefined : new TableReading(this.fields, this.row);
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
  get people() {
    return this.fields.people.at(this.row);
  }
  get themes() {
    return this.fields.themes.at(this.row);
  }
  get citations() {
    return this.fields.citations.at(this.row);
  }
  get related() {
    return this.fields.related.at(this.row);
  }

  protected text(name: Parameters<OpenTable['text']>[1]) {
    return this.fields.table.text(this.row, name);
  }
}

class TableEvent extends TableClaim {
  get kind() {
    return this.fields.kind.at(this.row);
  }
}

class TableAid extends TableClaim {
  get kind() {
    return 'aid' as const;
  }
  get amount() {
    return this.fields.amount.at(this.row);
  }
  get basis() {
    return this.fields.basis.at(this.row);
  }
  get type() {
    return this.fields.type.at(this.row);
  }
  get scope() {
    return this.fields.scope.at(this.row);
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
    return 'status' as const;
  }
  get status() {
    return this.fields.status.at(this.row);
  }
}

/** An optional property that a getter answers with `undefined`, as the model's types have no word for. */
const asClaim = <C extends model.Claim>(claim: { readonly kind: C['kind'] }): C => claim as unknown as C;

/** A claim of each list, for a row of the table. */
export const claimAt = {
  events: (fields: Fields, row: number) => asClaim<model.EventClaim>(new TableEvent(fields, row)),
  aid: (fields: Fields, row: number) => asClaim<model.AidClaim>(new TableAid(fields, row)),
  periods: (fields: Fields, row: number) => asClaim<model.PeriodClaim>(new TablePeriod(fields, row)),
};
