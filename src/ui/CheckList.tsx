import './checkList.css';

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
  return (
    <fieldset className={`check-list check-${look}`}>
      <legend>{legend}</legend>
      {options.map(({ id, label, count, countWords }) => (
        <label key={id} className="check" data-empty={count === '0'}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
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
      ))}
    </fieldset>
  );
}
