/** What a table proposes, and what it takes out. */
import { keyOf, type Records } from '../../../data/chronologies/records';
import { type FiledClaim, removeClaims } from '../../edit/claimEdits';

export interface ProposedTable {
  readonly records: Records;
  /** What the records would be if the table that they were opened from were proposed; absent where it is not at hand. */
  readonly base?: Records;
  /** How the rows were matched, in sentences for the reader. */
  readonly notes: readonly string[];
}

/** "1 claim", "12 claims". */
export const claims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/** Takes out the candidates whose ids were not found, unless the table is only a part, which it then says. */
export function withdrawMissing(
  records: Records,
  candidates: readonly FiledClaim[],
  found: ReadonlySet<string>,
): { readonly left: Records; readonly note: readonly string[] } {
  const missing = candidates.filter(({ record }) => !found.has(record.id));
  if (missing.length * 2 > candidates.length) {
    const had = candidates.length - missing.length;
    const note = `It has ${had} of ${claims(candidates.length)}, so it is taken for a part: nothing is withdrawn.`;
    return { left: records, note: [note] };
  }
  return {
    left: removeClaims(
      records,
      missing.map(({ list, record }) => keyOf(list, record.id)),
    ),
    note: [],
  };
}
