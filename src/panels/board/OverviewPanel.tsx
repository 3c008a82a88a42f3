import { type ReactNode, useMemo, useRef, useState } from 'react';
import { coversAll, type DraggedPart, dragPeriod, stepPeriod } from '../../board/movePeriod';
import { boundRange, shownRange } from '../../board/timeWindow';
import { Brush, type BrushDrag, BrushHandles, type BrushPart } from '../../chart/Brush';
import { formatEnd, formatPeriodWords } from '../../filter/period';
import type { Column } from '../../geometry/boardDimensions';
import type { Extent } from '../../geometry/packing';
import { stepsOf, type TimeUnit, timeScale } from '../../geometry/scale';
import { clamp, formatFigure } from '../../lib/number';
import type { Range } from '../../model/span';
import { setFilter } from '../../state/store';
import { onDemand } from '../../ui/loading/onDemand';
import { Drawing } from '../../views/overview/Drawing';
import { overviewData } from '../../views/overview/data';
import {
  layoutOverview,
  type OverviewLayout,
  type OverviewLook,
  placeWindow,
} from '../../views/overview/layout';
import type { ViewInput } from '../../views/view';

interface Props {
  readonly input: Pick<ViewInput, 'dataset' | 'matches' | 'reading'>;
  readonly width: number;
  readonly plot: Column;
  readonly full: Range;
  readonly period: Range | null;
  readonly look?: OverviewLook;
  /** Where words about the bars stand; none unless given. */
  readonly notes?: Column;
  /** What stands to the left of the bars. */
  readonly children?: ReactNode;
}

/** Comes with what is loaded at the first sign of use, since nothing is dragged before. */
const BrushDates = onDemand(() => import('../../chart/BrushDates'), 'BrushDates');

/** All of time with the chosen period as a window that can be dragged, resized and cleared. */
export function OverviewPanel({ input, width, plot, full, period, look = 'board', notes, children }: Props) {
  const x = useMemo(() => timeScale(full, plot), [full, plot]);
  const layout = useMemo(() => layoutOverview(overviewData(input), x, look), [input, x, look]);
  const [dragged, setDragged] = useState<DraggedPart | null>(null);
  /** The period as it was when the drag began; undefined when there is none. */
  const before = useRef<Range | null | undefined>(undefined);
  const chosen = boundRange(period ?? full, full);
  const steps = stepsOf(full);
  const extent = clampExtent({ x0: x(chosen.from), x1: x(chosen.to) }, plot);

  const onDrag = ({ part, from, to }: BrushDrag, phase: 'move' | 'end' | 'cancel') => {
    if (before.current === undefined) before.current = period;
    const was = before.current;
    if (phase !== 'move') before.current = undefined;
    setDragged(phase === 'move' ? part : null);
    if (phase === 'cancel') return setFilter({ period: was });
    const next = dragPeriod(boundRange(was ?? full, full), full, part, x.invert(from), x.invert(to));
    setFilter({ period: coversAll(next, full) ? null : next }, { continuous: phase === 'move' });
  };
  const onStep = (part: BrushPart, step: number, fine: boolean) => {
    const next = stepPeriod(chosen, full, part, { count: step, unit: fine ? steps.fine : steps.coarse });
    setFilter({ period: coversAll(next, full) ? null : next });
  };
  const shown = timeScale(shownRange(period, full), plot);
  const below = look === 'board' ? { x0: shown(chosen.from), x1: shown(chosen.to) } : null;
  return (
    <section aria-label="Overview" className="panel-overview">
      {children}
      <svg width={width} height={layout.height} role="group" aria-label="Period window over all claims">
        <g aria-hidden="true">
          <Drawing layout={layout} window={period && placeWindow(layout, extent, below)} />
        </g>
        <Brush area={layout.area} value={extent} isWhole={!period} onDrag={onDrag} />
        <BrushHandles
          area={layout.area}
          value={extent}
          words={wordsOf(chosen, full)}
          onStep={onStep}
          onClear={() => setFilter({ period: null })}
          isLarge={look === 'alone'}
        />
        {dragged && (
          <BrushDates
            part={dragged}
            y={layout.area.y + layout.area.height + 3}
            from={{ x: extent.x0, text: formatEnd(chosen.from, 'from', steps.coarse) }}
            to={{ x: extent.x1, text: formatEnd(chosen.to, 'to', steps.coarse) }}
          />
        )}
      </svg>
      {notes && <Notes layout={layout} notes={notes} unit={steps.coarse} period={period} />}
    </section>
  );
}

const clampExtent = ({ x0, x1 }: Extent, within: Extent): Extent => ({
  x0: clamp(x0, within.x0, within.x1),
  x1: clamp(x1, within.x0, within.x1),
});

interface NotesProps {
  readonly layout: OverviewLayout;
  readonly notes: Column;
  readonly unit: TimeUnit;
  readonly period: Range | null;
}

/** What the bars mean, and the way back to all of time. */
function Notes({ layout: { isFiltered, most }, notes, unit, period }: NotesProps) {
  const rate = most && `${formatFigure(most.count)} ${RATES[most.unit]}`;
  return (
    <div className="overview-notes" style={{ left: notes.x0, width: notes.x1 - notes.x0 }}>
      {isFiltered ? <span>dark: shown</span> : rate && <span>at most</span>}
      {period ? (
        <button type="button" className="link-button" onClick={() => setFilter({ period: null })}>
          {unit === 'year' ? 'all years' : 'all of time'}
        </button>
      ) : (
        rate && <span>{isFiltered ? `at most ${rate}` : rate}</span>
      )}
    </div>
  );
}

const RATES: Readonly<Record<TimeUnit, string>> = {
  year: 'a year',
  month: 'a month',
  day: 'a day',
  hour: 'an hour',
  minute: 'a minute',
};

function wordsOf(period: Range, full: Range): Record<BrushPart, { text: string; percent: number }> {
  const { fine } = stepsOf(full);
  const percent = (instant: number) => (100 * (instant - full.from)) / (full.to - full.from);
  return {
    start: { text: `from ${formatEnd(period.from, 'from', fine)}`, percent: percent(period.from) },
    window: { text: formatPeriodWords(period), percent: percent((period.from + period.to) / 2) },
    end: { text: `to ${formatEnd(period.to, 'to', fine)}`, percent: percent(period.to) },
  };
}
