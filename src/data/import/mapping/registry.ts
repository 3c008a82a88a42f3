/** People, sources, kinds and the rest of what claims refer to, each found or added by its name. */
import { fnv1a } from '../../../lib/hash';
import { slugOf } from '../../../lib/text';

/** Longest slug made from a name; a number may follow it. */
const LONGEST = 48;

/** An id that no other has: the name's slug, or its digest where nothing in it is Latin, with a number where needed. */
export function freshId(name: string, used: Set<string>): string {
  const slug = slugOf(name, LONGEST) || `x-${fnv1a(name)}`;
  let id = slug;
  for (let count = 2; used.has(id); count += 1) id = `${slug}-${count}`;
  used.add(id);
  return id;
}

/** Records by name, in the order in which they are first named. */
export class Registry<T> {
  readonly #records = new Map<string, T & { readonly id: string }>();
  readonly #byId = new Map<string, T & { readonly id: string }>();
  readonly #ids: Set<string>;
  readonly #make: (name: string) => T;

  /** `reserved`: ids that mean something else. */
  constructor(make: (name: string) => T, reserved: readonly string[] = []) {
    this.#make = make;
    this.#ids = new Set(reserved);
  }

  /** The id of the record of this name, which is added if there is none. Case and spaces make no difference. */
  idOf(name: string): string {
    const key = name.toLowerCase().replace(/\s+/g, ' ').trim();
    const known = this.#records.get(key);
    if (known) return known.id;
    const record = { id: freshId(name, this.#ids), ...this.#make(name) };
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
