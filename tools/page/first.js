// See `firstFiles` in staticPage.ts, and `ThemeSwitch`.
{
  const { dataset } = document.documentElement;
  if (location.search === '') dataset.first = '';
  try {
    const theme = localStorage.getItem('relata-theme');
    if (theme) dataset.theme = theme;
  } catch {}
}
