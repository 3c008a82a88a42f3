import { type KeyboardEvent, useId, useState } from 'react';
import { clamp } from '../../lib/number';
import { textKey } from '../../lib/textKey';
import { findNames } from './fieldValues';

export interface Token {
  readonly id: string;
  readonly name: string;
  /** It cannot be taken out, since something has to stand there. */
  readonly isFixed?: boolean;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly tokens: readonly Token[];
  /** Names that are known and can be chosen from. */
  readonly known: readonly string[];
  /** What one of them is called: "person". */
  readonly noun: string;
  readonly onAdd: (name: string) => Promise<string | null>;
  readonly onRemove: (id: string) => Promise<string | null>;
}

/** Stands among the names that are found for the line that adds a new one; no name is empty. */
const NEW = '';

/**
 * Names that can be taken out one by one, and a field in which more are found by a part of them: Enter takes the line that
 * stands out, at first the first that is found. A new name is added by the last line, or with Ctrl Enter.
 */
export function TokenField({ label, hint, tokens, known, noun, onAdd, onRemove }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const name = typed.trim();
  const free = known.filter((one) => tokens.every((token) => token.name !== one));
  const found = findNames(free, name);
  const isKnown = known.some((one) => textKey(one) === textKey(name));
  const lines = name === '' || isKnown ? found : [...found, NEW];
  const line = lines[at];
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  const add = async (chosen: string) => {
    // What is typed while it is being kept is the beginning of the next one.
    type('');
    const fault = await onAdd(chosen);
    setProblem(fault);
    if (fault !== null) setTyped((now) => now || typed);
  };
  const take = (chosen: string) => void add(chosen === NEW ? name : chosen);
  const remove = (token: string) => void onRemove(token).then(setProblem);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tokens.at(-1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Backspace' && typed === '' && last?.isFixed !== true && last) remove(last.id);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (name !== '' && (event.ctrlKey || event.metaKey)) void add(name);
      else if (line !== undefined) take(line);
    }
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      setAt(clamp(at + step, 0, lines.length - 1));
    }
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      type('');
    }
  };
  return (
    <div className="edit-field">
      <div className="edit-label">
        <label htmlFor={id}>{label}</label>
        {hint && <span className="muted">{hint}</span>}
      </div>
      <div className="edit-tokens">
        {tokens.map(({ id: token, name: its, isFixed }) => (
          <span key={token} className="edit-token">
            {its}
            {!isFixed && (
              <button type="button" aria-label={`Remove ${its}`} onClick={() => remove(token)}>
                ×
              </button>
            )}
          </span>
        ))}
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          value={typed}
          placeholder={`add a ${noun}`}
          maxLength={200}
          aria-expanded={lines.length > 0}
          aria-controls={`${id}-found`}
          aria-activedescendant={line === undefined ? undefined : `${id}-${at}`}
          aria-describedby={`${id}-below`}
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKeyDown}
          // A name that is there already is meant; a new one is added by its line alone.
          onBlur={() => isKnown && void add(name)}
        />
      </div>
      <div id={`${id}-found`} role="listbox" aria-label={`${label} found`} className="edit-found">
        {lines.map((one, index) => (
          <div
            key={one}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
            onKeyDown={(event) => event.key === 'Enter' && take(one)}
          >
            {one === NEW ? (
              <>
                Add “{name}” as a new {noun} <kbd className="for-keys">Ctrl Enter</kbd>
              </>
            ) : (
              one
            )}
          </div>
        ))}
      </div>
      <div id={`${id}-below`} className="edit-below">
        {problem && (
          <p role="alert" className="edit-problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
