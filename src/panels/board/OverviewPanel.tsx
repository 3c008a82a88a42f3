import { lazy, Suspense, useMemo } from 'react';
import { boundRange } from '../../board/timeWindow';
import { BrushHandles, type BrushPart } from '../../chart/BrushHandles';
import { formatEnd, formatPeriodWords } from '../../filter/period';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { Extent } from '../../geometry/packing';
import {
  nearestStart,
  shiftInstant,
  stepsOf,
  type TimeUnit,
  timeScale,
  UNIT_LENGTH,
} from '../../geometry/scale';
import { clamp } from '../../lib/number';
import type { Range } from '../../model/span';
import { setFilter } from '../../state/store';
import { firstInput } from '../../ui/afterPaint';
import { Drawing } from '../../views/overview/Drawing';
import { overviewData } from '../../views/overview/data';
import { layoutOverview } from '../../views/overview/layout';
import type { ViewInput } from '../../views/view';

/** Listened for from the start, as it may come before the panel is drawn. */
const readerIsHere = firstInput();

/** d3-brush and what it needs are a twelfth of the first load: they come with the first sign of a reader. */
const Brush = lazy(async () => {
  await readerIsHere;
  const { Brush: brush } = await import('../../chart/Brush');
  return { default: brush };
});

interface Props {
  readonly input: ViewInput;
  readonly dimensions: BoardDimensions;
  readonly full: Range;
  readonly period: Range | null;
}

/** All of time with the chosen period as a window that can be dragged, resized and cleared. */
export function OverviewPanel({ input, dimensions, full, period }: Props) {
  const x = useMemo(() => timeScale(full, dimensions.plot), [full, dimensions]);
  const scene = useMemo(() => layoutOverview(overviewData(input), dimensions, x), [input, dimensions, x]);
  const chosen = boundRange(period ?? full, full);
  const steps = stepsOf(full);
  const extent = clampExtent({ x0: x(chosen.from), x1: x(chosen.to) }, dimensions.plot);

  const onMove = (moved: Extent | null, done: boolean) => {
    if (!moved) return setFilter({ period: null });
    const from = nearestStart(x.invert(moved.x0), steps.fine);
    const to = nearestStart(x.invert(moved.x1), steps.fine);
    const next = { from, to: Math.max(to, shiftInstant(from, 1, steps.fine)) };
    setFilter({ period: covers(next, full) ? null : next }, { continuous: !done });
  };
  const onStep = (part: BrushPart, step: number, fine: boolean) => {
    const next = stepPeriod(chosen, full, part, { count: step, unit: fine ? steps.fine : steps.coarse });
    setFilter({ period: covers(next, full) ? null : next });
  };
  return (
    <section aria-label="Overview" className="panel-overview">
      <svg
        width={dimensions.width}
        height={scene.height}
        role="group"
        aria-label="Period window over all claims"
      >
        <g aria-hidden="true">
          <Drawing scene={scene} />
        </g>
        <Suspense>
          <Brush area={scene.area} value={period ? extent : null} onMove={onMove} />
        </Suspense>
        <BrushHandles
          area={scene.area}
          value={extent}
          words={wordsOf(chosen, full)}
          onStep={onStep}
          onClear={() => setFilter({ period: null })}
        />
      </svg>
    </section>
  );
}

const covers = (period: Range, full: Range) => period.from <= full.from && period.to >= full.to;

const clampExtent = ({ x0, x1 }: Extent, within: Extent): Extent => ({
  x0: clamp(x0, within.x0, within.x1),
  x1: clamp(x1, within.x0, within.x1),
});

/**
 * The period with one part moved by calendar units: within `full`, and a small step of it long unless it was shorter, as
 * a month of decades or an hour of two weeks.
 */
export function stepPeriod(
  period: Range,
  full: Range,
  part: BrushPart,
  { count, unit }: { readonly count: number; readonly unit: TimeUnit },
): Range {
  const { fine } = stepsOf(full);
  const least = UNIT_LENGTH[fine];
  const now = { from: Math.max(period.from, full.from), to: Math.min(period.to, full.to) };
  const length = now.to - now.from;
  const latestStart = length < least ? now.from : shiftInstant(now.to, -1, fine);
  const earliestEnd = length < least ? now.to : shiftInstant(now.from, 1, fine);
  const from = shiftInstant(now.from, count, unit);
  const to = shiftInstant(now.to, count, unit);
  if (part === 'start') return { from: clamp(from, full.from, Math.max(full.from, latestStart)), to: now.to };
  if (part === 'end') return { from: now.from, to: clamp(to, Math.min(full.to, earliestEnd), full.to) };
  const round = (instant: number) => (length < least ? instant : nearestStart(instant, fine));
  if (from < full.from) return { from: full.from, to: round(full.from + length) };
  if (to > full.to) return { from: round(full.to - length), to: full.to };
  return { from, to: length < least ? from + length : to };
}

function wordsOf(period: Range, full: Range): Record<BrushPart, { text: string; percent: number }> {
  const { fine } = stepsOf(full);
  const percent = (instant: number) => (100 * (instant - full.from)) / (full.to - full.from);
  return {
    start: { text: `from ${formatEnd(period.from, 'from', fine)}`, percent: percent(period.from) },
    window: { text: formatPeriodWords(period), percent: percent((period.from + period.to) / 2) },
    end: { text: `to ${formatEnd(period.to, 'to', fine)}`, percent: percent(period.to) },
  };
}
