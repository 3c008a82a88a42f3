import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { normalizeText } from '../../filter/normalizeText';
import type { LaneChoice } from '../../model/lanes';
import { setLanes, useLanes } from '../../state/lanes';
import type { LaneToolsFacts } from '../../views/density';
import './laneTools.css';

interface Props {
  readonly top: number;
  readonly facts: LaneToolsFacts;
}

const ORDERS: readonly { readonly id: LaneChoice['order']; readonly label: string }[] = [
  { id: 'contact', label: 'by first contact' },
  { id: 'name', label: 'by name' },
  { id: 'claims', label: 'by number of claims' },
];

/** Tools for many lanes: find one and pin it to the top, sort them, and combine those with few claims. */
export function LaneTools({ top, facts: { people, grouped } }: Props) {
  const { order, pinned, showsAll } = useLanes();
  return (
    <div className="lane-tools" style={{ marginTop: top }}>
      <FindLane people={people} pinned={pinned} />
      <select
        aria-label="Order of lanes"
        value={order}
        onChange={({ target }) =>
          setLanes({ order: ORDERS.find(({ id }) => id === target.value)?.id ?? 'contact' })
        }
      >
        {ORDERS.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {grouped > 0 && (
        <button type="button" className="quiet-button" onClick={() => setLanes({ showsAll: !showsAll })}>
          {showsAll ? `Combine ${grouped} lanes` : `Show all ${people.length} lanes`}
        </button>
      )}
      {pinned.map((id) => (
        <button
          key={id}
          type="button"
          className="quiet-button"
          aria-label={`Unpin ${people.find((person) => person.id === id)?.name ?? id}`}
          onClick={() => setLanes({ pinned: pinned.filter((other) => other !== id) })}
        >
          {people.find((person) => person.id === id)?.name ?? id} ×
        </button>
      ))}
    </div>
  );
}

interface FindProps {
  readonly people: LaneToolsFacts['people'];
  readonly pinned: readonly string[];
}

function FindLane({ people, pinned }: FindProps) {
  const [text, setText] = useState('');
  const list = useId();
  const pin = (name: string): boolean => {
    const folded = normalizeText(name);
    const found =
      people.find((person) => normalizeText(person.name) === folded) ??
      (folded === '' ? undefined : people.find((person) => normalizeText(person.name).includes(folded)));
    if (found) setLanes({ pinned: [found.id, ...pinned.filter((id) => id !== found.id)] });
    return found !== undefined;
  };
  const onChange = ({ target: { value }, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const isPicked = people.some(({ name }) => name === value) && !isTyped(nativeEvent);
    setText(isPicked && pin(value) ? '' : value);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (pin(text)) setText('');
  };
  return (
    <form onSubmit={onSubmit}>
      <input
        type="text"
        aria-label="Find a lane"
        placeholder="Find a lane"
        list={list}
        value={text}
        onChange={onChange}
      />
      <datalist id={list}>
        {people.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </form>
  );
}

/** Whether a letter was typed or deleted: “Person 5” may be on its way to “Person 57” (Input Events, inputType). */
const isTyped = (event: Event): boolean =>
  event instanceof InputEvent && /^(insert(Composition)?Text|delete)/.test(event.inputType);
