/** Dataset → the text of a `relata/2` file. */
import type { Claim, ClaimDate, Comparison, PeriodClaim, SumClaim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { plainClaim } from '../../model/plainClaim';
import { timeOf } from '../edtf/dateEnds';
import { inSchemaOrder } from './keyOrder';
import { FileSchema, type RawDataset } from './schema';

/** A date as the file has it: without the span, which its text says. */
const rawDate = <T extends ClaimDate | Comparison>({ edtf, span: _span, ...rest }: T) => ({
  ...timeOf(edtf),
  ...rest,
});

function rawClaim<C extends Claim>(claim: C) {
  const { date, others, ...rest } = plainClaim(claim);
  if (!others) return { ...rest, date: rawDate(date) };
  return { ...rest, date: rawDate(date), others: rawDate(others) };
}

/** Sums and periods are told apart by their collection; the file gives them no kind. */
function withoutKind<C extends SumClaim | PeriodClaim>(claim: C) {
  const { kind: _kind, ...rest } = rawClaim(claim);
  return rest;
}

/**
 * A file that `parseDataset` reads as an equal dataset; only `version` differs: it names the text that was read.
 *
 * The text is promised: records stand in the dataset's order, keys in that of the schema, one value a line. However the
 * dataset came about, equal datasets are equal texts, and a changed date changes the lines of that date alone.
 */
export function formatDataset(dataset: Dataset): string {
  const { version: _version, presets, events, sums, periods, revisions, ...rest } = dataset;
  const file = {
    format: 'relata/2',
    ...rest,
    presets: presets.map(({ range: _range, ...preset }) => preset),
    events: events.map(rawClaim),
    sums: sums.map(withoutKind),
    periods: periods.map(withoutKind),
    ...(revisions.length > 0 && { revisions }),
  };
  return `${JSON.stringify(inSchemaOrder(file, FileSchema), null, 2)}\n`;
}

/** A dataset as its file has it. */
export const rawOf = (dataset: Dataset): RawDataset => JSON.parse(formatDataset(dataset)) as RawDataset;
