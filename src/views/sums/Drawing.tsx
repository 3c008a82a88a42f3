import { ClaimMark } from '../../chart/ClaimMark';
import { DateShift } from '../../chart/DateShift';
import { EventMark } from '../../chart/EventMark';
import { Label } from '../../chart/Label';
import { OffscreenMark } from '../../chart/OffscreenMark';
import { PlotClip } from '../../chart/PlotClip';
import { palette } from '../../chart/theme/palette';
import { UncertaintyBar } from '../../chart/UncertaintyBar';
import { isOffscreen } from '../../geometry/placedMark';
import type { PlacedSum, SumsScene } from './layout';

/** Sums as diamonds on stems, yearly rates as bars, what has no figure as an arrow under the scale. */
export function Drawing({ scene }: { scene: SumsScene }) {
  const { dimensions, height, heading, unit, zero, grid, strip, sums, context, ties, undated } = scene;
  return (
    <>
      <Label text={heading} size={14} weight={600} color={palette.ink} serif />
      <Label text={unit} size={11} />
      {grid.map((line) => (
        <g key={line.id}>
          <line
            x1={dimensions.plot.x0}
            x2={dimensions.plot.x1}
            y1={line.y}
            y2={line.y}
            stroke={line.y === zero ? palette.muted : palette.hairline}
          />
          <Label text={{ ...line, y: line.y + (dimensions.narrow ? -3 : 4) }} size={11} />
        </g>
      ))}
      {strip && <Label text={strip} size={11} italic />}
      <PlotClip dimensions={dimensions} height={height}>
        <g opacity={0.3}>
          {context.map(({ id, span, y }) => (
            <UncertaintyBar key={id} span={span} y={y - 1.5} height={3} radius={1.5} fill={palette.sum} />
          ))}
        </g>
        {ties.map((tie) => (
          <DateShift key={tie.id} tie={tie} />
        ))}
        {sums.map((placed) => (
          <ClaimMark key={placed.mark.id} mark={placed.mark}>
            {isOffscreen(placed.mark) ? (
              <OffscreenMark mark={placed.mark} color={palette.sum} />
            ) : (
              FORMS[placed.sumForm]({ placed, zero })
            )}
          </ClaimMark>
        ))}
      </PlotClip>
      {undated.map((mark) => (
        <EventMark key={mark.id} mark={mark} color={palette.sum} />
      ))}
      {sums.map(({ mark, amount, claimant }) => (
        <g key={mark.id} opacity={mark.match === 'possibly' ? 0.7 : 1}>
          {amount && <Label text={amount} size={12.5} weight={600} color={palette.sumInk} halo />}
          {claimant && <Label text={claimant} size={11} halo />}
        </g>
      ))}
    </>
  );
}

interface FormProps {
  readonly placed: PlacedSum;
  readonly zero: number;
}

const FORMS = { rate: Rate, sum: Sum, unquantified: Unquantified };

function Rate({ placed: { mark, y } }: FormProps) {
  return <UncertaintyBar span={mark.span} y={y - 3} height={6} fill={palette.sum} radius={0} />;
}

/** A diamond stretched to the width of the date, over a stem as wide. */
function Sum({ placed: { mark, y, paid }, zero }: FormProps) {
  const { x0, x1 } = mark.span;
  const half = Math.max(0, 6 - (x1 - x0) / 2);
  const left = Math.min(x0 - half + 6, (x0 + x1) / 2);
  const right = Math.max(x1 + half - 6, (x0 + x1) / 2);
  const corners = [
    [x0 - half, y],
    [left, y - 6],
    [right, y - 6],
    [x1 + half, y],
    [right, y + 6],
    [left, y + 6],
  ];
  return (
    <>
      <rect
        x={x0}
        y={y + 6}
        width={Math.max(1, x1 - x0)}
        height={Math.max(0, zero - y - 6)}
        fill={palette.sum}
        opacity={0.28}
      />
      <path
        d={`M${corners.map((corner) => corner.join(' ')).join('L')}Z`}
        fill={paid ? palette.sum : palette.paper}
        stroke={palette.sum}
        strokeWidth={1.6}
      />
    </>
  );
}

/** No height, since there is no figure: an arrow in a strip of its own, as wide as its date. */
function Unquantified({ placed: { mark, y } }: FormProps) {
  const { x0, x1 } = mark.span;
  const middle = (x0 + x1) / 2;
  return (
    <>
      <line x1={x0} x2={Math.max(x0 + 1, x1)} y1={y + 7} y2={y + 7} stroke={palette.sum} strokeWidth={2} />
      <path
        d={`M${middle} ${y + 6} V${y - 5} M${middle - 4} ${y - 1} L${middle} ${y - 6} L${middle + 4} ${y - 1}`}
        fill="none"
        stroke={palette.sum}
        strokeWidth={1.6}
        strokeDasharray="2.5 1.5"
      />
    </>
  );
}
