/** Names of people that are spelt nearly as a search has them. */
import { lettersBetween } from '../lib/editDistance';
import type { Dataset, Person } from '../model/dataset';
import { collapseDoubles, normalizeText } from './normalizeText';

/** Letters that may differ in a word, by the least number of letters that it has; shorter words must be right. */
const TOLERANCE: readonly (readonly [letters: number, differing: number])[] = [
  [7, 2],
  [5, 1],
];

const wordsIn = (text: string): string[] => collapseDoubles(normalizeText(text)).split(' ').filter(Boolean);

/** Number of letters in which a word differs from the nearest of a name; infinite where that is too many, or all are others. */
function distanceTo(word: string, name: readonly string[]): number {
  const [, differing = 0] = TOLERANCE.find(([letters]) => word.length >= letters) ?? [];
  const distances = name
    .filter((one) => one.startsWith(word[0] ?? '') && Math.abs(one.length - word.length) <= differing)
    .map((one) => lettersBetween(word, one));
  const nearest = Math.min(Number.POSITIVE_INFINITY, ...distances);
  return nearest <= differing ? nearest : Number.POSITIVE_INFINITY;
}

/**
 * The people of whose names, in all their spellings, each word of `q` is nearly one, nearest first. A word begins as
 * that of the name does; one letter in five or six may differ, two in more.
 */
export function similarNames({ people }: Pick<Dataset, 'people'>, q: string): readonly Person[] {
  const words = wordsIn(q);
  if (words.length === 0) return [];
  const distanceOf = ({ name, shortName, otherNames }: Person) => {
    const own = wordsIn([name, shortName, ...otherNames].join(' '));
    return words.reduce((sum, word) => sum + distanceTo(word, own), 0);
  };
  return people
    .map((person) => ({ person, distance: distanceOf(person) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => a.distance - b.distance)
    .map(({ person }) => person);
}
