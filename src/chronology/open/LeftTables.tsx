import { discard, type Unfinished, useUnfinished } from '../store/unfinished';

/** The tables that were left before they were opened, with the way on. */
export function LeftTables({ onGoOn }: { onGoOn: (left: Unfinished) => void }) {
  const all = useUnfinished((tables) => tables.all);
  return all.map((left, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two tables of the same name may be left
    <p key={at} className="open-before">
      <span>
        <strong>{left.name}</strong> is not opened yet. What you answered is kept as long as this page stays
        open.
      </span>
      <button
        type="button"
        className="quiet-button"
        aria-label={`Go on with ${left.name}`}
        onClick={() => onGoOn(left)}
      >
        Go on
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-label={`Discard ${left.name}`}
        onClick={() => discard(left.source)}
      >
        Discard
      </button>
    </p>
  ));
}
