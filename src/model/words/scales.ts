/** What is said of scales and bases of sums where sums are listed one by one. */
import type { SumBasis } from '../claim';
import { SIGNS, type Unit } from './labels';

/** In what a scale up to `most` is marked: " trillion" to " thousand", or ones. */
export function scaleStep(most: number): { readonly size: number; readonly words: string } {
  if (most >= 1e12) return { size: 1e12, words: ' trillion' };
  if (most >= 1e10) return { size: 1e9, words: ' billion' };
  if (most >= 1e6) return { size: 1e6, words: ' million' };
  return most >= 1e4 ? { size: 1e3, words: ' thousand' } : { size: 1, words: '' };
}

/** A unit on its own, for scales: "US$", "€", "ILS", "trucks". */
export function unitLabel({ currency, unit }: Unit): string {
  if (unit !== undefined) return unit;
  return currency === 'USD' ? 'US$' : (SIGNS[currency ?? ''] ?? currency ?? '');
}

/** What the sum covers. */
export const basisLabels: Readonly<Record<SumBasis, string>> = {
  'one-off': 'a single sum',
  annual: 'a yearly rate',
  monthly: 'a monthly rate',
  cumulative: 'a total over its period',
  package: 'a package',
};
