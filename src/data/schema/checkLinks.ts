/** Links between claims: one that leads nowhere is cut and named, its claim stays. */
import type { Claim } from '../../model/claim';
import { type Kept, type Warn, warnOf } from './readRecords';

/** The claim with only those links that lead to another claim in `ids`. */
export function cutDanglingLinks<C extends Claim>(
  kept: Kept<C>,
  ids: Pick<ReadonlySet<string>, 'has'>,
  warn: Warn,
): C {
  const { value } = kept;
  const { sameAs } = value.record ?? {};
  const leads = (id: string) => id !== value.id && ids.has(id);
  const isWhole = (sameAs === undefined || leads(sameAs)) && value.related.every(({ id }) => leads(id));
  if (isWhole) return value;
  const cut = (keys: readonly (string | number)[], id: string) =>
    warnOf(warn, kept, { keys, message: `no other claim has the id “${id}”; the link is left out` });
  value.related.forEach(({ id }, index) => {
    if (!leads(id)) cut(['related', index, 'id'], id);
  });
  const related = value.related.filter(({ id }) => leads(id));
  if (!value.record || sameAs === undefined || leads(sameAs)) return { ...value, related };
  cut(['record', 'sameAs'], sameAs);
  const { sameAs: _dangling, ...record } = value.record;
  return { ...value, related, record };
}
