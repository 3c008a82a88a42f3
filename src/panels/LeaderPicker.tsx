import { useState } from 'react';
import { foldText } from '../filter/foldText';
import type { FacetCount } from '../filter/optionColumns';
import type { Person } from '../model/dataset';
import { setFilter } from '../state/store';
import { CheckList } from '../ui/CheckList';
import { facetOption } from './facetOptions';

interface Props {
  readonly leaders: readonly Person[];
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<string, FacetCount>;
}

/** So many leaders stand in the list at once; a few letters bring up the others. */
const MOST = 60;

/** The leaders of a dataset of many: a list to search in, those that are chosen first. */
export function LeaderPicker({ leaders, chosen, counts }: Props) {
  const [text, setText] = useState('');
  const wanted = foldText(text);
  const isWanted = ({ name, otherNames }: Person) =>
    [name, ...otherNames].some((spelling) => foldText(spelling).includes(wanted));
  const rest = leaders.filter((leader) => !chosen.includes(leader.id) && (wanted === '' || isWanted(leader)));
  const listed = [...leaders.filter(({ id }) => chosen.includes(id)), ...rest.slice(0, MOST)];
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
        options={listed.map(({ id, name }) => facetOption(id, name, counts.get(id)))}
        chosen={chosen}
        onChange={(next) => setFilter({ leaders: next })}
      />
      {rest.length > MOST && <p className="muted">and {rest.length - MOST} more; type a part of the name</p>}
    </>
  );
}
