import { useMemo, useState } from 'react';
import type { Shown } from '../filter/shownIn';
import { FREEZE_PARAM, parseFreeze, type Thaw } from '../model/freeze';

/** Says quietly that the data have changed since the link that brought the reader here was made. */
export function FrozenNotice({ shown }: { shown: Shown }) {
  const [frozen, setFrozen] = useState(() => new URLSearchParams(location.search).get(FREEZE_PARAM) ?? '');
  const thaw = useMemo(() => parseFreeze(frozen, shown.whole), [frozen, shown.whole]);
  if (!thaw) return null;
  return (
    <div className="notice" role="status">
      <p>
        The data have changed since this link was made (then {thaw.version}, now {shown.whole.version}).{' '}
        {wordsOf(thaw)}
      </p>
      <button type="button" onClick={() => setFrozen('')}>
        Dismiss
      </button>
    </div>
  );
}

function wordsOf({ claim }: Thaw): string {
  if (claim === 'none') return 'What changed cannot be told from the link.';
  if (claim === 'changed') return 'The record that it was made for has changed or is gone.';
  return `The record that it was made for, “${claim.title}”, is as it was.`;
}
