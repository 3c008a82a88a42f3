/** The text of a dataset file, piece by piece → a table, while it comes. */

import { type Fields, isFields } from '../../lib/fields';
import { VersionDigest } from '../../model/dataset';
import { TableReader, type TableResult } from '../columnar/readTable';
import type { Problem } from '../schema/problem';
import { addProblem, MAX_CLAIMS, openNewest, tooManyRecords } from '../schema/readNewest';
import { type Batch, ClaimCutter } from './claimCutter';

/** What is put after the head of a file to make it a file without claims. */
const NO_CLAIMS = '],"sums":[],"periods":[]}';
/** Lists of what claims may name. */
const NAMED_BY_CLAIMS = ['sources', 'people', 'parties', 'themes'];

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Reads the claims a batch at a time, so that what was parsed of one is gone before the next. It reads files of the newest
 * format that are sound but for single records, and in which all that claims name stands before them, as Relata writes
 * it; it gives up any other. What it gives is what `readTable` gives.
 */
export class TableStream {
  readonly #cutter = new ClaimCutter();
  readonly #digest = new VersionDigest();
  readonly #batches: Batch[] = [];
  #total = 0;
  /** The file up to its claims, and their reader; null before the first of them, or where the stream has given up. */
  #head: Fields | null = null;
  #reader: TableReader | null = null;
  /** What was left out of the claims. */
  readonly #warnings: Problem[] = [];
  #hasGivenUp = false;

  /** Number of claims that have come, and of those that were read. */
  get total(): number {
    return this.#total;
  }
  get read(): number {
    return this.#reader?.read ?? 0;
  }

  /** Takes the next piece of the text. */
  add(piece: string): void {
    if (this.#hasGivenUp) return;
    this.#digest.add(piece);
    const batches = this.#cutter.add(piece);
    for (const { count } of batches ?? []) this.#total += count;
    if (batches && this.#total <= MAX_CLAIMS) this.#batches.push(...batches);
    else this.#giveUp();
  }

  /** Reads some hundreds of the claims that have come; false where there are none to read. */
  readNext(): boolean {
    const batch = this.#batches.shift();
    if (!batch) return false;
    if (!this.#reader) this.#open();
    const claims = parse(`[${batch.text}]`);
    if (this.#reader && Array.isArray(claims) && claims.length === batch.count)
      for (const claim of claims) this.#reader.add(batch.list, claim);
    else this.#giveUp();
    return true;
  }

  /** The dataset, once its whole text was added; null where it has to be read otherwise. */
  finish(): TableResult | null {
    while (this.readNext());
    if (!this.#reader) this.#open();
    const file = parse(this.#cutter.frame);
    if (!this.#reader || !this.#head || !isFields(file)) return null;
    const { keys } = this.#cutter;
    const head = this.#head;
    const isEachKeyOnce = Object.keys(file).length === keys;
    const isOrdered = NAMED_BY_CLAIMS.every((name) => name in head || !(name in file));
    if (!isEachKeyOnce || !isOrdered || tooManyRecords(file).length > 0) return null;
    const opened = openNewest(file, this.#digest.finish());
    if (!opened || opened.total > 0) return null;
    for (const problem of this.#warnings) opened.warn(problem);
    return this.#reader.finish(opened);
  }

  /** Opens the file at its first claims. */
  #open(): void {
    const { head } = this.#cutter;
    const file = head === null || this.#hasGivenUp ? null : parse(head + NO_CLAIMS);
    const opened = isFields(file) && tooManyRecords(file).length === 0 && openNewest(file, '');
    if (!opened) return;
    this.#head = file as Fields;
    this.#reader = new TableReader(opened.known, (problem) => addProblem(this.#warnings, problem));
  }

  #giveUp(): void {
    this.#hasGivenUp = true;
    this.#reader = null;
    this.#batches.length = 0;
  }
}
