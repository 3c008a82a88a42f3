/** Short names for people and parties, no two alike. */
import { textKey } from '../lib/textKey';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
}

/** What stands after a name and is none: "(the elder)", "Jr.", "III", and a letter alone. */
const BRACKETS = /\s*[([][^()[\]]*[)\]]\s*$/;
const SUFFIX = /^(?:[js]r\.?|[ivx]+\.?|\d+(?:st|nd|rd|th)?|\p{L}\.?)$/iu;
/** A name of more words is mostly that of an office, whose last word alone tells nothing. */
const MOST_WORDS = 6;

/** Forms of a name from the shortest: "Lee", "van Lee", "Ann van Lee"; "King, Jr.", "Carlos I". */
function formsOf(name: string): string[] {
  const bare = name.replace(BRACKETS, '').trim() || name.trim();
  const words = bare.split(/\s+/);
  if (words.length > MOST_WORDS) return [name.trim()];
  const last = Math.max(
    0,
    words.findLastIndex((word) => !SUFFIX.test(word)),
  );
  return [...words.slice(0, last + 1).map((_, at) => words.slice(last - at).join(' ')), name.trim()];
}

/** `name (id)`, and with a number where even that is taken. */
function* namesWithId({ id, name }: Named): Generator<string> {
  yield `${name} (${id})`;
  for (let number = 2; ; number += 1) yield `${name} (${id}, ${number})`;
}

/**
 * A short name for each, no two alike: the given one, else as few words from the end of the name as will do, of a
 * long name all. `taken` holds the names that others have, and then these too.
 */
export function withShortNames<T extends Named>(
  named: readonly T[],
  taken: Set<string>,
): (T & { shortName: string })[] {
  const names = new Map<T, string>();
  const take = (one: T, forms: readonly string[]) => {
    const isFree = (form: string) => textKey(form) !== '' && !taken.has(textKey(form));
    let name = forms.find(isFree);
    if (name === undefined) for (name of namesWithId(one)) if (isFree(name)) break;
    taken.add(textKey(name ?? one.id));
    names.set(one, name ?? one.id);
  };
  for (const one of named) if (one.shortName !== undefined) take(one, [one.shortName, one.name]);
  const made = named.filter(({ shortName }) => shortName === undefined);
  const ends = new Map<string, number>();
  for (const { name } of made)
    for (const form of new Set(formsOf(name).map(textKey))) ends.set(form, (ends.get(form) ?? 0) + 1);
  for (const one of made) {
    const own = formsOf(one.name).filter((form) => ends.get(textKey(form)) === 1);
    take(one, [...own, one.name]);
  }
  return named.map((one) => ({ ...one, shortName: names.get(one) ?? one.name }));
}
