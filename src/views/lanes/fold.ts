/** The lanes with nothing to draw in the period, folded to one line that opens. */
import { EMPTY_LANES } from '../../model/lanes';
import type { LaneInput } from '../laneRows';
import type { Lane } from '../view';
import type { LanesData } from './data';
import type { PlannedRows } from './datedRows';

/** What a lane holds, and its rows, before it is known where it stands. */
export interface LanePlan {
  readonly lane: Lane;
  readonly input: LaneInput;
  /** Null for a rug. */
  readonly rows: PlannedRows | null;
}

/** With the line after the other lanes, in the place of those that it names; a single one saves no line. */
export function foldEmpty(
  plans: readonly LanePlan[],
  { folds, open, words }: LanesData,
): readonly LanePlan[] {
  const isEmpty = ({ lane, input }: LanePlan) => lane.tone === 'dealing' && input.datums.length === 0;
  const empty = plans.filter(isEmpty);
  const [first] = empty;
  if (!folds || !first || empty.length < 2) return plans;
  const shown = open.includes(EMPTY_LANES) ? plans : plans.filter((plan) => !isEmpty(plan));
  const noun = words.lanes.by === 'person' ? words.labels.person.many : 'lanes';
  const names = empty.map(({ lane }) => lane.shortName ?? lane.name).join(', ');
  const shortName = `${empty.length} ${noun} with nothing in this period`;
  const lane: Lane = {
    ...first.lane,
    id: EMPTY_LANES,
    name: `${shortName}: ${names}`,
    shortName,
    tone: 'quiet',
  };
  return shown.toSpliced(shown.filter((plan) => plan.lane.tone === 'dealing').length, 0, {
    ...first,
    lane,
    rows: null,
  });
}
