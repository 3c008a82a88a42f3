/** `make` for objects that never change: each object is asked about once, and forgotten with it. */
export function memoizeWeak<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** Values that are made once for an object and something else beside it, and forgotten with the object. */
export class MemoTable<K extends object, O, T> {
  readonly #known = new WeakMap<K, Map<O, T>>();

  get(key: K, other: O, make: () => T): T {
    const values = this.#known.get(key) ?? new Map<O, T>();
    this.#known.set(key, values);
    if (!values.has(other)) values.set(other, make());
    return values.get(other) as T;
  }
}
