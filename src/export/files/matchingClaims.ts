/** The claims of an export in the order of the board. */
import { placeFrame } from '../../geometry/frame';
import { middleOf } from '../../geometry/placedMark';
import { timeScale } from '../../geometry/timeScale';
import type { Claim } from '../../model/claim';
import { claimsOf } from '../../model/dataset';
import { views } from '../../views';
import type { ExportInput } from '../exportInput';
import { PICTURE } from '../placePicture';
import { stageIn } from '../stageIn';

/**
 * The claims that match or possibly match, as many as the live count says. They are sorted by panel, by lane, and in each
 * lane from left to right with the undated last; claims that no panel shows follow in file order.
 */
export function matchingClaims(input: ExportInput): readonly Claim[] {
  const { view, window } = input;
  const frame = placeFrame(PICTURE.chartWidth, PICTURE.windowHeight);
  const x = timeScale(window, frame.plot);
  const order = views.flatMap((one) =>
    stageIn(one, input)(frame, x)
      .scene.lanes.flatMap((lane) => [...lane].sort((a, b) => middleOf(a.hit) - middleOf(b.hit)))
      .map(({ id }) => id),
  );
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Claim) => places.get(id) ?? order.length;
  return claimsOf(view.dataset)
    .filter(({ id }) => (view.matches.get(id) ?? 'outside') !== 'outside')
    .sort((a, b) => placeOf(a) - placeOf(b));
}
