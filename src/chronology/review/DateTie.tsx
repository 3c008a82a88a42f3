import { Axis, Gridlines } from '../../chart/Axis';
import { EventMark } from '../../chart/EventMark';
import { palette } from '../../chart/theme/palette';
import { parseDate } from '../../data/edtf/dateEnds';

import { middleOf, placeEvent } from '../../geometry/placedMark';
import { placeSpan } from '../../geometry/placedSpan';
import { padRange, placeTicks, timeScale } from '../../geometry/scale';
import { DAY } from '../../lib/calendar';
import type { DateBasis } from '../../model/claim';
import { datedRange, doubtsOf, isLasting, type Span } from '../../model/span';

/** Size of the picture and the middles of both rows, px. */
const SIZE = { width: 340, height: 92 };
const ROWS = [18, 50] as const;

export interface TiedDate {
  readonly edtf: string;
  readonly basis: DateBasis;
}

const spanOf = ({ edtf }: TiedDate): Span | null => {
  const span = parseDate(edtf);
  return 'problem' in span ? null : span;
};

/** The old date in ink above, the proposed one in blue below, and a tie between them; nothing where one cannot be drawn. */
export function DateTie({ now, proposed }: { now: TiedDate; proposed: TiedDate }) {
  const [old, fresh] = [spanOf(now), spanOf(proposed)];
  if (!old || !fresh) return null;
  const ranges = [datedRange(old), datedRange(fresh)];
  const ends = ranges.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const length = Math.max(end - start, 10 * DAY);
  const x = timeScale(padRange({ from: start - length * 0.2, to: end + length * 0.2 }, 0.2), {
    x0: 8,
    x1: SIZE.width - 8,
  });
  const ticks = placeTicks(x, 64);
  const mark = (span: Span, { basis }: TiedDate, middle: number) => {
    const { from, to } = datedRange(span);
    const facts = {
      id: `${middle}`,
      name: '',
      kind: 'context',
      glyph: 'square',
      basis,
      match: 'inside',
      doubts: doubtsOf(span),
    } as const;
    return placeEvent(
      facts,
      placeSpan(span, x),
      { time: to - from, lasts: isLasting(span) },
      x.column,
      middle,
    );
  };
  const [above, below] = [mark(old, now, ROWS[0]), mark(fresh, proposed, ROWS[1])];
  return (
    <svg className="date-tie" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      <Gridlines ticks={ticks} y0={2} y1={66} />
      <path
        d={`M${middleOf(above.body)} ${above.body.y + above.body.height}L${middleOf(below.body)} ${below.body.y}`}
        stroke={palette.accent}
        strokeWidth={1.6}
      />
      <EventMark mark={above} color={palette.ink} />
      <EventMark mark={below} color={palette.accent} />
      <Axis ticks={ticks} y={84} />
    </svg>
  );
}
