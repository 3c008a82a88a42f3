/** The text of a dataset file, piece by piece → the claims in it, and the frame around them. */
import { CLAIM_LISTS, type ClaimList } from '../../model/dataset';
import { JsonScanner } from '../schema/jsonScanner';

/** Claims that follow one another, as the inside of their list is written. */
export interface Batch {
  readonly list: ClaimList;
  readonly text: string;
  readonly count: number;
}

/** The beginning of a list of claims, and how much of the text shows that. */
const LIST_BEGINS = /[{,]\s*"(events|sums|periods)"\s*:\s*\[$/;
const SHOWN = 60;

/** Maximum length of one claim, characters: longer ones would be copied with each piece. */
const MAX_CLAIM = 1_000_000;

const isBlank = (text: string): boolean => /^[ \t\n\r]*$/.test(text);

/**
 * Cuts a text by its brackets, commas and quotation marks. Where the frame is JSON, and each batch is a list of so many
 * values, the whole text is JSON and says the same.
 */
export class ClaimCutter {
  readonly #scanner = new JsonScanner();
  #frame = '';
  #head: string | null = null;
  /** The end of the last piece. */
  #before = '';
  /** The list of claims in which the text so far ends; the last of those that have begun. */
  #list: ClaimList | null = null;
  #lastList = -1;
  /** The text of its claims that are in no batch yet, how many of them are followed by a comma, and whether others are. */
  #claims = '';
  #commas = 0;
  #hasBatch = false;

  /** All that was added but the claims: their lists are empty in it. */
  get frame(): string {
    return this.#frame;
  }

  /** The frame up to the beginning of the first list of claims; null where there is none so far. */
  get head(): string | null {
    return this.#head;
  }

  /** Number of keys in the file; one that stands twice counts twice. */
  get keys(): number {
    return this.#scanner.members;
  }

  /**
   * The claims that end with this piece. Null where the text holds too much, or its lists of claims are not in the order of
   * `CLAIM_LISTS`; then nothing can be added any more.
   */
  add(piece: string): readonly Batch[] | null {
    const batches: Batch[] = [];
    /** Index after what was taken, and of the last comma between two claims. */
    let [taken, comma] = [0, -1];
    let isOrdered = true;
    const excess = this.#scanner.scan(piece, (edge, at) => {
      if (edge === 'open') {
        const before = at < SHOWN ? this.#before : '';
        const name = LIST_BEGINS.exec(before + piece.slice(Math.max(0, at - SHOWN), at + 1))?.[1];
        if (name === undefined) return;
        this.#frame += piece.slice(taken, at + 1);
        taken = at + 1;
        isOrdered &&= this.#begin(name as ClaimList);
      } else if (this.#list && edge === 'comma') {
        this.#commas += 1;
        comma = at;
      } else if (this.#list) {
        this.#claims += piece.slice(taken, at);
        taken = at;
        const isEmpty = this.#commas === 0 && !this.#hasBatch && isBlank(this.#claims);
        if (!isEmpty) batches.push(this.#batch(this.#list, this.#commas + 1));
        [this.#list, this.#claims] = [null, ''];
      }
    });
    if (excess || !isOrdered) return null;
    if (this.#list && comma >= taken) {
      this.#claims += piece.slice(taken, comma);
      batches.push(this.#batch(this.#list, this.#commas));
      taken = comma + 1;
    }
    if (this.#list) this.#claims += piece.slice(taken);
    else this.#frame += piece.slice(taken);
    this.#before = (this.#before + piece.slice(-SHOWN)).slice(-SHOWN);
    return this.#claims.length > MAX_CLAIM ? null : batches;
  }

  /** Whether a list may begin here. */
  #begin(list: ClaimList): boolean {
    const number = CLAIM_LISTS.indexOf(list);
    if (number <= this.#lastList) return false;
    [this.#list, this.#lastList, this.#hasBatch] = [list, number, false];
    this.#head ??= this.#frame;
    return true;
  }

  #batch(list: ClaimList, count: number): Batch {
    const text = this.#claims;
    [this.#claims, this.#commas, this.#hasBatch] = ['', 0, true];
    return { list, text, count };
  }
}
