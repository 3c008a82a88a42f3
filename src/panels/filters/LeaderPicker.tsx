import { useState } from 'react';
import type { FacetCount } from '../../filter/columns/optionColumns';
import { normalizeText } from '../../filter/normalizeText';
import type { Person } from '../../model/dataset';
import { setFilter } from '../../state/store';
import { CheckList } from '../../ui/CheckList';
import { facetOption } from './facetOption';

interface Props {
  readonly leaders: readonly Person[];
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<string, FacetCount> | null;
}

/** Maximum leaders listed at once; typing finds the others. */
const MAX_LISTED = 60;

/**
 * Searchable list of leaders, for datasets with many. Those chosen when it opens come first; one chosen afterwards stays
 * under the pointer.
 */
export function LeaderPicker({ leaders, chosen, counts }: Props) {
  const [text, setText] = useState('');
  const [first] = useState(chosen);
  const wanted = normalizeText(text);
  const isWanted = ({ id, name, otherNames }: Person) =>
    wanted === '' ||
    chosen.includes(id) ||
    [name, ...otherNames].some((spelling) => normalizeText(spelling).includes(wanted));
  const rest = leaders.filter((leader) => !first.includes(leader.id) && isWanted(leader));
  const shown = rest.filter(({ id }, at) => at < MAX_LISTED || chosen.includes(id));
  const listed = [...leaders.filter(({ id }) => first.includes(id)), ...shown];
  return (
    <>
      <input
        type="search"
        aria-label="Find a leader to filter by"
        placeholder="Find a leader"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <CheckList
        look="rows"
        legend="Leaders"
        options={listed.map(({ id, name }) => facetOption(id, name, counts))}
        chosen={chosen}
        onChange={(next) => setFilter({ people: next })}
      />
      {rest.length > shown.length && (
        <p className="muted">and {rest.length - shown.length} more; type part of a name to find them</p>
      )}
    </>
  );
}
