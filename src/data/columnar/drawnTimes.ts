/** When dates are drawn, as columns of instants by their code. */
import type { DrawnRows } from '../../model/dataset';
import { datedRange, drawnRange, plainDate, type Range, type Span } from '../../model/span';

const NEVER: Range = { from: Number.NaN, to: Number.NaN };

export class DrawnTimes {
  /** ms UTC; `NaN` for none: when each date is drawn, and the part of it that has dates. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #datedFrom: number[] = [];
  readonly #datedTo: number[] = [];

  /** Number of dates; the code of the next one. */
  get count(): number {
    return this.#from.length;
  }

  /** Adds the date of the next code. */
  add(span: Span | null): void {
    const plain = span && plainDate(span);
    if (plain) this.#push(plain.earliest, plain.latest, plain.earliest, plain.latest);
    else {
      const [drawn, dated] = span ? [drawnRange(span), datedRange(span)] : [NEVER, NEVER];
      this.#push(drawn.from, drawn.to, dated.from, dated.to);
    }
  }

  /** When rows with dates of these codes are drawn. */
  rowsOf(codes: readonly number[]): Pick<DrawnRows, 'from' | 'to' | 'extent'> {
    const from = new Float64Array(codes.length);
    const to = new Float64Array(codes.length);
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [row, code] of codes.entries()) {
      from[row] = this.#from[code] ?? Number.NaN;
      to[row] = this.#to[code] ?? Number.NaN;
      const [start = Number.NaN, end = Number.NaN] = [this.#datedFrom[code], this.#datedTo[code]];
      if (start < first) first = start;
      if (end > last) last = end;
    }
    return { from, to, extent: { from: first, to: last } };
  }

  #push(from: number, to: number, datedFrom: number, datedTo: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#datedFrom.push(datedFrom);
    this.#datedTo.push(datedTo);
  }
}
