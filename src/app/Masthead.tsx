import { useEffect, useMemo, useState } from 'react';
import type { Tab } from '../address/viewState';
import type { FilteredDataset } from '../filter/filterDataset';
import { formatSummaryLine } from '../filter/summaryLine';
import { setTab, useView } from '../state/store';
import { amountOf, useAfterPaint } from '../ui/afterPaint';

const TABS: readonly { id: Tab; label: string }[] = [
  { id: 'explore', label: 'Explore' },
  { id: 'table', label: 'Table' },
  { id: 'sources', label: 'Sources' },
  { id: 'compose', label: 'Compose' },
];

interface Props {
  readonly shown: FilteredDataset;
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
      formatSummaryLine({ ...painted, dataset: painted.shown.dataset, matches: painted.shown.matches }),
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

type Theme = 'system' | 'light' | 'dark';

const KEY = 'relata-theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const WORDS: Readonly<Record<Theme, string>> = { system: 'auto', light: 'light', dark: 'dark' };

/** Button that switches between the system's theme, light and dark. The choice is stored in this browser. */
function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(readTheme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    writeTheme(theme);
  }, [theme]);
  return (
    <button type="button" className="quiet-button" onClick={() => setTheme(NEXT[theme])}>
      Theme: {WORDS[theme]}
    </button>
  );
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function writeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}
