import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLimit } from './useLimit';
import './fields.css';

interface Props {
  /** Accessible name. */
  readonly name: string;
  readonly value: string;
  readonly longest: number;
  readonly className: string;
  readonly placeholder?: string;
  /** What becomes of its text, in a sentence below it. */
  readonly note?: string;
  /** Whether line breaks may be typed; long lines wrap in any case. */
  readonly hasLines?: boolean;
  /** Whether a blank text is accepted; otherwise the last text returns when the field loses the focus. */
  readonly mayBeBlank?: boolean;
  readonly onType: (text: string) => void;
  readonly onEnd: () => void;
}

const growsItself = () => CSS.supports('field-sizing', 'content');

/** A field for text that is as high as its text, and says when little more fits. */
export function GrowingTextArea({
  name,
  value,
  longest,
  hasLines,
  mayBeBlank,
  note = '',
  onType,
  onEnd,
  ...look
}: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [blank, setBlank] = useState<string | null>(null);
  const shown = blank ?? value;
  const limit = useLimit(shown.length, longest);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || growsItself()) return;
    element.style.height = 'auto';
    if (shown !== '') element.style.height = `${element.scrollHeight}px`;
  }, [shown]);
  const type = (typed: string) => {
    const text = hasLines ? typed : typed.replace(/\s*\n\s*/g, ' ');
    limit.onChanged();
    const isRefused = !mayBeBlank && text.trim() === '';
    setBlank(isRefused ? text : null);
    if (!isRefused) onType(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !hasLines) event.preventDefault();
  };
  const said = { note, limit: limit.said };
  const described = (['limit', 'note'] as const).filter((part) => said[part] !== '');
  return (
    <>
      <textarea
        ref={field}
        {...look}
        rows={1}
        aria-label={name}
        aria-describedby={described.map((part) => `${id}-${part}`).join(' ') || undefined}
        maxLength={longest}
        value={shown}
        onChange={({ target }) => type(target.value)}
        onPaste={limit.onPaste}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setBlank(null);
          onEnd();
        }}
      />
      {described.map((part) => (
        <small key={part} id={`${id}-${part}`} className={`field-${part}`}>
          {said[part]}
        </small>
      ))}
    </>
  );
}
