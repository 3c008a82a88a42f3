/** The colours of both themes as values, for pictures that no style sheet reaches. The same as in `tokens.css`. */
import type { palette } from './palette';

export type Theme = 'light' | 'dark';

export const paletteValues: Readonly<Record<keyof typeof palette, Readonly<Record<Theme, string>>>> = {
  ink: { light: '#1c1b19', dark: '#ece8df' },
  paper: { light: '#fbf9f4', dark: '#171614' },
  muted: { light: '#57534b', dark: '#b0aa9d' },
  hairline: { light: '#e2ddd1', dark: '#37342d' },
  line: { light: '#8f897c', dark: '#7d776b' },
  quiet: { light: '#88826f', dark: '#8b8577' },
  accent: { light: '#1d5c9c', dark: '#86b9ec' },
  sum: { light: '#9a6c00', dark: '#d3a034' },
  sumInk: { light: '#755200', dark: '#e4ba5e' },
  contact: { light: '#d6dade', dark: '#333b42' },
  support: { light: '#bccdd3', dark: '#37505a' },
  close: { light: '#93b6bb', dark: '#2f6a72' },
  strained: { light: '#b4532a', dark: '#cf7347' },
  strainedGround: { light: '#f6e6dc', dark: '#3a241a' },
  strainedInk: { light: '#8c3a16', dark: '#f2ae8a' },
  restored: { light: '#b4d0c6', dark: '#305c50' },
  others: { light: '#6a5295', dark: '#b79be0' },
  othersGround: { light: '#7a4fd0', dark: '#b79be0' },
  ghost: { light: '#7d786c', dark: '#8b8577' },
  onAccent: { light: '#ffffff', dark: '#10151b' },
};
