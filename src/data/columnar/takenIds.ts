/** Which ids are in use, asked by row of a scanned file where that will do, so that no text is made of them. */

import type { Taken } from '../schema/readRecords';
import { ABSENT } from './byteDictionary';
import type { RecordScanner } from './recordScanner';

const encoder = new TextEncoder();

export class TakenIds implements Taken {
  readonly #codes: Int32Array;
  readonly #dictionary;
  readonly #taken: Uint8Array;

  constructor(scanner: RecordScanner) {
    const values = scanner.values.get('id');
    const column = scanner.columns.get('id');
    if (!values || !column) throw new RangeError('a scanned file has ids');
    this.#codes = column.codes;
    this.#dictionary = values.dictionary;
    // Rows that were not taken as they are may each add an id.
    this.#taken = new Uint8Array(this.#dictionary.size + scanner.rows);
  }

  /** Takes the id of a row; false where it was taken before. */
  take(row: number): boolean {
    const number = this.numberAt(row);
    if (this.isTaken(number)) return false;
    this.#taken[number] = 1;
    return true;
  }

  numberAt(row: number): number {
    return this.#codes[row] ?? ABSENT;
  }

  numberOf(id: string): number {
    const json = encoder.encode(JSON.stringify(id));
    return this.#dictionary.codeOf(json, 0, json.length);
  }

  isTaken(number: number): boolean {
    return this.#taken[number] === 1;
  }

  has(id: string): boolean {
    return this.isTaken(this.numberOf(id));
  }

  add(id: string): void {
    this.#taken[this.numberOf(id)] = 1;
  }
}
