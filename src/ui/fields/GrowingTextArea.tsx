import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

interface Props {
  /** Accessible name. */
  readonly name: string;
  readonly value: string;
  readonly longest: number;
  readonly className: string;
  readonly placeholder?: string;
  /** Whether line breaks may be typed; long lines wrap in any case. */
  readonly hasLines?: boolean;
  /** Whether a blank text is accepted; otherwise the last text returns when the field loses the focus. */
  readonly mayBeBlank?: boolean;
  readonly onType: (text: string) => void;
  readonly onEnd: () => void;
}

const growsItself = () => CSS.supports('field-sizing', 'content');

export function GrowingTextArea({
  name,
  value,
  longest,
  hasLines,
  mayBeBlank,
  onType,
  onEnd,
  ...look
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [blank, setBlank] = useState<string | null>(null);
  const shown = blank ?? value;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || growsItself()) return;
    element.style.height = 'auto';
    if (shown !== '') element.style.height = `${element.scrollHeight}px`;
  }, [shown]);
  const type = (typed: string) => {
    const text = hasLines ? typed : typed.replace(/\s*\n\s*/g, ' ');
    const isRefused = !mayBeBlank && text.trim() === '';
    setBlank(isRefused ? text : null);
    if (!isRefused) onType(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !hasLines) event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      {...look}
      rows={1}
      aria-label={name}
      maxLength={longest}
      value={shown}
      onChange={({ target }) => type(target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setBlank(null);
        onEnd();
      }}
    />
  );
}
