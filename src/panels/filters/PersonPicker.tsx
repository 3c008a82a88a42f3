import { useMemo, useState } from 'react';
import type { FacetCount } from '../../filter/columns/optionColumns';
import { normalizeText } from '../../filter/normalizeText';
import { capitalize } from '../../lib/text';
import type { Person } from '../../model/dataset';
import type { Noun } from '../../model/vocabulary';
import { setFilter, useViewState } from '../../state/store';
import { CheckList } from '../../ui/CheckList';
import { facetOption } from './facetOption';

interface Props {
  /** What the people are called. */
  readonly noun: Noun;
  readonly people: readonly Person[];
  readonly counts: ReadonlyMap<string, FacetCount> | null;
}

/** Maximum people listed at once; typing finds the others. */
const MAX_LISTED = 60;

/**
 * Searchable list of people, for datasets with many. Those chosen when it opens come first; one chosen afterwards stays
 * under the pointer.
 */
export function PersonPicker({ noun, people, counts }: Props) {
  const chosen = useViewState(({ filter }) => filter.people);
  const [text, setText] = useState('');
  const [first] = useState(chosen);
  const found = useMemo(() => peopleNamed(text, people), [text, people]);
  const rest = people.filter(
    (person) => !first.includes(person.id) && (found.has(person) || chosen.includes(person.id)),
  );
  const shown = rest.filter(({ id }, at) => at < MAX_LISTED || chosen.includes(id));
  const listed = [...people.filter(({ id }) => first.includes(id)), ...shown];
  return (
    <>
      <input
        type="search"
        aria-label={`Find ${noun.many} to filter by`}
        placeholder={`Find ${noun.many}`}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <CheckList
        look="rows"
        legend={capitalize(noun.many)}
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

/** Those of whose names one has the text. */
function peopleNamed(text: string, people: readonly Person[]): ReadonlySet<Person> {
  const wanted = normalizeText(text);
  const isWanted = (spelling: string) => normalizeText(spelling).includes(wanted);
  return new Set(
    people.filter(({ name, otherNames }) => wanted === '' || [name, ...otherNames].some(isWanted)),
  );
}
