import { useEffect, useState } from 'react';

type Theme = 'system' | 'light' | 'dark';

const KEY = 'relata-theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const WORDS: Readonly<Record<Theme, string>> = { system: 'auto', light: 'light', dark: 'dark' };

/** Follows the system until the reader chooses; the choice is kept in this browser only. */
export function ThemeSwitch() {
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
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

function writeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}
