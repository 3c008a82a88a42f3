/** The different values of a field in a file, each judged once. */
import { type Accepts, accepterOf } from './accepter';
import { ABSENT, ByteDictionary } from './byteDictionary';
import type { Schema } from './claimShape';

export class JudgedValues {
  readonly dictionary = new ByteDictionary();
  /** By number; `null` is also what stands for what is not given. */
  readonly values: unknown[] = [null];
  /** Numbers of those that keep a claim from being taken as it is. */
  readonly refused = new Set<number>();
  readonly #accepts: Accepts;

  constructor(schema: Schema) {
    this.#accepts = accepterOf(schema);
  }

  /** Reads and judges what has come new. Throws a `SyntaxError` if it is not JSON. */
  settle(): void {
    const from = this.values.length;
    if (from === this.dictionary.size) return;
    const added: unknown[] = JSON.parse(new TextDecoder().decode(this.dictionary.jsonFrom(from)));
    for (const value of added) {
      if (!this.#accepts(value)) this.refused.add(this.values.length);
      this.values.push(value);
    }
  }

  /** Refuses also those that do not hold to `isSound`, which is asked of accepted values only. */
  refuse(isSound: Accepts): void {
    for (let code = ABSENT + 1; code < this.values.length; code += 1)
      if (!this.refused.has(code) && !isSound(this.values[code])) this.refused.add(code);
  }
}
