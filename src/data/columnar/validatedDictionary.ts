/** The distinct values of a field, each validated once. */
import * as v from 'valibot';
import { judge } from '../schema/schema';
import { ABSENT } from './claimTable';

/** Code of a value that is not valid. */
export const INVALID = -1;

/** A place in a tree of JSON values: equal lists and objects lead to the same place. */
class Place {
  code: number | undefined;
  /** Most places lead to one other. */
  #part: unknown;
  #place: Place | undefined;
  #others: Map<unknown, Place> | undefined;

  next(part: unknown): Place {
    if (part === this.#part && this.#place) return this.#place;
    if (!this.#place) {
      this.#part = part;
      this.#place = new Place();
      return this.#place;
    }
    this.#others ??= new Map();
    let place = this.#others.get(part);
    if (!place) {
      place = new Place();
      this.#others.set(part, place);
    }
    return place;
  }
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

export class ValidatedDictionary {
  /** By code, as the schema gives them; `null` stands for a missing value. */
  readonly values: unknown[] = [null];
  /** Codes of texts and numbers; those of lists and objects are in trees, which costs less than to write them as JSON. */
  readonly #codes = new Map<unknown, number>();
  readonly #lists = new Place();
  readonly #objects = new Place();
  /** The code of a missing value. */
  #missing: number | undefined;
  readonly #schema: v.GenericSchema<unknown, { readonly value?: unknown }>;

  /** `entry` is the field's schema in its object. */
  constructor(entry: v.ObjectEntries[string]) {
    this.#schema = v.object({ value: entry });
  }

  /** The code of a value of parsed JSON, or of `undefined` for a missing field; `INVALID` if it must not stand there. */
  codeOf(value: unknown): number {
    if (value === undefined) {
      this.#missing ??= this.#validate(value);
      return this.#missing;
    }
    if (isNested(value)) {
      const place = this.#placeOf(value);
      place.code ??= this.#validate(value);
      return place.code;
    }
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#validate(value);
      this.#codes.set(value, code);
    }
    return code;
  }

  #placeOf(value: object): Place {
    if (Array.isArray(value)) {
      let place = this.#lists;
      for (const item of value) place = place.next(isNested(item) ? this.#placeOf(item) : item);
      return place;
    }
    let place = this.#objects;
    for (const key in value) {
      const item = (value as Readonly<Record<string, unknown>>)[key];
      place = place.next(key).next(isNested(item) ? this.#placeOf(item) : item);
    }
    return place;
  }

  #validate(value: unknown): number {
    const result = judge(this.#schema, value === undefined ? {} : { value });
    if (!result.success) return INVALID;
    const { value: valid = null } = result.output;
    return valid === null ? ABSENT : this.values.push(valid) - 1;
  }
}
