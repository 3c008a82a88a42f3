/** Rows below the band for words that belong to a place in it, each with a stem up to that place. */
import { type Extent, type TakenRow, takenRow } from '../../geometry/packing';

/** One way in which words may stand. */
export interface Way extends Extent {
  /** How many rows there may come to be for its sake. */
  readonly maximumRows: number;
  /** What it leaves out of its words, from 0 for nothing to 1 for all. */
  readonly loss: number;
}

/** Words to place, with the ways in which they may stand, best first. */
export interface BelowItem<W extends Way> {
  /** Where their stem comes down from the band, px; null for words without one. */
  readonly stem: number | null;
  readonly ways: readonly W[];
  /** Whether they may be left out where no way has room. */
  readonly isOptional: boolean;
  /** What its words are worth, in rows. */
  readonly worth: number;
}

export interface PlacedBelow<W extends Way> {
  readonly row: number;
  readonly way: W;
  /** They stand on a stem, as no way kept clear of all. */
  readonly isForced: boolean;
}

/** Between what stands in one row, and on both sides of a stem, px. */
const GAP = 4;
const BESIDE_STEM = 3;

/** What words on a stem cost, in rows. */
const FORCED = 20;

/** What a placing costs: its rows, the words that it leaves out, and those that stand on a stem. */
export function costOf<W extends Way>(
  items: readonly BelowItem<W>[],
  places: readonly (PlacedBelow<W> | null)[],
): number {
  const rows = Math.max(0, ...places.map((place) => (place ? place.row + 1 : 0)));
  const lost = items.map(({ worth }, at) => {
    const place = places[at];
    return worth * (place?.way.loss ?? 1) + (place?.isForced ? FORCED : 0);
  });
  return rows + lost.reduce((sum, one) => sum + one, 0);
}

/**
 * A row for each item, in the order given. No words stand on others or on the stem of another, as long as any way allows:
 * stems are kept free from the first row down to that of their words.
 */
export function placeBelow<W extends Way>(
  items: readonly BelowItem<W>[],
): readonly (PlacedBelow<W> | null)[] {
  const rows: TakenRow<Extent & { readonly stem: number | null }>[] = [];
  /** How many rows each stem may still need; all until its words have their place. */
  const stems = items
    .flatMap(({ stem }, at) => (stem === null ? [] : [{ at, stem, reach: Number.POSITIVE_INFINITY }]))
    .sort((a, b) => a.stem - b.stem);
  const stemOf = new Map(stems.map((one) => [one.at, one]));
  const isFree = (row: number, extent: Extent) => rows[row]?.isFree(extent, GAP) ?? true;
  function crosses(own: number, row: number, { x0, x1 }: Extent): boolean {
    for (const one of stems) {
      if (one.stem <= x0 - BESIDE_STEM) continue;
      if (one.stem >= x1 + BESIDE_STEM) return false;
      if (row <= one.reach && one.at !== own && !isOne(one.stem, items[own]?.stem)) return true;
    }
    return false;
  }
  function isBarred(row: number, stem: number | null): boolean {
    if (stem === null) return false;
    for (let above = 0; above < row; above += 1) {
      const one = rows[above]?.at(stem);
      if (one && !isOne(stem, one.stem)) return true;
    }
    return false;
  }

  function find(at: number, { stem, ways }: BelowItem<W>): PlacedBelow<W> | null {
    for (const way of ways)
      for (let row = 0; row < Math.min(way.maximumRows, rows.length + 1); row += 1)
        if (isFree(row, way) && !crosses(at, row, way) && !isBarred(row, stem))
          return { row, way, isForced: false };
    return null;
  }

  /** Where stems leave no room at all, words at least do not stand on words. */
  function findAnywhere({ ways }: BelowItem<W>): PlacedBelow<W> | null {
    const way = ways.at(-1);
    if (!way) return null;
    let row = 0;
    while (!isFree(row, way)) row += 1;
    return { row, way, isForced: true };
  }

  return items.map((item, at) => {
    const place = find(at, item) ?? (item.isOptional ? null : findAnywhere(item));
    const own = stemOf.get(at);
    if (own) own.reach = place?.row ?? -1;
    if (!place) return null;
    while (rows.length <= place.row) rows.push(takenRow());
    rows[place.row]?.take({ ...place.way, stem: item.stem });
    return place;
  });
}

/** Whether two stems come down from one place. */
const isOne = (a: number, b: number | null | undefined): boolean =>
  b !== null && b !== undefined && Math.abs(a - b) < 1;
