import { palette } from '../geometry/palette';
import { middleOf, type PlacedMark } from '../geometry/placedMark';
import { ClaimMark } from './ClaimMark';
import { Glyph } from './Glyph';
import { SoftBar } from './SoftBar';

interface Props {
  readonly mark: PlacedMark;
  readonly color: string;
}

/**
 * An event: a bar as wide as its date is known, or a pin on a tick of that width where the bar would be narrower than
 * its glyph. Solid when the date is stated, dashed when it is worked out or inferred, dotted when there is none.
 */
export function EventMark({ mark, color }: Props) {
  return <ClaimMark mark={mark}>{FORMS[mark.form]({ mark, color })}</ClaimMark>;
}

const centreOf = ({ body }: PlacedMark) => ({ x: middleOf(body), y: body.y + body.height / 2 });

const FORMS = { bar: Bar, pin: Pin, undated: Undated };

function Bar({ mark, color }: Props) {
  const { span, body, basis, kind } = mark;
  if (!span) return null;
  const stated = basis === 'stated';
  return (
    <>
      <SoftBar
        span={span}
        y={body.y}
        height={body.height}
        fill={stated ? color : palette.paper}
        stroke={stated ? palette.paper : color}
        dashed={!stated}
      />
      <Glyph
        kind={kind}
        {...centreOf(mark)}
        scale={Math.min(1, body.width / 12)}
        color={stated ? palette.paper : color}
      />
    </>
  );
}

function Pin({ mark, color }: Props) {
  const { span, hit, body, basis, kind } = mark;
  const centre = centreOf(mark);
  const stated = basis === 'stated';
  return (
    <>
      {span && (
        <rect
          x={span.x0}
          y={hit.y + 1}
          width={Math.max(1, span.x1 - span.x0)}
          height={hit.height - 2}
          fill={color}
        />
      )}
      <circle
        cx={centre.x}
        cy={centre.y}
        r={body.width / 2 - 0.5}
        fill={stated ? color : palette.paper}
        stroke={color}
        strokeDasharray={stated ? undefined : '3 2'}
      />
      <Glyph kind={kind} {...centre} scale={0.82} color={stated ? palette.paper : color} />
    </>
  );
}

function Undated({ mark, color }: Props) {
  const centre = centreOf(mark);
  return (
    <>
      <circle
        cx={centre.x}
        cy={centre.y}
        r={mark.body.width / 2 + 0.5}
        fill={palette.paper}
        stroke={color}
        strokeWidth={1.2}
        strokeDasharray="1.5 2"
      />
      <Glyph kind={mark.kind} {...centre} color={color} />
    </>
  );
}
