import { useState } from 'react';

/** Something to copy. */
export interface CopyItem {
  readonly label: string;
  /** Its name for those who hear it, where the label alone is too little. */
  readonly name?: string;
  /** What is said when it is done. */
  readonly done: string;
  /** Made at the click. */
  readonly text: () => string;
}

interface Shown {
  readonly name: string;
  readonly text: string;
}

/** Buttons that copy a text each. Where the clipboard is closed to us, the text is shown to be copied by hand. */
export function CopyButtons({ items }: { items: readonly CopyItem[] }) {
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const copy = async ({ label, name = label, done, text }: CopyItem) => {
    const wanted = text();
    try {
      await navigator.clipboard.writeText(wanted);
      setShown(null);
      setSaid(done);
    } catch {
      setShown({ name, text: wanted });
      setSaid('The clipboard is closed: copy it from here');
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
      <span role="status" className="copied">
        {said}
      </span>
      {shown && (
        <textarea
          className="copy-field"
          aria-label={shown.name}
          readOnly
          rows={3}
          value={shown.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
