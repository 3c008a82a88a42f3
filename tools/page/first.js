/**
 * Runs before the first paint. The page that the build has drawn stands for the bare address alone; any other may ask for
 * another view, and waits for the app under the skeleton.
 */
if (location.search === '') document.documentElement.dataset.first = '';
try {
  // The theme that the reader has chosen: see `ThemeSwitch`.
  const theme = localStorage.getItem('relata-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's theme stands.
}
