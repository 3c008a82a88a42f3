/** A sound file with many claims, and the pieces in which a file comes, for tests. */
import fc from 'fast-check';
import type { RawDataset } from '../data/schema/schema';
import { sampleDataset } from './sampleDataset';

/** The sample with `count` events more, each a month after the one before, going round the 1990s; one in nine is linked. */
export function manyClaims(count: number): RawDataset {
  const file = sampleDataset();
  for (let index = 0; index < count; index += 1) {
    const month = String(1 + (index % 12)).padStart(2, '0');
    file.events.push({
      id: `made-${index}`,
      kind: index % 2 === 0 ? 'meeting' : 'letter',
      layer: 'primary',
      date: { edtf: `${1990 + (Math.floor(index / 12) % 10)}-${month}`, basis: 'stated', wording: null },
      title: `Made up ${index}`,
      summary: `This one, of number ${index}, was made up for a test.`,
      people: index % 3 === 0 ? ['adan'] : ['adan', 'bruun'],
      themes: ['trade'],
      citations: [{ source: 'gazette' }],
      ...(index % 9 === 8 && { related: [{ id: `made-${index - 1}`, as: 'follows' }] }),
    });
  }
  return file;
}

/** Where something is cut, as parts of its length. */
export const cuts: fc.Arbitrary<readonly number[]> = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  maxLength: 12,
});

/** The pieces between the cuts; some may be empty. */
export function piecesOf<T extends { readonly length: number; slice(start: number, end: number): T }>(
  whole: T,
  parts: readonly number[],
): T[] {
  const places = parts.map((part) => Math.round(part * whole.length)).sort((a, b) => a - b);
  return [...places, whole.length].map((end, index) => whole.slice(places[index - 1] ?? 0, end));
}
