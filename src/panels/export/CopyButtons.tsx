import { useState } from 'react';
import { usePassingMessage } from '../../ui/settled';
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
