/** Fields of claims that follow from those of a table. */
import { narrowed } from '../../lib/number';
import { type Citation, type ClaimKind, type Finding, type Layer, PERIOD, SUM } from '../../model/claim';
import type { CodedField } from '../../model/dataset';
import { findingOf } from '../../model/reading';
import type { ClaimTable } from './claimTable';

/** The kinds of all claims; the table has those of events. */
export function codedKinds(
  { codes: ofEvents, values }: CodedField<ClaimKind>,
  { events, sums }: ClaimTable['counts'],
): CodedField<ClaimKind> {
  const [sum, period] = [values.length, values.length + 1];
  const codes = narrowed(ofEvents, values.length + 2);
  codes.fill(sum, events, events + sums).fill(period, events + sums);
  return { codes, values: [...values, SUM, PERIOD] };
}

interface FindingFields {
  readonly layer: CodedField<Layer>;
  /** Null without a comparison. */
  readonly finding: CodedField<Finding | null>;
  readonly citations: CodedField<readonly Citation[]>;
}

/** What `findingOf` says of each claim: asked once for all of which these fields are the same. */
export function codedFindings({ layer, finding, citations }: FindingFields): CodedField<Finding | null> {
  const values: (Finding | null)[] = [];
  const known = new Map<number, number>();
  const ask = (layerCode: number, findingCode: number, citationCode: number): number => {
    const found = finding.values[findingCode];
    const value = findingOf({
      layer: layer.values[layerCode] ?? 'others',
      others: found ? { finding: found } : undefined,
      citations: citations.values[citationCode] ?? [],
    });
    const code = values.indexOf(value);
    return code < 0 ? values.push(value) - 1 : code;
  };
  const codes = new Uint8Array(layer.codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const [a = 0, b = 0, c = 0] = [layer.codes[row], finding.codes[row], citations.codes[row]];
    const same = (a * finding.values.length + b) * citations.values.length + c;
    const code = known.get(same) ?? ask(a, b, c);
    known.set(same, code);
    codes[row] = code;
  }
  return { codes, values };
}
