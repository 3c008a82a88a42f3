import { memo } from 'react';
import type { FacetCount } from '../../filter/columns/optionColumns';
import { textWidth } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import type { Person } from '../../model/dataset';
import type { Noun } from '../../model/vocabulary';
import { setFilter, useViewState } from '../../state/store';
import { onDemand } from '../../ui/loading/onDemand';
import { Menu } from '../../ui/Menu';

/** Only needed by datasets with more people than fit side by side. */
const PersonPicker = onDemand(() => import('./PersonPicker'), 'PersonPicker');

interface Props {
  readonly noun: Noun;
  readonly people: readonly Person[];
  readonly counts: ReadonlyMap<string, FacetCount> | null;
  /** Those who stand side by side; the others are in a menu. */
  readonly open: readonly Person[];
  /** Whether each chip says how many claims it would show. */
  readonly hasCounts?: boolean;
}

/** The people of the lanes as chips to filter by, or as a menu where they have no room. */
export const PersonChips = memo(function PersonChips({
  noun,
  people,
  counts,
  open,
  hasCounts = false,
}: Props) {
  const chosen = useViewState(({ filter }) => filter.people);
  const label = capitalize(noun.many);
  const menu = (words: string) => (
    <Menu label={words} chosen={0} look="pill">
      <PersonPicker noun={noun} people={people} counts={counts} />
    </Menu>
  );
  if (open.length === 0) return menu(`${label}: ${wordsOf(people, chosen)}`);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    // In the order of the chips, so that one choice has one address.
    const known = people.flatMap((person) => (next.delete(person.id) ? [person.id] : []));
    setFilter({ people: [...known, ...next] });
  };
  return (
    <div role="group" aria-label={label} className="chips">
      {open.map(({ id, shortName }) => {
        const isChosen = chosen.includes(id);
        const inside = counts?.get(id)?.inside ?? 0;
        return (
          <button key={id} type="button" className="pill" aria-pressed={isChosen} onClick={() => toggle(id)}>
            {shortName}
            {hasCounts && counts && <span className="pill-count">{inside}</span>}
            {isChosen && !hasCounts && <Cross />}
          </button>
        );
      })}
      {open.length < people.length && menu(`${people.length - open.length} more`)}
    </div>
  );
});

/** "all", the only one's name, or how many. */
function wordsOf(people: readonly Person[], chosen: readonly string[]): string {
  if (chosen.length === 0) return 'all';
  const [only] = chosen;
  return chosen.length === 1
    ? (people.find(({ id }) => id === only)?.shortName ?? `${only}`)
    : `${chosen.length}`;
}

/** The sign that pressing again takes a filter away. */
export const Cross = () => (
  <svg width={8} height={8} viewBox="0 0 8 8" aria-hidden="true" className="cross">
    <path d="M1 1 L7 7 M7 1 L1 7" />
  </svg>
);

/** Around the name in a chip, its cross, and between chips, px; as in the style sheet. */
const CHIP = { size: 13, around: 26, cross: 14, gap: 6 };
/** Maximum people shown side by side. */
const MAX_CHIPS = 15;

/** Width of the menu of the others, px. */
const MENU = 96;

/** Width of chips side by side, up to two of them chosen, px; infinite for more people than are ever shown so. */
const chipsWidth = (people: readonly Person[]): number =>
  people.length > MAX_CHIPS
    ? Number.POSITIVE_INFINITY
    : people.reduce(
        (sum, { shortName }) => sum + textWidth(shortName, CHIP.size) + CHIP.around + CHIP.gap,
        2 * CHIP.cross,
      );

/** Who stands side by side in so many px: all, else those of the primary source, else nobody. */
export function chipsIn(people: readonly Person[], own: readonly Person[], room: number): readonly Person[] {
  if (chipsWidth(people) <= room) return people;
  return own.length < people.length && chipsWidth(own) + MENU <= room ? own : [];
}
