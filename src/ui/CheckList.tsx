import './checkList.css';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';

/** One option of a list. */
export interface CheckOption {
  readonly id: string;
  readonly label: string;
  /** Shown beside the label, e.g. "12" or "12+3". */
  readonly count?: string;
  /** The count in words, for screen readers. */
  readonly countWords?: string;
}

interface Props {
  readonly legend: string;
  readonly options: readonly CheckOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** `chips`: side by side; `rows`: one per line. */
  readonly look: 'chips' | 'rows';
}

/** A group of checkboxes. `onChange` gets the chosen ids in the order of the options. */
export function CheckList({ legend, options, chosen, onChange, look }: Props) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(options.map((option) => option.id).filter((option) => next.has(option)));
  };
  const newest = useRef(toggle);
  useLayoutEffect(() => {
    newest.current = toggle;
  });
  const onToggle = useCallback((id: string) => newest.current(id), []);
  return (
    <fieldset className={`check-list check-${look}`}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Check key={option.id} {...option} isChosen={chosen.includes(option.id)} onToggle={onToggle} />
      ))}
    </fieldset>
  );
}

interface CheckProps extends CheckOption {
  readonly isChosen: boolean;
  readonly onToggle: (id: string) => void;
}

/** Drawn again only where it changes: React sets name and type of every input that it draws, and a list may be long. */
const Check = memo(function Check({ id, label, count, countWords, isChosen, onToggle }: CheckProps) {
  return (
    <label className="check" data-empty={count === '0'}>
      <input type="checkbox" checked={isChosen} onChange={() => onToggle(id)} />
      <span className="check-label">{label}</span>
      {count !== undefined && (
        <>
          <span className="check-count" aria-hidden="true">
            {count}
          </span>
          <span className="sr-only">, {countWords ?? count}</span>
        </>
      )}
    </label>
  );
});
