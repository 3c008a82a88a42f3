/** Many aid claims: a lane of density for each size of sum, the largest at the top. */
import type { ClaimField } from '../../filter/entries';
import type { Frame } from '../../geometry/frame';
import { palette } from '../../geometry/palette';
import type { TimeScale } from '../../geometry/timeScale';
import type { AidClaim } from '../../model/claim';
import { placeDensities } from '../density';
import { pickRows } from '../fields';
import type { PlacedDensities } from '../placedDensity';

/** The panel's heading. */
export const TITLE = 'Reported aid';

interface Size {
  readonly name: string;
  readonly holds: (usd: number | null) => boolean;
}

const between = (name: string, from: number, to: number): Size => ({
  name,
  holds: (usd) => usd !== null && usd >= from && usd < to,
});

const SIZES: readonly Size[] = [
  between('$1bn and more', 1e9, Number.POSITIVE_INFINITY),
  between('$100M to $1bn', 1e8, 1e9),
  between('$10M to $100M', 1e7, 1e8),
  between('under $10M', Number.NEGATIVE_INFINITY, 1e7),
  { name: 'no figure given', holds: (usd) => usd === null },
];

/** The lanes of those sizes that any claim has, whatever is filtered, so that they keep still. */
export function placeSums(field: ClaimField<AidClaim>, frame: Frame, x: TimeScale): PlacedDensities {
  const lanes = SIZES.map(({ name, holds }) => ({
    id: name,
    name,
    color: palette.aid,
    scale: 'all',
    field: pickRows(field, ({ amount }) => holds(amount.usd)),
  }));
  return placeDensities(
    TITLE,
    'aid claims',
    lanes.filter((lane) => lane.field.rows.length > 0),
    frame,
    x,
  );
}
