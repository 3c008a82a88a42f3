import { useEffect, useState } from 'react';
import './copyButtons.css';

export interface CopyItem {
  readonly label: string;
  /** Accessible name, where the label alone says too little. */
  readonly name?: string;
  /** Message after copying. */
  readonly done: string;
  /** Called on click. */
  readonly text: () => string;
}

interface Fallback {
  readonly name: string;
  readonly text: string;
}

/**
 * Buttons that each copy a text. The message after it moves nothing and goes away. Where the browser refuses, the text is
 * shown in a field to copy by hand.
 */
export function CopyButtons({ items }: { items: readonly CopyItem[] }) {
  const [message, say] = usePassingMessage();
  const [fallback, setFallback] = useState<Fallback | null>(null);
  const copy = async ({ label, name = label, done, text }: CopyItem) => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      setFallback(null);
      say(done);
    } catch {
      setFallback({ name, text: copied });
      say('Couldn’t copy automatically; select and copy the text below');
    }
  };
  return (
    <>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          className="quiet-button"
          aria-label={item.name}
          onClick={() => void copy(item)}
        >
          {item.label}
        </button>
      ))}
      <span role="status" className="toast">
        {message}
      </span>
      {fallback && (
        <textarea
          className="copy-field"
          aria-label={fallback.name}
          readOnly
          rows={3}
          value={fallback.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}

/** Time that a message stands, ms: at least, and for each of its letters. */
const STANDS = 4000;
const PER_LETTER = 70;

/** A message that goes away by itself, a long one later; '' when there is none. */
function usePassingMessage(): readonly [message: string, say: (message: string) => void] {
  const [message, say] = useState('');
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => say(''), Math.max(STANDS, PER_LETTER * message.length));
    return () => clearTimeout(timer);
  }, [message]);
  return [message, say];
}
