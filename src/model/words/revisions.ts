/** What was added or changed by hand, in words. */
import { memoizeWeak } from '../../lib/memoizeWeak';
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
  revisionsOf(id, dataset).some(({ what }) => what === 'added');

/** Changes of one day for one reason. */
export interface RevisionGroup extends Pick<Revision, 'why'> {
  /** "Changed by hand on 29 Nov 2026". */
  readonly when: string;
  /** What each changed field is called, and what it said and says. */
  readonly fields: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** Changes of a claim, those of one day and one reason together. */
export function groupRevisions(revisions: readonly Revision[]): readonly RevisionGroup[] {
  const groups = new Map<string, readonly Revision[]>();
  for (const one of revisions) {
    const key = [one.what, one.on, one.why].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [{ what, on, why } = { what: 'changed', on: '' }] = group as readonly Partial<Revision>[];
    const when = `${what === 'added' ? 'Added' : 'Changed'} by hand on ${formatSourceDate(on ?? '')}`;
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

/** What a dataset rests on, and how much of it is one's own: "the table visits.csv (16 rows); 1 claim changed by hand". */
export function sourcesAndHand(dataset: Dataset): string {
  const { revisions } = dataset;
  const count = (wanted: Revision['what']) =>
    new Set(revisions.filter(({ what }) => what === wanted).map(({ claim }) => claim)).size;
  const words = (['added', 'changed'] as const).flatMap((what) => {
    const claims = count(what);
    return claims === 0 ? [] : [`${claims} ${claims === 1 ? 'claim' : 'claims'} ${what} by hand`];
  });
  return [formatSources(dataset), ...words].join('; ');
}
