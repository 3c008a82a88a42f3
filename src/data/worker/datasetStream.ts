/** The bytes of a dataset file, piece by piece → the messages of the worker. */
import { NOT_UTF8, utf8Decoder } from '../load/encoding';
import type { Bytes } from '../load/readBody';
import type { ParseResult } from '../schema/readNewest';
import { type Post, sendBatch, sendDataset, sendRefusal, sendResult, sendTable } from './send';
import { TableStream } from './tableStream';
import { versionOfBytes } from './versionOfBytes';

/** Bytes that are taken at a time: some hundreds of claims, read in a few milliseconds. */
const PIECE = 65_536;

/** Minimum time between two batches, ms: each is drawn. */
export const BATCH_INTERVAL = 400;

export class DatasetStream {
  readonly #post: Post;
  readonly #decoder = utf8Decoder();
  /** All that has come, for when it has to be read as a whole. */
  readonly #pieces: Bytes[] = [];
  /** Number of pieces that were read. */
  #read = 0;
  readonly #table = new TableStream();
  #isUtf8 = true;
  #hasEnded = false;
  /** Number of claims that were told of. */
  #told = 0;
  /** When the next batch may be sent (`performance.now`); null before the first. */
  #nextBatch: number | null = null;

  constructor(post: Post) {
    this.#post = post;
  }

  add(bytes: Bytes): void {
    for (let start = 0; start < bytes.length; start += PIECE)
      this.#pieces.push(bytes.subarray(start, start + PIECE));
  }

  /** Says that no more bytes will come. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Does a few milliseconds of what can be done by now; false where nothing is left until more comes. */
  step(): boolean {
    const piece = this.#pieces[this.#read];
    if (piece) {
      this.#read += 1;
      this.#take(piece);
      this.tellDrawn();
      return true;
    }
    if (this.#hasEnded) this.#finish();
    this.#hasEnded = false;
    return false;
  }

  #take(piece?: Bytes): void {
    if (!this.#isUtf8) return;
    try {
      this.#table.add(this.#decoder.decode(piece, { stream: piece !== undefined }));
    } catch {
      this.#isUtf8 = false;
    }
  }

  /** Sends what was read since the last batch, unless that was just now, so that it can be drawn while more is read. */
  tellDrawn(): void {
    const { read } = this.#table;
    const now = performance.now();
    if (read <= this.#told || now < (this.#nextBatch ?? now)) return;
    if (this.#nextBatch === null) {
      const { frame } = this.#table;
      if (!frame) return;
      this.#post({ type: 'frame', frame });
    }
    this.#nextBatch = now + BATCH_INTERVAL;
    this.#told = read;
    const share = this.#hasEnded ? this.#read / this.#pieces.length : null;
    sendBatch({ rows: this.#table.takeDrawn(), read, share }, this.#post);
  }

  #finish(): void {
    this.#take();
    // The whole dataset follows.
    this.#told = this.#table.read;
    if (!this.#isUtf8) {
      sendRefusal({ path: '', message: NOT_UTF8 }, this.#post);
      return;
    }
    const read = this.#table.finish();
    if (!read) {
      sendDataset(() => this.#takeText(), this.#post);
      return;
    }
    // The page takes the table over while the bytes are gone through.
    sendTable(read.table, this.#post);
    sendResult(this.#named(read.result), this.#post);
  }

  /** The result with the name of its version. */
  #named(result: ParseResult): ParseResult {
    if (!result.ok) return result;
    return { ...result, dataset: { ...result.dataset, version: versionOfBytes(this.#pieces) } };
  }

  /** The text of all pieces, each of which goes when its text has come. */
  #takeText(): string {
    const decoder = utf8Decoder();
    let text = '';
    for (let piece = this.#pieces.shift(); piece; piece = this.#pieces.shift())
      text += decoder.decode(piece, { stream: true });
    return text;
  }
}
