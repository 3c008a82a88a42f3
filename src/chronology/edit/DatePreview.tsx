import { Axis, Gridlines } from '../../chart/Axis';
import { EventMark } from '../../chart/EventMark';
import { palette } from '../../chart/theme/palette';
import { placeEvent } from '../../geometry/placedMark';
import { placeSpan } from '../../geometry/placedSpan';
import { padRange, placeTicks, timeScale } from '../../geometry/scale';
import { DAY } from '../../lib/calendar';
import type { DateBasis } from '../../model/claim';
import { datedRange, doubtsOf, isLasting, type Span } from '../../model/span';
import { formatSpan } from '../../model/words/spans';

/** Size of the picture, px. */
const SIZE = { width: 300, height: 58 };
const MIDDLE = 20;

/** The date in words, and as the board will draw it. */
export function DatePreview({ span, basis, edtf }: { span: Span; basis: DateBasis; edtf: string }) {
  const { from, to } = datedRange(span);
  const [start, end] = [Number.isFinite(from) ? from : to - DAY, Number.isFinite(to) ? to : from + DAY];
  const length = Math.max(end - start, 10 * DAY);
  const window = padRange({ from: start - length * 0.5, to: end + length * 0.5 }, 0.5);
  const x = timeScale(window, { x0: 8, x1: SIZE.width - 8 });
  const ticks = placeTicks(x, 64);
  const facts = {
    id: 'typed',
    name: '',
    kind: 'context',
    glyph: 'square',
    basis,
    match: 'inside',
    doubts: doubtsOf(span),
  } as const;
  const mark = placeEvent(
    facts,
    placeSpan(span, x),
    { time: end - start, lasts: isLasting(span) },
    x.column,
    MIDDLE,
  );
  return (
    <figure className="date-preview">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
        <Gridlines ticks={ticks} y0={4} y1={36} />
        <EventMark mark={mark} color={palette.ink} />
        <Axis ticks={ticks} y={52} />
      </svg>
      <figcaption>
        {formatSpan(span)} <code>{edtf}</code>
      </figcaption>
    </figure>
  );
}
