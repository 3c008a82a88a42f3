import { useMemo } from 'react';
import { type BoardScene, placeBoard, stageView } from '../../board/layoutBoard';
import { fullRange, shownRange } from '../../board/timeWindow';
import type { Shown } from '../../filter/shownIn';
import type { Frame } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/timeScale';
import type { Range } from '../../model/span';
import { useLanes } from '../../state/lanes';
import { useView } from '../../state/store';
import { views } from '../../views';
import type { Scene, ViewInput } from '../../views/view';
import { useMany } from '../useMany';

/** The board before its size is known. */
export interface BoardPlan {
  readonly input: ViewInput;
  readonly full: Range;
  readonly period: Range | null;
  readonly place: (frame: Frame) => BoardScene;
}

const everyScene = () => true;

/** All views made ready for what is shown, to be placed in any frame; only those scenes that are wanted have a panel. */
export function useBoardPlan(
  { dataset, matches }: Shown,
  isWanted: (scene: Scene) => boolean = everyScene,
): BoardPlan {
  const reading = useView((view) => view.reading);
  const others = useView((view) => view.others);
  const lanes = useLanes();
  const many = useMany(dataset);
  const period = useView((view) => view.filter.period);
  return useMemo(() => {
    const input = { dataset, matches, reading, others, lanes, ...(many && { many }) };
    const full = fullRange(dataset, matches, reading);
    const staged = views.map((view) => ({ view, stage: stageView(view, input) }));
    const window = shownRange(period, full);
    return {
      input,
      full,
      period,
      place: (frame) => placeBoard(staged, frame, timeScale(window, frame.plot), isWanted),
    };
  }, [dataset, matches, reading, others, lanes, many, period, isWanted]);
}
