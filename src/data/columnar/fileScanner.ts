/** The bytes of a dataset file, taken apart while they come. */

import { type ReadDate, rememberDates } from '../schema/checkClaim';
import { MAX_CLAIMS } from '../schema/loadLimit';
import { grown } from './byteDictionary';
import { BytesVersion } from './bytesVersion';
import { CLAIM_LISTS, type ClaimList } from './claimFields';
import { claimShapes } from './claimShape';
import { NONE, QUOTE, spaceEnd, stringEnd, textOf, valueEnd } from './jsonBytes';
import { RecordScanner } from './recordScanner';

const [COLON, COMMA, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x3a, 0x2c, 0x7b, 0x7d, 0x5b, 0x5d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Values are judged whenever so many bytes have come. */
const BATCH = 500_000;

/** Where the scanner is: before the file, before a member's key, before an item of a claim list, behind the file. */
type Place = 'start' | 'member' | 'item' | 'end';

/** The rows of one list of claims: the first, and how many. */
interface Stretch {
  readonly first: number;
  count: number;
}

/** A file that was taken apart. */
export interface Scan {
  /** Its JSON with its lists of claims empty. */
  readonly head: string;
  readonly version: string;
  readonly lists: Readonly<Record<ClaimList, Readonly<Stretch>>>;
  readonly scanner: RecordScanner;
  readonly readDate: ReadDate;
  /** The JSON of the claim in a row. */
  readonly jsonOf: (row: number) => string;
}

/** This way of reading ends here: the file is broken, or not as files mostly are. */
class Unusual extends Error {}

const isClaimList = (key: string): key is ClaimList => (CLAIM_LISTS as readonly string[]).includes(key);

/** Takes the bytes of a file piece by piece. */
export class FileScanner {
  #bytes: Uint8Array = new Uint8Array(1 << 21);
  #length = 0;
  /** Read up to here. */
  #at = 0;
  #place: Place = 'start';
  #isUsual = true;
  /** Bytes that must have come before more is read: what is not whole yet may be long. */
  #wanted = 4;
  /** Where the bytes begin and end that are not in a list of claims. */
  readonly #head: number[] = [];
  readonly #lists: Record<ClaimList, Stretch | null> = { events: null, aid: null, periods: null };
  #list: ClaimList = 'events';
  readonly #rowStarts: number[] = [];
  #version = new BytesVersion(0);
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  #checked = 0;
  #settled = 0;
  #dates = 0;
  readonly #readDate = rememberDates();
  readonly #scanner = new RecordScanner();
  readonly #readers = {
    events: this.#scanner.readerOf(claimShapes.events),
    aid: this.#scanner.readerOf(claimShapes.aid),
    periods: this.#scanner.readerOf(claimShapes.periods),
  };

  /** Makes room for a file of so many bytes. */
  expect(length: number): void {
    if (length >= this.#bytes.length) this.#bytes = grown(this.#bytes, length + 1);
  }

  /** Takes the next bytes. */
  add(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    // A zero has to follow.
    if (length >= this.#bytes.length) this.#bytes = grown(this.#bytes, 2 * length);
    this.#bytes.set(piece, this.#length);
    this.#length = length;
    if (length >= this.#wanted) this.#read(false);
  }

  /** The text of the file as far as it has come. */
  get text(): string {
    return new TextDecoder().decode(this.#bytes.subarray(0, this.#length));
  }

  /** All bytes have come: what they hold, or null where the file has to be read in another way. */
  finish(): Scan | null {
    this.#read(true);
    if (!this.#isUsual || this.#place !== 'end') return null;
    const bytes = this.#bytes;
    const parts: string[] = [];
    for (let index = 0; index < this.#head.length; index += 2)
      parts.push(textOf(bytes, this.#head[index] ?? 0, this.#head[index + 1] ?? this.#length));
    const listOf = (list: ClaimList): Stretch => this.#lists[list] ?? { first: 0, count: 0 };
    return {
      head: parts.join(''),
      version: this.#version.digits,
      lists: { events: listOf('events'), aid: listOf('aid'), periods: listOf('periods') },
      scanner: this.#scanner,
      readDate: this.#readDate,
      jsonOf: (row) => {
        const start = this.#rowStarts[row] ?? 0;
        return textOf(bytes, start, valueEnd(bytes, start));
      },
    };
  }

  #read(isEnd: boolean): void {
    if (!this.#isUsual) return;
    try {
      while (this.#step());
      this.#version.take(this.#bytes, this.#length, isEnd);
      this.#checkText(isEnd);
      if (isEnd || this.#length - this.#settled > BATCH) this.#settle();
      this.#wanted = this.#length + (this.#length - this.#at) / 2;
    } catch (error) {
      if (!(error instanceof Unusual || error instanceof SyntaxError)) throw error;
      this.#isUsual = false;
    }
  }

  /** Judges the values that have come new, and reads those that are dates, while more is under way. */
  #settle(): void {
    this.#settled = this.#length;
    this.#scanner.settle();
    const { values = [], refused } = this.#scanner.values.get('edtf') ?? {};
    for (; this.#dates < values.length; this.#dates += 1)
      if (!refused?.has(this.#dates)) this.#readDate(values[this.#dates] as string | null);
  }

  /** Text that is not UTF-8 is mended where it is decoded, and its bytes say something else. */
  #checkText(isEnd: boolean): void {
    if (this.#version.isAscii) return;
    try {
      this.#utf8.decode(this.#bytes.subarray(this.#checked, this.#length), { stream: !isEnd });
    } catch {
      throw new Unusual();
    }
    this.#checked = this.#length;
  }

  /** Reads on by one part; whether there may be more. */
  #step(): boolean {
    if (this.#place === 'start') return this.#readStart();
    const at = spaceEnd(this.#bytes, this.#at);
    if (at === this.#length) return false;
    if (this.#place === 'end') throw new Unusual();
    return this.#place === 'member' ? this.#readMember(at) : this.#readItem(at);
  }

  #readStart(): boolean {
    const start = BYTE_ORDER_MARK.every((byte, index) => this.#bytes[index] === byte) ? 3 : 0;
    const at = spaceEnd(this.#bytes, start);
    if (at === this.#length) return false;
    if (this.#bytes[at] !== OPEN) throw new Unusual();
    this.#version = new BytesVersion(start);
    this.#head.push(start);
    this.#at = at + 1;
    this.#place = 'member';
    return true;
  }

  /** A member of the outermost object; whether its commas are in place, the reader of the head sees. */
  #readMember(start: number): boolean {
    const bytes = this.#bytes;
    const isClosed = bytes[start] === CLOSE;
    if (isClosed || bytes[start] === COMMA) {
      this.#at = start + 1;
      if (isClosed) this.#place = 'end';
      return true;
    }
    if (bytes[start] !== QUOTE) throw new Unusual();
    const keyEnd = stringEnd(bytes, start);
    if (keyEnd === NONE) return false;
    const colon = spaceEnd(bytes, keyEnd);
    const at = spaceEnd(bytes, colon + 1);
    if (at >= this.#length) return false;
    const key = textOf(bytes, start + 1, keyEnd - 1);
    if (bytes[colon] !== COLON || key.includes('\\')) throw new Unusual();
    if (isClaimList(key)) return this.#openList(key, at);
    const end = valueEnd(bytes, at);
    if (end === NONE) return false;
    this.#at = end;
    return true;
  }

  #openList(list: ClaimList, at: number): boolean {
    if (this.#bytes[at] !== OPEN_LIST || this.#lists[list]) throw new Unusual();
    this.#list = list;
    this.#lists[list] = { first: this.#scanner.rows, count: 0 };
    this.#at = at + 1;
    this.#head.push(this.#at);
    this.#place = 'item';
    return true;
  }

  /** An item of a list of claims with the comma before it, or the end of the list. */
  #readItem(start: number): boolean {
    const bytes = this.#bytes;
    const stretch = this.#lists[this.#list];
    if (!stretch) throw new Unusual();
    if (bytes[start] === CLOSE_LIST) {
      this.#at = start + 1;
      this.#head.push(start);
      this.#place = 'member';
      return true;
    }
    if (stretch.count > 0 && bytes[start] !== COMMA) throw new Unusual();
    const at = stretch.count > 0 ? spaceEnd(bytes, start + 1) : start;
    let end = this.#readers[this.#list](bytes, at);
    if (end === NONE) {
      end = valueEnd(bytes, at);
      if (end === NONE) return false;
      this.#scanner.skipRow();
    }
    this.#rowStarts.push(at);
    stretch.count += 1;
    this.#at = end;
    if (this.#scanner.rows > MAX_CLAIMS) throw new Unusual();
    return true;
  }
}
