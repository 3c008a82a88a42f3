/** The bytes of a dataset file, piece by piece → the messages of the worker. */
import { NOT_UTF8, utf8Decoder } from '../load/encoding';
import type { Bytes } from '../load/readBody';
import { type Post, sendDataset, sendRefusal, sendTable } from './send';
import { TableStream } from './tableStream';

/** Bytes that are taken at a time: some hundreds of claims, read in a few milliseconds. */
const PIECE = 65_536;

export class DatasetStream {
  readonly #post: Post;
  readonly #decoder = utf8Decoder();
  /** All that has come, for when it has to be read as a whole; null where it is not UTF-8. */
  #text: string | null = '';
  #table = new TableStream();
  #hasEnded = false;
  /** Number of percent that were told of. */
  #percent = 0;

  constructor(post: Post) {
    this.#post = post;
  }

  add(bytes: Bytes): void {
    for (let start = 0; start < bytes.length; start += PIECE)
      this.#decode(bytes.subarray(start, start + PIECE));
  }

  /** Says that no more bytes will come. */
  end(): void {
    this.#decode();
    this.#hasEnded = true;
  }

  /** Does a few milliseconds of what can be done by now; false where nothing is left until more comes. */
  step(): boolean {
    if (this.#table.readNext()) {
      if (this.#hasEnded) this.#tellRead();
      return true;
    }
    if (this.#hasEnded) this.#finish();
    this.#hasEnded = false;
    return false;
  }

  #decode(bytes?: Bytes): void {
    if (this.#text === null) return;
    try {
      const piece = this.#decoder.decode(bytes, { stream: bytes !== undefined });
      this.#text += piece;
      this.#table.add(piece);
    } catch {
      this.#text = null;
    }
  }

  #tellRead(): void {
    const { read, total } = this.#table;
    const percent = Math.floor((100 * read) / total);
    if (percent > this.#percent) this.#post({ type: 'read', count: { read, total } });
    this.#percent = percent;
  }

  #finish(): void {
    if (this.#text === null) {
      sendRefusal({ path: '', message: NOT_UTF8 }, this.#post);
      return;
    }
    const table = this.#table.finish();
    if (table) sendTable(table, this.#post);
    else sendDataset(() => this.#takeText(), this.#post);
  }

  #takeText(): string {
    const text = this.#text ?? '';
    this.#text = '';
    return text;
  }
}
