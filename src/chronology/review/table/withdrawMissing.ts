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
const claims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/** How many claims were found again, and how many are new: "4 claims were found again by id. 1 is new." */
export function sayFound(found: number, how: string, added: number): string {
  const again = found === 0 ? 'No claim was' : `${claims(found)} ${found === 1 ? 'was' : 'were'}`;
  const fresh = added === 0 ? 'Nothing in it is' : added === 1 ? '1 is' : `${added} are`;
  return `${again} found again ${how}. ${fresh} new.`;
}

/** Takes out the candidates whose ids were not found, unless the table is only a part, which it then says. */
export function withdrawMissing(
  records: Records,
  candidates: readonly FiledClaim[],
  found: ReadonlySet<string>,
): { readonly left: Records; readonly note: readonly string[] } {
  const missing = candidates.filter(({ record }) => !found.has(record.id));
  if (missing.length * 2 > candidates.length) {
    const had = candidates.length - missing.length;
    const note = `It has only ${had} of ${claims(candidates.length)}. It is taken for a part of them, and nothing is withdrawn.`;
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
