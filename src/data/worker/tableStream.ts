/** The text of a dataset file, piece by piece → a table, while it comes. */

import { type Fields, isFields } from '../../lib/fields';
import type { DrawnRows, Frame } from '../../model/dataset';
import { TableBuilder, type TableResult } from '../columnar/readTable';
import type { Problem } from '../schema/problem';
import {
  addProblem,
  MAX_CLAIMS,
  type Named,
  openNamed,
  openNewest,
  tooManyRecords,
} from '../schema/readNewest';
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

/** A file at its first claims. */
interface Opened {
  /** What stands before them. */
  readonly head: Fields;
  readonly named: Named;
  readonly builder: TableBuilder;
}

/** What the head says of the file as a whole, as far as it goes; null where that cannot be read yet. */
function frameOf({ head, named }: Opened): Frame | null {
  const read = openNewest(head, '', undefined, named)?.withClaims(NONE, () => true);
  if (!read) return null;
  const { title, standfirst, language, labels } = read;
  const sources = read.sources.filter(({ primary }) => primary);
  return { title, ...(standfirst && { standfirst }), language, labels, sources };
}

const NONE = { events: [], sums: [], periods: [] };

/**
 * Reads the claims a batch at a time, so that what was parsed of one is gone before the next. It reads files of the newest
 * format that are sound but for single records, and in which all that claims name stands before them, as Relata writes
 * it; it gives up any other. What it gives is what `readTable` gives, but for the version.
 */
export class TableStream {
  readonly #cutter = new ClaimCutter();
  #total = 0;
  /** Null before the first claims, and where the stream has given up. */
  #opened: Opened | null = null;
  /** What was left out of the claims. */
  readonly #warnings: Problem[] = [];
  #hasGivenUp = false;

  /** Number of claims that were read. */
  get read(): number {
    return this.#opened?.builder.read ?? 0;
  }

  /** What the file says before its claims; null before they come. */
  get frame(): Frame | null {
    return this.#opened && frameOf(this.#opened);
  }

  /** The claims that were read since the last call. */
  takeDrawn(): DrawnRows[] {
    return this.#opened?.builder.takeDrawn() ?? [];
  }

  /** Takes the next piece of the text, and reads the claims that end with it. */
  add(piece: string): void {
    if (this.#hasGivenUp) return;
    const batches = this.#cutter.add(piece);
    if (batches) for (const batch of batches) this.#readBatch(batch);
    else this.#giveUp();
  }

  #readBatch({ list, text, count }: Batch): void {
    this.#total += count;
    const builder = this.#open()?.builder;
    const claims = this.#total <= MAX_CLAIMS ? parse(`[${text}]`) : null;
    if (builder && Array.isArray(claims) && claims.length === count)
      for (const claim of claims) builder.add(list, claim);
    else this.#giveUp();
  }

  /** The dataset, once its whole text was added; null where it has to be read otherwise. */
  finish(): TableResult | null {
    if (this.#hasGivenUp) return null;
    const opened = this.#open();
    const file = parse(this.#cutter.frame);
    if (!opened || !isFields(file)) return null;
    const { head, named, builder } = opened;
    const isEachKeyOnce = Object.keys(file).length === this.#cutter.keys;
    const isOrdered = NAMED_BY_CLAIMS.every((name) => name in head || !(name in file));
    if (!isEachKeyOnce || !isOrdered || tooManyRecords(file).length > 0) return null;
    const whole = openNewest(file, '', undefined, named);
    if (!whole || whole.total > 0) return null;
    for (const problem of this.#warnings) whole.warn(problem);
    return builder.finish(whole);
  }

  /** Opens the file at its first claims; null where that cannot be. */
  #open(): Opened | null {
    const { head: text } = this.#cutter;
    if (this.#opened || text === null || this.#hasGivenUp) return this.#opened;
    const head = parse(text + NO_CLAIMS);
    if (!isFields(head) || tooManyRecords(head).length > 0) return null;
    const named = openNamed(head);
    if (!named) return null;
    const builder = new TableBuilder(named.known, (problem) => addProblem(this.#warnings, problem));
    this.#opened = { head, named, builder };
    return this.#opened;
  }

  #giveUp(): void {
    this.#hasGivenUp = true;
    this.#opened = null;
  }
}
