import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { clamp } from '../lib/number';
import './choiceSearch.css';

/** What can be chosen, with a word on it at the end of its line. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly what: string;
}

interface Props<T extends Choice> {
  readonly field: RefObject<HTMLInputElement | null>;
  /** What is searched, for those who do not see the field. */
  readonly label: string;
  readonly placeholder: string;
  /** What the words find, with a sentence on how much; '' says nothing. */
  readonly find: (q: string) => { readonly choices: readonly T[]; readonly said: string };
  readonly onChoose: (choice: T) => void;
}

/** A search field with what it finds below: the arrows go through the list, Enter or a press chooses, Esc empties the field. */
export function ChoiceSearch<T extends Choice>({ field, label, placeholder, find, onChoose }: Props<T>) {
  const list = useId();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const { choices, said } = find(q);
  const chosen = choices[at];
  const search = (words: string) => {
    setQ(words);
    setAt(0);
  };
  const choose = (choice: T) => {
    search('');
    onChoose(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt(clamp(at + step, 0, Math.max(0, choices.length - 1)));
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && q !== '') search('');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        type="search"
        className="choice-field"
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${chosen.id}`}
        placeholder={placeholder}
        autoComplete="off"
        value={q}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="muted">
        {said}
      </p>
      <div id={list} role="listbox" aria-label="Found" className="choice-list">
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            ref={index === at ? scrollIntoView : undefined}
            id={`${list}-${choice.id}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onClick={() => choose(choice)}
            onKeyDown={(event) => event.key === 'Enter' && choose(choice)}
          >
            <span>{choice.text}</span>
            <span className="muted">{choice.what}</span>
          </div>
        ))}
      </div>
    </>
  );
}

const scrollIntoView = (element: HTMLElement | null) => void element?.scrollIntoView?.({ block: 'nearest' });
