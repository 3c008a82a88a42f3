import { useEffect, useMemo, useRef, useState } from 'react';
import { boundRange } from '../../board/timeWindow';
import { Axis } from '../../chart/Axis';
import { palette } from '../../chart/theme/palette';
import { formatPeriodWords } from '../../filter/period';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { placeSpan } from '../../geometry/placedSpan';
import { placeTicks, type TimeScale, timeScale } from '../../geometry/scale';
import { clamp } from '../../lib/number';
import { spanIn } from '../../model/reading';
import { statusTerm, type Tone } from '../../model/vocabulary';
import { usePhone } from '../../ui/useMedia';
import type { ViewInput } from '../../views/view';
import './stuckAxis.css';
import type { BoardSource } from './useBoardSource';

interface Props {
  readonly source: BoardSource;
  readonly dimensions: BoardDimensions;
}

/** Where the years and the band stand, and how high the whole is, px. */
const PLACE = { years: 15, band: 23, bandHeight: 7, height: 36 };
/** Height of the controls that stay above, px; as in the style sheets. */
const ABOVE = { controls: 42, phone: 52 };

/** The time axis, and the periods as a thin band, that stay at the top while the board is scrolled. */
export function StuckAxis({ source, dimensions }: Props) {
  const { input, window, full, period } = source;
  const { width, plot, labels, narrow } = dimensions;
  const [marker, isStuck] = useStuck(usePhone() ? ABOVE.phone : ABOVE.controls);
  const x = useMemo(() => timeScale(window, plot), [window, plot]);
  const bands = useMemo(() => (isStuck ? bandsOf(input, x) : []), [isStuck, input, x]);
  return (
    <>
      <div ref={marker} />
      <div className="stuck-axis" data-stuck={isStuck} aria-hidden="true">
        {isStuck && (
          <div className="stuck-body">
            {labels.x1 > 0 && (
              <p className="stuck-words">
                <strong>{formatPeriodWords(boundRange(period ?? full, full))}</strong>
                {bands.length > 0 && <span>{input.dataset.labels.periods}</span>}
              </p>
            )}
            <svg width={width} height={PLACE.height} aria-hidden="true">
              <Axis ticks={placeTicks(x, narrow ? 62 : 84)} y={PLACE.years} />
              {bands.map(({ id, x0, x1, tone, opacity }) => (
                <rect
                  key={id}
                  x={x0}
                  y={PLACE.band}
                  width={x1 - x0}
                  height={PLACE.bandHeight}
                  fill={palette[TONES[tone]]}
                  opacity={opacity}
                />
              ))}
            </svg>
          </div>
        )}
      </div>
    </>
  );
}

const TONES = {
  distant: 'contact',
  mild: 'support',
  close: 'close',
  strained: 'strained',
  eased: 'restored',
} as const satisfies Record<Tone, keyof typeof palette>;
/** As marks that do not match are dimmed. */
const DIMMED = 0.34;

interface PeriodBand {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  readonly tone: Tone;
  readonly opacity: number;
}

function bandsOf({ dataset, matches, reading, unmatched }: ViewInput, x: TimeScale): PeriodBand[] {
  const { x0: from, x1: to } = x.column;
  return dataset.periods.flatMap((claim) => {
    const match = matches.get(claim.id);
    const span = spanIn(claim, reading);
    if (!match || !span || (match === 'outside' && unmatched === 'hide')) return [];
    const placed = placeSpan(span, x);
    const [x0, x1] = [clamp(placed.x0, from, to), clamp(placed.x1, from, to)];
    const tone = statusTerm(dataset, claim.status)?.tone ?? 'mild';
    return x1 > x0 ? [{ id: claim.id, x0, x1, tone, opacity: match === 'outside' ? DIMMED : 1 }] : [];
  });
}

/** Whether what follows the marker has been scrolled under what stays at the top, `above` px high. */
function useStuck(above: number) {
  const marker = useRef<HTMLDivElement>(null);
  const [isStuck, setStuck] = useState(false);
  useEffect(() => {
    if (!marker.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry) setStuck(!entry.isIntersecting && entry.boundingClientRect.top < above);
      },
      { rootMargin: `-${above}px 0px 0px 0px` },
    );
    observer.observe(marker.current);
    return () => observer.disconnect();
  }, [above]);
  useEffect(() => {
    // The whole page is asked for it by its style sheets: by :has, any change below would ask all of it anew.
    const page = marker.current?.closest('.app');
    page?.toggleAttribute('data-scrolled', isStuck);
    return () => page?.removeAttribute('data-scrolled');
  }, [isStuck]);
  return [marker, isStuck] as const;
}
