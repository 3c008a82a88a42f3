import {
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useEffect,
  useId,
  useLayoutEffect,
  useOptimistic,
  useRef,
  useState,
} from 'react';
import { takeHeldKeys } from '../../state/singleKeys';
import { readDraft, writeDraft } from './drafts';

interface Props {
  readonly label: string;
  /** Stands at the other end of the label's line. */
  readonly hint?: string;
  readonly value: string;
  /** Names the field for what is being typed, which is kept until it is taken in. */
  readonly draftKey: string;
  readonly longest: number;
  readonly hasLines?: boolean;
  /** Takes the text in; resolves to what is wrong with it, or to null. */
  readonly onCommit: (text: string) => Promise<string | null>;
  /** Draws or says below the field what the text in it means, while it is typed. */
  readonly preview?: (text: string) => ReactNode;
  /**
   * An object gives the field the focus, with all its text chosen, and what was typed before it stood there. A new object does
   * so again.
   */
  readonly takesFocus?: object | false;
}

/**
 * A field that takes its text in when it is left, or with Enter. What is wrong stands below it, and the text stays. What is
 * being typed survives the page.
 */
export function Field({
  label,
  hint,
  value,
  draftKey,
  longest,
  hasLines = false,
  onCommit,
  preview,
  takesFocus = false,
}: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(() => readDraft(draftKey));
  const [problem, setProblem] = useState<string | null>(null);
  const text = typed ?? value;
  const field = useRef<HTMLInputElement>(null);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.select();
    const held = takeHeldKeys();
    if (held !== '') setTyped(held);
  }, [takesFocus]);
  useEffect(() => writeDraft(draftKey, typed), [draftKey, typed]);
  const commit = async () => {
    if (typed === null) return;
    if (typed === value) return setTyped(null);
    const fault = await onCommit(typed);
    setProblem(fault);
    if (fault === null) setTyped((now) => (now === typed ? null : now));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !hasLines) {
      event.preventDefault();
      void commit();
    }
  };
  const shared = {
    id,
    value: text,
    maxLength: longest,
    'aria-describedby': `${id}-below`,
    'aria-invalid': problem !== null,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value === value ? null : target.value);
      setProblem(null);
    },
    onBlur: () => void commit(),
    onKeyDown,
  };
  return (
    <div className="edit-field">
      <div className="edit-label">
        <label htmlFor={id}>{label}</label>
        {hint && <span className="muted">{hint}</span>}
      </div>
      {hasLines ? <textarea rows={3} {...shared} /> : <input ref={field} type="text" {...shared} />}
      <div id={`${id}-below`} className="edit-below">
        {problem && (
          <p role="alert" className="edit-problem">
            {problem}
          </p>
        )}
        {preview?.(text)}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  /** Ends when what is chosen is kept, or is not. */
  readonly onChoose: (id: string) => Promise<unknown>;
}

/** One of a list. What is chosen stands there from then on, so that the next key goes on from it, though it is kept later. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const [shown, show] = useOptimistic(value);
  const isKnown = options.some(([id]) => id === shown);
  const choose = (id: string) => {
    const kept = onChoose(id);
    startTransition(async () => {
      show(id);
      await kept;
    });
  };
  return (
    <label className="edit-field">
      <span className="edit-label">{label}</span>
      <select value={shown} onChange={({ target }) => choose(target.value)}>
        {!isKnown && <option value={shown}>{shown || 'choose…'}</option>}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Number of words, as parted by spaces. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
