import { useEffect, useRef, useState } from 'react';
import { clamp } from '../../lib/number';
import { useIsNear } from '../../panels/board/useSize';
import { readStored, writeStored } from '../store/safeStorage';

const KEY = 'relata-notes-size';
const local = () => globalThis.localStorage;

/** Bounds, step and start of the size of the notes, px. */
const SIZE = { least: 16, most: 40, step: 3, initial: 22 } as const;

const read = (): number => {
  const stored = Number(readStored(local, KEY) ?? Number.NaN);
  return Number.isFinite(stored) ? clamp(stored, SIZE.least, SIZE.most) : SIZE.initial;
};

/** The speaker notes of the scene on stage, in a size that this browser remembers. */
export function NotesPanel({ notes }: { notes: string }) {
  const [size, setSize] = useState(read);
  const ground = useRef<HTMLDivElement>(null);
  const [end, isEndInSight] = useIsNear<HTMLSpanElement>(0);
  useEffect(() => {
    if (notes) ground.current?.scrollTo(0, 0);
  }, [notes]);
  const resize = (by: number) => {
    const next = clamp(size + by, SIZE.least, SIZE.most);
    setSize(next);
    writeStored(local, KEY, String(next));
  };
  return (
    <section aria-label="Notes" className="presenter-notes">
      <div className="presenter-notes-head">
        <h2>Notes</h2>
        {!isEndInSight && <span className="muted">more below ↓</span>}
        <button
          type="button"
          className="quiet-button"
          aria-label="Smaller notes"
          disabled={size <= SIZE.least}
          onClick={() => resize(-SIZE.step)}
        >
          A−
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label="Larger notes"
          disabled={size >= SIZE.most}
          onClick={() => resize(SIZE.step)}
        >
          A+
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it in every browser */}
      <div ref={ground} className="presenter-notes-text" role="group" aria-label="Speaker notes" tabIndex={0}>
        <p style={{ fontSize: size }}>
          {notes}
          <span ref={end} />
        </p>
      </div>
    </section>
  );
}
