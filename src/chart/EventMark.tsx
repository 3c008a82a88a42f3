import { palette } from '../geometry/palette';
import { middleOf, type PlacedMark } from '../geometry/placedMark';
import { AwayMark } from './AwayMark';
import { ClaimMark } from './ClaimMark';
import { Glyph } from './Glyph';
import { glyphColor, type MarkStyle, markStyle } from './markStyle';
import { SoftBar } from './SoftBar';

interface Props {
  readonly mark: PlacedMark;
  readonly color: string;
}

/**
 * An event: a bar as wide as its date is known, or a pin on a tick of that width where the bar would be narrower than
 * its glyph. What only the public record reports has round ends.
 */
export function EventMark({ mark, color }: Props) {
  const Form = FORMS[mark.form];
  return (
    <ClaimMark mark={mark}>
      <Form mark={mark} color={color} style={markStyle(mark)} />
    </ClaimMark>
  );
}

interface FormProps extends Props {
  readonly style: MarkStyle;
}

const FORMS = { bar: Bar, pin: Pin, undated: Undated, before: AwayMark, after: AwayMark };

const centreOf = ({ body }: PlacedMark) => ({ x: middleOf(body), y: body.y + body.height / 2 });

function Bar({ mark, color, style }: FormProps) {
  const { span, body, kind, recordOnly } = mark;
  if (!span) return null;
  const whole = style.fill === 'whole';
  const shape = { span, y: body.y, height: body.height, radius: recordOnly ? body.height / 2 : 1.5 };
  return (
    <>
      <SoftBar
        {...shape}
        fill={whole ? color : palette.paper}
        stroke={whole ? palette.paper : color}
        outlined={!whole}
        dash={style.dash}
      />
      {style.fill === 'half' && (
        <SoftBar {...shape} y={body.y + body.height - 4} height={4} radius={1.5} fill={color} />
      )}
      <Glyph
        kind={kind}
        {...centreOf(mark)}
        y={centreOf(mark).y - (style.fill === 'half' ? 2 : 0)}
        scale={Math.min(style.fill === 'half' ? 0.75 : 1, body.width / 12)}
        color={glyphColor(style, color)}
      />
    </>
  );
}

function Pin({ mark, color, style }: FormProps) {
  const { span, hit, body, kind, recordOnly } = mark;
  const { x, y } = centreOf(mark);
  const r = body.width / 2 - 0.5;
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
        cx={x}
        cy={y}
        r={r}
        fill={style.fill === 'whole' ? color : palette.paper}
        stroke={color}
        strokeWidth={recordOnly ? 1.6 : 1}
        strokeDasharray={style.dash}
      />
      {style.fill === 'half' && (
        <path
          d={`M${x - r + 1} ${y + 1.5} A${r - 1} ${r - 1} 0 0 0 ${x + r - 1} ${y + 1.5}`}
          fill="none"
          stroke={color}
          strokeWidth={2.6}
        />
      )}
      <Glyph kind={kind} x={x} y={y} scale={0.82} color={glyphColor(style, color)} />
    </>
  );
}

function Undated({ mark, color }: FormProps) {
  const { x, y } = centreOf(mark);
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={mark.body.width / 2 + 0.5}
        fill={palette.paper}
        stroke={color}
        strokeWidth={1.2}
        strokeDasharray="1.5 2"
      />
      <Glyph kind={mark.kind} x={x} y={y} color={color} />
    </>
  );
}
