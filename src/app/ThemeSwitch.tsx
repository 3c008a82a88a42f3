import { useEffect, useState } from 'react';

type Theme = 'system' | 'light' | 'dark';

const KEY = 'relata-theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const WORDS: Readonly<Record<Theme, string>> = { system: 'auto', light: 'light', dark: 'dark' };

/** Button that switches between the system's theme, light and dark. The choice is stored in this browser. */
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
