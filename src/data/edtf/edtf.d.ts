/**
 * What our tests use of the npm package `edtf` 4.11.1, which ships no types: its parse tree, as a second opinion. It
 * refuses or misreads much of the standard (`199X?`, seasons in intervals, 1900-02-29), so that we read dates ourselves.
 */
declare module 'edtf' {
  /** `true`, or a bit mask of the parts of the date that carry the sign. */
  type Qualifier = boolean | number;

  /** `values` are year, month (from 0), day, hour, minute, second, as far as given. Inside sets `type` is left out. */
  interface EdtfDate {
    readonly type?: 'Date';
    readonly values: readonly number[];
    readonly uncertain?: Qualifier;
    readonly approximate?: Qualifier;
    /** One bit per digit of YYYYMMDD, the first digit lowest. */
    readonly unspecified?: number;
  }

  /** A season (year, code), a decade or a century (its leading digits), or a year written `Y…` or `…S…`. */
  interface EdtfUnit {
    readonly type: 'Season' | 'Decade' | 'Century' | 'Year';
    readonly values: readonly number[];
    readonly uncertain?: Qualifier;
    readonly approximate?: Qualifier;
    readonly significant?: number;
  }

  interface EdtfSet {
    readonly type: 'Set' | 'List';
    readonly values: readonly (EdtfDate | readonly [EdtfDate, EdtfDate])[];
    readonly earlier?: boolean;
    readonly later?: boolean;
  }

  interface EdtfInterval {
    readonly type: 'Interval';
  }

  export type EdtfNode = EdtfDate | EdtfUnit | EdtfSet | EdtfInterval;

  /** Throws on text that is no EDTF. `level` is the highest level admitted; 3 adds qualified seasons. */
  export function parse(text: string, constraints?: { readonly level?: number }): EdtfNode;

  /** The package's own reading: first and last ms, inclusive; null for an end that is not given. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };

  export type { EdtfDate, EdtfInterval, EdtfSet, EdtfUnit };
}
