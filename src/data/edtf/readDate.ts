/** The dates of one file. */
import type { Span } from '../../model/span';
import type { EdtfProblem } from './edtfMoment';
import { parseEdtf } from './parseEdtf';

/** Reads the EDTF text of a date; `null` is undated. */
export type ReadDate = (text: string | null) => Span | EdtfProblem | null;

/** A reader that parses each distinct text once: in a large file most dates recur. */
export function memoizedReadDate(): ReadDate {
  const seen = new Map<string, Span | EdtfProblem>();
  return (text) => {
    if (text === null) return null;
    const known = seen.get(text) ?? parseEdtf(text);
    seen.set(text, known);
    return known;
  };
}

/** The span, or null for an undated or unreadable text. */
export const spanOrNull = (read: Span | EdtfProblem | null): Span | null =>
  read !== null && 'shape' in read ? read : null;
