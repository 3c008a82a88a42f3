/** When rows are drawn, as columns of instants. */
import type { DrawnRows } from '../../model/dataset';
import { datedRange, drawnRange, type Span } from '../../model/span';

/** Takes the dates of some rows, one after the other. */
export class DrawnTimes {
  readonly #from: Float64Array<ArrayBuffer>;
  readonly #to: Float64Array<ArrayBuffer>;
  #rows = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  /** `maximum` is the number of rows that it has room for. */
  constructor(maximum: number) {
    this.#from = new Float64Array(maximum);
    this.#to = new Float64Array(maximum);
  }

  add(span: Span | null): void {
    const row = this.#rows;
    this.#rows += 1;
    if (!span) {
      this.#from[row] = Number.NaN;
      this.#to[row] = Number.NaN;
    } else if (span.shape === 'moment' && !span.at.set) {
      // As nearly all dates are: without an object for it.
      const { earliest, latest } = span.at;
      this.#from[row] = earliest;
      this.#to[row] = latest;
      this.#reach(earliest, latest);
    } else {
      const drawn = drawnRange(span);
      this.#from[row] = drawn.from;
      this.#to[row] = drawn.to;
      const dated = datedRange(span);
      this.#reach(dated.from, dated.to);
    }
  }

  finish(): Pick<DrawnRows, 'from' | 'to' | 'extent'> {
    return {
      from: this.#from.slice(0, this.#rows),
      to: this.#to.slice(0, this.#rows),
      extent: { from: this.#first, to: this.#last },
    };
  }

  #reach(from: number, to: number): void {
    if (from < this.#first) this.#first = from;
    if (to > this.#last) this.#last = to;
  }
}
