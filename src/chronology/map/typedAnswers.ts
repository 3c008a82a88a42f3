import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState } from 'react';
import type { Mend } from '../../data/import/mapping/mends';

type Put = (field: string, mend: Mend | null) => void;

/** Tells the page what is typed in a field and not taken yet. */
export const TypedContext = createContext<Put>(() => undefined);

/** What is typed in all fields and not taken yet, and what takes it from them. */
export function useTypedAnswers(): { readonly typed: readonly Mend[]; readonly put: Put } {
  const [fields, setFields] = useState<Readonly<Record<string, Mend>>>({});
  const put = useCallback<Put>(
    (field, mend) =>
      setFields(({ [field]: before, ...others }) => (mend ? { ...others, [field]: mend } : others)),
    [],
  );
  const typed = useMemo(() => Object.values(fields), [fields]);
  return { typed, put };
}

/** Offers what is typed in a field as long as it stands there; `text` is null while it is nothing that can be taken. */
export function useTyped({ column, row, written, text }: Omit<Mend, 'text'> & { text: string | null }): void {
  const field = useId();
  const put = useContext(TypedContext);
  useEffect(() => {
    if (text === null) return;
    put(field, { column, row, written, text });
    return () => put(field, null);
  }, [field, put, column, row, written, text]);
}
