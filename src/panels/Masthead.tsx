import { useMemo } from 'react';
import { formatReadingLine } from '../filter/readingLine';
import { useView } from '../state/store';
import { ThemeSwitch } from './ThemeSwitch';
import type { Shown } from './useShown';

/** Title, and what is on screen in a sentence that follows every change. */
export function Masthead({ shown }: { shown: Shown }) {
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const { dataset, matches } = shown;
  const line = useMemo(
    () => formatReadingLine({ dataset, filter, matches, reading }),
    [dataset, filter, matches, reading],
  );
  return (
    <header className="masthead">
      <h1>{dataset.title}</h1>
      <ThemeSwitch />
      <p className="reading-line" aria-live="polite">
        {line}
      </p>
    </header>
  );
}
