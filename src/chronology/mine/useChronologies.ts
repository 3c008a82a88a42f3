import { useCallback, useEffect, useState } from 'react';
import { forgetRemoved, listChronologies } from '../../data/chronologies/chronologyStore';
import type { Summary } from '../../data/chronologies/database';
import { messageOf } from '../../lib/error';

export interface Chronologies {
  /** The last changed first; null until they are read. */
  readonly all: readonly Summary[] | null;
  /** Why they cannot be read; null where they can. */
  readonly problem: string | null;
  /** Reads them again. */
  readonly refresh: () => void;
}

/** The chronologies that this browser keeps. */
export function useChronologies(): Chronologies {
  const [all, setAll] = useState<readonly Summary[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(() => {
    forgetRemoved()
      .then(listChronologies)
      .then(setAll)
      .catch((error: unknown) => setProblem(messageOf(error)));
  }, []);
  useEffect(refresh, [refresh]);
  return { all, problem, refresh };
}
