import { useEffect, useMemo, useState } from 'react';
import type { Tab } from '../address/viewState';
import type { FilteredDataset } from '../filter/filterDataset';
import { formatSummaryLine } from '../filter/summaryLine';
import type { Dataset } from '../model/dataset';
import { setTab, useView } from '../state/store';
import { amountOf, useAfterPaint } from '../ui/afterPaint';
import { ExampleMenu } from './ExampleMenu';

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

/** Page head: title, standfirst, pages, and a live sentence that sums up what is on screen. */
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
        {hasExamples && <ExampleMenu current={dataset} />}
        <ThemeSwitch />
        <button type="button" className="present-button" onClick={onPresent}>
          Present
        </button>
      </nav>
      <StandfirstLine dataset={dataset} />
      <p className="reading-line" data-amount={amountOf(shown.claims)} aria-live="polite">
        {line ?? PLACEHOLDER}
      </p>
    </header>
  );
}

/** False in the one file, which opens no other data. */
const hasExamples = import.meta.env.MODE !== 'onefile';

/** The sentence under the title, in which the primary source is a link. */
function StandfirstLine({ dataset: { standfirst, sources } }: { dataset: Dataset }) {
  if (!standfirst) return null;
  const { text, link = '' } = standfirst;
  const primary = sources.find((source) => source.primary);
  const url = primary?.url ?? primary?.archived?.url;
  const at = link === '' || url === undefined ? -1 : text.indexOf(link);
  if (at === -1) return <p className="standfirst">{text}</p>;
  return (
    <p className="standfirst">
      {text.slice(0, at)}
      <a href={url} rel="noreferrer">
        {link}
      </a>
      {text.slice(at + link.length)}
    </p>
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
