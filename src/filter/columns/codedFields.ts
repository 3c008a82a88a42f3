/** What the claims of a dataset say, field by field, as codes of values. */
import { MemoTable } from '../../lib/memoizeWeak';
import { narrowed } from '../../lib/number';
import type { Claim } from '../../model/claim';
import type { CodedField, CodedFields } from '../../model/dataset';
import { findingOf } from '../../model/reading';

export interface FieldsOfClaims {
  readonly claims: readonly Claim[];
  /** Null where they have to be asked of each claim. */
  readonly fields: CodedFields | null;
}

const VALUES: { readonly [K in keyof CodedFields]: (claim: Claim) => CodedFields[K]['values'][number] } = {
  people: ({ people }) => people,
  kinds: ({ kind }) => kind,
  themes: ({ themes }) => themes,
  finding: findingOf,
  layers: ({ layer }) => layer,
  certainty: ({ date }) => date.basis,
  span: ({ date }) => date.span,
  othersSpan: ({ others }) => others?.span ?? null,
};

/** A function that numbers values in the order in which they first come, and the numbers that it gave. */
export function numbering<T>(): readonly [numberOf: (value: T) => number, numbers: ReadonlyMap<T, number>] {
  const numbers = new Map<T, number>();
  const numberOf = (value: T): number => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
  return [numberOf, numbers];
}

/** A field of claims, which is asked of each. */
export function codeField<T>(claims: readonly Claim[], ask: (claim: Claim) => T): CodedField<T> {
  const [codeOf, known] = numbering<T>();
  const codes = claims.map((claim) => codeOf(ask(claim)));
  return { codes: narrowed(codes, known.size), values: [...known.keys()] };
}

/** A field of claims; of a large file it is as the file was read. */
export const fieldOf = <K extends keyof CodedFields>(
  { claims, fields }: FieldsOfClaims,
  name: K,
): CodedFields[K] =>
  fields?.[name] ?? (CODED.get(claims, name, () => codeField(claims, VALUES[name])) as CodedFields[K]);

const CODED = new MemoTable<readonly Claim[], keyof CodedFields, CodedField<unknown>>();
