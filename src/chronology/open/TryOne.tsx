import example from './early-britain.csv?raw';

const FILE = new Blob([example]);

/** A table of the kind that one would bring oneself, to see what becomes of it. */
export const TryOne = ({ onFile }: { onFile: (file: Blob, name: string) => void }) => (
  <section aria-label="Try one">
    <h3>Try one</h3>
    <p>
      <button type="button" className="link-button" onClick={() => onFile(FILE, 'early-britain.csv')}>
        Early events in Britain
      </button>
    </p>
    <p className="muted">
      12 rows, 55 BC to 1485, with dates as people write them. It opens as a copy of your own.
    </p>
  </section>
);
