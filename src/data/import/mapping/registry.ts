/** People, sources, kinds and the rest of what claims refer to, each found or added by its name. */
import { fnv1a } from '../../../lib/hash';
import { slugOf } from '../../../lib/shortText';
import { textKey } from '../../../lib/textKey';
import { NO_SOURCE } from '../../../model/dataset';
import type { Silhouette } from '../../../model/vocabulary';

/** Longest slug made from a name; a number may follow it. */
const LONGEST = 48;

/** Kinds that a table's words name, with how many of them are called and the sign on their marks. */
const KINDS = new Map<string, readonly [plural: string, silhouette: Silhouette]>(
  Object.entries({
    meeting: ['meetings', 'figures'],
    summit: ['summits', 'figures'],
    conference: ['conferences', 'figures'],
    talks: ['talks', 'figures'],
    visit: ['visits', 'pin'],
    trip: ['trips', 'pin'],
    letter: ['letters', 'envelope'],
    message: ['messages', 'envelope'],
    email: ['emails', 'envelope'],
    memo: ['memos', 'envelope'],
    telegram: ['telegrams', 'envelope'],
    call: ['calls', 'mast'],
    'phone call': ['phone calls', 'mast'],
    phone: ['phone calls', 'mast'],
    broadcast: ['broadcasts', 'mast'],
    interview: ['interviews', 'mast'],
    statement: ['statements', 'none'],
    event: ['events', 'none'],
  }),
);

/** The kind of a claim for which nobody has said one. */
export const USUAL_KIND = 'event';

/** A kind as a table names it. */
export function kindNamed(name: string): { name: string; plural?: string; silhouette?: Silhouette } {
  const [plural, silhouette] = KINDS.get(textKey(name)) ?? [];
  return { name, ...(plural && { plural }), ...(silhouette && silhouette !== 'none' && { silhouette }) };
}

/** An id made from a name: its slug, or its digest where nothing in it is Latin. */
export const idFromName = (name: string): string => slugOf(name, LONGEST) || `x-${fnv1a(name)}`;

/** Ids of which no two are the same. */
export class FreshIds {
  readonly #used: Set<string>;
  /** By slug, the number that is tried next: thousands of rows may have the same name. */
  readonly #next = new Map<string, number>();

  /** `reserved`: ids that mean something else. */
  constructor(reserved: readonly string[] = []) {
    this.#used = new Set(reserved);
  }

  /** An id that was not given before, made from a name, with a number where needed. */
  of(name: string): string {
    const slug = idFromName(name);
    let id = slug;
    let count = this.#next.get(slug) ?? 2;
    for (; this.#used.has(id); count += 1) id = `${slug}-${count}`;
    this.#next.set(slug, count);
    this.#used.add(id);
    return id;
  }
}

/** Records by name, in the order in which they are first named. */
export class Registry<T> {
  readonly #records = new Map<string, T & { readonly id: string }>();
  /** Ids by names to the letter, as they recur in rows. */
  readonly #idOfName = new Map<string, string>();
  readonly #byId = new Map<string, T & { readonly id: string }>();
  readonly #ids: FreshIds;
  readonly #make: (name: string) => T;

  /** `reserved`: ids that mean something else. */
  constructor(make: (name: string) => T, reserved: readonly string[] = []) {
    this.#make = make;
    this.#ids = new FreshIds(reserved);
  }

  /** The id of the record of this name, which is added if there is none. */
  idOf(name: string): string {
    const id = this.#idOfName.get(name) ?? this.#findOrAdd(name);
    this.#idOfName.set(name, id);
    return id;
  }

  #findOrAdd(name: string): string {
    const key = textKey(name);
    const known = this.#records.get(key);
    if (known) return known.id;
    const record = { id: this.#ids.of(name), ...this.#make(name) };
    this.#records.set(key, record);
    this.#byId.set(record.id, record);
    return record.id;
  }

  /** The record of an id. */
  get(id: string): (T & { readonly id: string }) | undefined {
    return this.#byId.get(id);
  }

  get records(): readonly (T & { readonly id: string })[] {
    return [...this.#records.values()];
  }
}

/** The source that stands where none is given. */
export const noSource = () => ({
  id: NO_SOURCE,
  title: 'No source given',
  publisher: 'No source given',
  published: null,
  url: null,
  stance: 'unsorted' as const,
  primary: false,
});
