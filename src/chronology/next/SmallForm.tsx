import './next.css';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../model/dataset';

/** What a form of a next step is given. */
export interface NextProps {
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

interface Props {
  /** What the form is for, said to screen readers. */
  readonly label: string;
  /** The words of its button. */
  readonly act: string;
  /** Takes in what the fields hold, by their names; resolves to what is wrong with it, or to null. */
  readonly onSubmit: (said: (field: string) => string) => Promise<string | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in place: its first field takes the focus, *Esc* leaves it, and what is wrong stands below. */
export function SmallForm({ label, act, onSubmit, onClose, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const fault = await onSubmit((field) => `${data.get(field) ?? ''}`.trim());
    setProblem(fault);
    if (fault === null) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      ref={form}
      aria-label={label}
      className="small-form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      {children}
      <div className="small-form-acts">
        <button type="submit" className="edit-switch">
          {act}
        </button>
        <button type="button" className="quiet-button" onClick={onClose}>
          Cancel
        </button>
      </div>
      <p role="alert" className="small-form-problem">
        {problem}
      </p>
    </form>
  );
}
