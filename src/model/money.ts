/** Sums of money in words. */
import type { AmountQualifier } from './claim';

const UNITS = [
  { size: 1, letter: '' },
  { size: 1e3, letter: 'K' },
  { size: 1e6, letter: 'M' },
] as const;
const BILLION = { size: 1e9, letter: 'B' } as const;

/** US dollars, short, to at most one decimal: 50,000,000 → "$50M", 1,250,000,000 → "$1.3B", 400,000 → "$400K". */
export function formatMoney(usd: number): string {
  const figure = (size: number) => Math.round((Math.abs(usd) / size) * 10) / 10;
  const { size, letter } = UNITS.find((unit) => figure(unit.size) < 1000) ?? BILLION;
  return `${usd < 0 ? '−' : ''}$${figure(size)}${letter}`;
}

/** What stands before a sum: "over ", "up to ", or nothing. */
export const qualifierWords: Readonly<Record<AmountQualifier, string>> = {
  exact: '',
  over: 'over ',
  'up-to': 'up to ',
  'at-least': 'at least ',
  unquantified: '',
};
