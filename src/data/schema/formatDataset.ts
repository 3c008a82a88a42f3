/** Dataset → the text of a `relata/1` file. */
import type { AidClaim, Claim, PeriodClaim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { plainClaim } from '../../model/plainClaim';

/** A claim as the file has it: without the spans, which its EDTF texts say already. */
function rawClaim<C extends Claim>(claim: C) {
  const { date, record, ...rest } = plainClaim(claim);
  const { span: _span, ...rawDate } = date;
  if (!record) return { ...rest, date: rawDate };
  const { span: _recordSpan, ...rawRecord } = record;
  return { ...rest, date: rawDate, record: rawRecord };
}

/** Aid claims and periods are told apart by their collection; the file gives them no kind. */
function withoutKind<C extends AidClaim | PeriodClaim>(claim: C) {
  const { kind: _kind, ...rest } = rawClaim(claim);
  return rest;
}

/** A file that `parseDataset` reads as an equal dataset; only `version` differs: it names the text that was read. */
export function formatDataset(dataset: Dataset): string {
  const { version: _version, eras, events, aid, periods, ...rest } = dataset;
  const file = {
    format: 'relata/1',
    ...rest,
    eras: eras.map(({ range: _range, ...era }) => era),
    events: events.map(rawClaim),
    aid: aid.map(withoutKind),
    periods: periods.map(withoutKind),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
