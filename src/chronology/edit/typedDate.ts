/** A date as it is typed: in EDTF, or in words. */
import { parseEdtf } from '../../data/edtf/parseEdtf';
import type { Span } from '../../model/span';

export type TypedDate =
  | { readonly edtf: string; readonly span: Span }
  | { readonly edtf: null; readonly span: null }
  | { readonly problem: string };

/** Reads what was typed; nothing is no date. */
export function readTypedDate(text: string): TypedDate {
  const typed = text.trim();
  if (typed === '') return { edtf: null, span: null };
  const span = parseEdtf(typed);
  return 'problem' in span ? { problem: span.problem } : { edtf: typed, span };
}
