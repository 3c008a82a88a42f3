import { type KeyboardEvent, useId, useState } from 'react';

export interface Token {
  readonly id: string;
  readonly name: string;
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

/** Names that can be taken out one by one, and a field in which more are found or added. */
export function TokenField({ label, hint, tokens, known, noun, onAdd, onRemove }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    const name = typed.trim();
    if (name === '') return;
    const fault = await onAdd(name);
    setProblem(fault);
    if (fault === null) setTyped('');
  };
  const remove = (token: string) => void onRemove(token).then(setProblem);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      void add();
    }
    const last = tokens.at(-1);
    if (event.key === 'Backspace' && typed === '' && last) remove(last.id);
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
  };
  const isNew =
    typed.trim() !== '' && !known.some((name) => name.toLowerCase() === typed.trim().toLowerCase());
  return (
    <div className="edit-field">
      <div className="edit-label">
        <label htmlFor={id}>{label}</label>
        {hint && <span className="muted">{hint}</span>}
      </div>
      <div className="edit-tokens">
        {tokens.map(({ id: token, name }) => (
          <span key={token} className="edit-token">
            {name}
            <button type="button" aria-label={`Remove ${name}`} onClick={() => remove(token)}>
              ×
            </button>
          </span>
        ))}
        <input
          id={id}
          type="text"
          list={`${id}-known`}
          value={typed}
          placeholder={`add a ${noun}`}
          maxLength={200}
          aria-describedby={`${id}-below`}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => void add()}
        />
        <datalist id={`${id}-known`}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <div id={`${id}-below`} className="edit-below">
        {isNew && (
          <p className="muted">
            Nobody here is called that. Enter adds “{typed.trim()}” as a new {noun}.
          </p>
        )}
        {problem && (
          <p role="alert" className="edit-problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
