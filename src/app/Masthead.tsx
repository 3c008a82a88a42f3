import { useMemo } from 'react';
import { formatReadingLine } from '../filter/readingLine';
import type { Shown } from '../filter/shownIn';
import type { Tab } from '../filter/viewState';
import { setTab, useView } from '../state/store';
import { amountOf, useAfterPaint } from '../ui/afterPaint';
import { ThemeSwitch } from './ThemeSwitch';

const TABS: readonly { id: Tab; label: string }[] = [
  { id: 'explore', label: 'Explore' },
  { id: 'table', label: 'Table' },
  { id: 'sources', label: 'Sources' },
  { id: 'compose', label: 'Compose' },
];

interface Props {
  readonly shown: Shown;
  readonly onPresent: () => void;
}

/** A non-breaking space keeps the height of the line. */
const PLACEHOLDER = '\u00a0';

/** Page head: title, pages, and a live sentence that sums up what is on screen. */
export function Masthead({ shown, onPresent }: Props) {
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const tab = useView((view) => view.tab);
  const { dataset } = shown;
  const painted = useAfterPaint(
    useMemo(() => ({ shown, filter, reading }), [shown, filter, reading]),
    amountOf(shown.claims),
  );
  const line = useMemo(
    () =>
      painted &&
      formatReadingLine({ ...painted, dataset: painted.shown.dataset, matches: painted.shown.matches }),
    [painted],
  );
  return (
    <header className="masthead">
      <h1>{dataset.title}</h1>
      <nav aria-label="Pages" className="pages">
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => setTab(id)}
          >
            {label}
          </button>
        ))}
        <ThemeSwitch />
        <button type="button" className="present-button" onClick={onPresent}>
          Present
        </button>
      </nav>
      <p className="reading-line" data-amount={amountOf(shown.claims)} aria-live="polite">
        {line ?? PLACEHOLDER}
      </p>
    </header>
  );
}
