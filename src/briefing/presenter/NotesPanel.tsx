import { useState } from 'react';
import { clamp } from '../../lib/number';
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
  const resize = (by: number) => {
    const next = clamp(size + by, SIZE.least, SIZE.most);
    setSize(next);
    writeStored(local, KEY, String(next));
  };
  return (
    <section aria-label="Notes" className="presenter-notes">
      <div className="presenter-notes-head">
        <h2>Notes</h2>
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
      <p style={{ fontSize: size }}>{notes}</p>
    </section>
  );
}
