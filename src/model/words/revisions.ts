/** What was added or changed by hand, in words. */
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { Claim } from '../claim';
import type { Dataset, Revision } from '../dataset';
import { fieldName } from './fieldNames';
import { formatSources } from './labels';
import { formatSourceDate } from './sourceDates';

const NONE: readonly Revision[] = [];

const byClaim = memoizeWeak((revisions: readonly Revision[]): ReadonlyMap<string, readonly Revision[]> => {
  const groups = new Map<string, Revision[]>();
  for (const one of revisions) groups.set(one.claim, [...(groups.get(one.claim) ?? []), one]);
  return groups;
});

/** What was added or changed by hand in a claim. */
export const revisionsOf = (id: string, { revisions }: Pick<Dataset, 'revisions'>): readonly Revision[] =>
  byClaim(revisions).get(id) ?? NONE;

/** Whether the claim itself was added by hand. */
export const isAddedByHand = (id: string, dataset: Pick<Dataset, 'revisions'>): boolean =>
  revisionsOf(id, dataset).some(({ what, takenFrom }) => what === 'added' && takenFrom === undefined);

/**
 * Whose the date of a claim is where it is no longer its source's: "set by hand", "taken over from lake.csv (proposed)"; null
 * where it is the source's still.
 */
export function dateMaker({ id, date }: Pick<Claim, 'id' | 'date'>, dataset: Dataset): string | null {
  const last = revisionsOf(id, dataset).findLast(({ field }) => field === 'date');
  if (last?.takenFrom !== undefined) return `taken over ${fromFile(last.takenFrom)}`;
  return date.basis === 'set' ? 'set by hand' : null;
}

/** Changes of one day for one reason. */
export interface RevisionGroup extends Pick<Revision, 'why'> {
  /** "Changed by hand on 29 Nov 2026", "Taken over from lake.csv (proposed) on 29 Nov 2026". */
  readonly when: string;
  /** What each changed field is called, and what it said and says. */
  readonly fields: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

const fromFile = (name: string): string => `from ${name} (proposed)`;

/** Changes of a claim, those of one day and one reason together. */
export function groupRevisions(revisions: readonly Revision[]): readonly RevisionGroup[] {
  const groups = new Map<string, readonly Revision[]>();
  for (const one of revisions) {
    const key = [one.what, one.on, one.why, one.takenFrom].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [one = {}] = group as readonly Partial<Revision>[];
    const { what, on = '', why, takenFrom } = one;
    const when = `${takenFrom === undefined ? `${what === 'added' ? 'Added' : 'Changed'} by hand` : `Taken over ${fromFile(takenFrom)}`} on ${formatSourceDate(on)}`;
    const fields = group.flatMap(({ field, from = 'nothing', to = 'nothing' }) =>
      field === undefined ? [] : [{ name: fieldName(field), from, to }],
    );
    return { when, fields, ...(why !== undefined && { why }) };
  });
}

/** All of it in one line: "Changed by hand on 29 Nov 2026: Date from 2005 to 2006. Why: A diary says so." */
export const sayRevisions = (revisions: readonly Revision[]): string =>
  groupRevisions(revisions)
    .map(({ when, fields, why }) => {
      const all = fields.map(({ name, from, to }) => `${name} from ${from} to ${to}`).join('; ');
      const said = all === '' ? `${when}.` : `${when}: ${all}.`;
      return why === undefined ? said : `${said} Why: ${why}${/[.!?…]$/.test(why) ? '' : '.'}`;
    })
    .join(' ');

/** How many claims are one's own, or another's: "1 claim added by hand; 3 claims taken over from lake.csv (proposed)". */
export function sayByHand({ revisions }: Pick<Dataset, 'revisions'>): string {
  const claimsBy = new Map<string, Set<string>>([
    ['added by hand', new Set()],
    ['changed by hand', new Set()],
  ]);
  for (const { claim, what, takenFrom } of revisions) {
    const how = takenFrom === undefined ? `${what} by hand` : `taken over ${fromFile(takenFrom)}`;
    claimsBy.set(how, (claimsBy.get(how) ?? new Set()).add(claim));
  }
  return [...claimsBy]
    .flatMap(([how, { size }]) => (size === 0 ? [] : [`${size} ${size === 1 ? 'claim' : 'claims'} ${how}`]))
    .join('; ');
}

/** What a dataset rests on, and how much of it is one's own: "the table visits.csv (16 rows); 1 claim changed by hand". */
export const sourcesAndHand = (dataset: Dataset): string =>
  [formatSources(dataset), sayByHand(dataset)].filter(Boolean).join('; ');
