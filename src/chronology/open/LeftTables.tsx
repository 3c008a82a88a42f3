import { isRemembered } from '../store/keptWork';
import { discard, knownBy, type TableFrom, type Unfinished, useUnfinished } from '../store/unfinished';

/** How long what was answered is kept, and what it takes to go on. */
function keptWords({ source }: Unfinished): string {
  const known = knownBy(source);
  if (!known || !isRemembered(known)) return 'What you answered is kept as long as this page stays open.';
  return `What you answered is kept in this browser.${'mark' in source ? ' Choose the file again to go on.' : ''}`;
}

/** The tables that were left before they were opened, with the way on. */
export function LeftTables({ onGoOn }: { onGoOn: (source: TableFrom) => void }) {
  const all = useUnfinished((tables) => tables.all);
  return all.map((left, at) => {
    const { name, source } = left;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two tables of the same name may be left
      <p key={at} className="open-before">
        <span>
          <strong>{name}</strong> is not opened yet. {keptWords(left)}
        </span>
        {!('mark' in source) && (
          <button
            type="button"
            className="quiet-button"
            aria-label={`Go on with ${name}`}
            onClick={() => onGoOn(source)}
          >
            Go on
          </button>
        )}
        <button
          type="button"
          className="quiet-button"
          aria-label={`Discard ${name}`}
          onClick={() => discard(source)}
        >
          Discard
        </button>
      </p>
    );
  });
}
