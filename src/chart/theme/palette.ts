/**
 * Colours as names: drawings use the CSS variable, so that screen and theme follow the style sheet, and an export can
 * put the theme's own value in its place. Each colour has one meaning.
 */
export const palette = {
  ink: 'var(--ink)',
  paper: 'var(--paper)',
  muted: 'var(--muted)',
  hairline: 'var(--hairline)',
  line: 'var(--line)',
  quiet: 'var(--quiet)',
  others: 'var(--others)',
  othersGround: 'var(--others-ground)',
  ghost: 'var(--ghost)',
  onAccent: 'var(--on-accent)',
  accent: 'var(--accent)',
  sum: 'var(--sum)',
  sumInk: 'var(--sum-ink)',
  contact: 'var(--contact)',
  support: 'var(--support)',
  close: 'var(--close)',
  strained: 'var(--strained)',
  strainedGround: 'var(--strained-ground)',
  strainedInk: 'var(--strained-ink)',
  restored: 'var(--restored)',
} as const;
