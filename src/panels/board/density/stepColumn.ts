/** The keyboard's way through a lane of density: from one column that holds claims to the next. */
import { nextColumn } from '../../../geometry/densityColumns';
import { type ColumnAt, type PlacedDensity, UNDATED } from '../../../views/density';

/** How many columns a page key passes over. */
const PAGE = 40;

const WAYS: Readonly<Record<string, readonly [by: number, way: 1 | -1]>> = {
  ArrowLeft: [-1, -1],
  ArrowRight: [1, 1],
  PageUp: [PAGE, 1],
  PageDown: [-PAGE, -1],
};

/** Where a key leads from a column; the undated stand after the last. Null when the key means nothing here. */
export function stepColumn(
  { counts, undated }: Pick<PlacedDensity, 'counts' | 'undated'>,
  at: ColumnAt,
  key: string,
): ColumnAt | null {
  const end = counts.inside.length - 1;
  const rail: ColumnAt | null = undated > 0 ? UNDATED : null;
  const last = nextColumn(counts, end, -1);
  if (key === 'Home') return nextColumn(counts, 0, 1) ?? rail;
  if (key === 'End') return rail ?? last;
  const way = WAYS[key];
  if (!way) return null;
  const [by, step] = way;
  if (at === UNDATED) return step > 0 ? at : (last ?? at);
  const wanted = Math.min(end, Math.max(0, at + by));
  const found = step === 1 && at === end ? null : nextColumn(counts, wanted, step);
  if (found !== null) return found;
  return step > 0 ? (rail ?? at) : at;
}
