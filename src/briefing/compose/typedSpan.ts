/** A stretch of time as it is typed into a scene. */
import { parseEdtf } from '../../data/edtf/parseEdtf';
import { readDate } from '../../data/import/dates/readDate';
import { join } from '../../filter/describeFilter';

export type TypedSpan = { readonly edtf: string } | { readonly problem: string };

const isEdtf = (text: string): boolean => !('problem' in parseEdtf(text));

/** Reads EDTF, or a date in any spelling that is read in a chronology of one's own: "1993–1997", "Feb 2006". */
export function readSpan(text: string): TypedSpan {
  const typed = text.trim();
  if (isEdtf(typed)) return { edtf: typed };
  const read = readDate(typed);
  if (read.kind === 'date' && isEdtf(read.edtf)) return { edtf: read.edtf };
  const options = read.kind === 'ask' ? read.options.filter(isEdtf) : [];
  return {
    problem:
      options.length > 0
        ? `Not clear: write ${join(options, 'or')}.`
        : 'Not a date: write 1993, Feb 2006 or 1993–1997.',
  };
}
