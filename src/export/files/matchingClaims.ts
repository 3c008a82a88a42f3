/** The claims of an export in the order of the board. */
import { boardOf } from '../../board/boardOf';
import type { Claim } from '../../model/claim';
import { claimsOf } from '../../model/dataset';
import type { ExportInput } from '../exportInput';
import { pictureDimensions } from '../picture/placePicture';

/**
 * The claims that match or possibly match, as many as the live count says. They are sorted by panel, by lane, and in each
 * lane from left to right with the undated last; claims that no panel shows follow in file order.
 */
export function matchingClaims(input: ExportInput): readonly Claim[] {
  const { view } = input;
  const order = boardOf(input, pictureDimensions).stops.toSorted((a, b) => a.lane - b.lane || a.x - b.x);
  const places = new Map(order.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Claim) => places.get(id) ?? order.length;
  return claimsOf(view.dataset)
    .filter(({ id }) => (view.matches.get(id) ?? 'outside') !== 'outside')
    .sort((a, b) => placeOf(a) - placeOf(b));
}
