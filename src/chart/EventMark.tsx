import { memo } from 'react';
import { inPixels, middleOf, type PlacedMark, type Point, sameMark } from '../geometry/placedMark';
import type { PlacedSpan } from '../geometry/placedSpan';
import { ClaimMark } from './ClaimMark';
import { Glyph } from './Glyph';
import { glyphColor, type MarkStyle, markStyle } from './markStyle';
import { OffscreenMark } from './OffscreenMark';
import { palette } from './theme/palette';
import { UncertaintyBar } from './UncertaintyBar';

interface Props {
  readonly mark: PlacedMark;
  readonly color: string;
}

/**
 * An event: a bar as wide as its date is known, or a pin on a tick of that width where the bar would be narrower than
 * its glyph. What only other sources report has round ends. Its form counts from its own middle, so that a mark
 * that has only moved is not drawn anew.
 */
export const EventMark = memo(
  function EventMark({ mark, color }: Props) {
    const { form, span, body, hit, glyph, othersOnly = false } = mark;
    const origin = { x: inPixels(middleOf(body)), y: inPixels(body.y + body.height / 2) };
    const from = (x: number) => inPixels(x - origin.x);
    const { fill, dash } = markStyle(mark);
    return (
      <ClaimMark mark={mark} origin={origin}>
        {form === 'before' || form === 'after' ? (
          <OffscreenMark mark={{ form, hit: movedBy(hit, origin) }} color={color} />
        ) : (
          <EventForm
            {...{ form, glyph, othersOnly, color, fill, dash }}
            x0={from(span?.x0 ?? origin.x)}
            x1={from(span?.x1 ?? origin.x)}
            certain0={from(span?.certain0 ?? origin.x)}
            certain1={from(span?.certain1 ?? origin.x)}
            width={body.width}
            height={body.height}
            tall={hit.height}
          />
        )}
      </ClaimMark>
    );
  },
  (a, b) => a.color === b.color && sameMark(a.mark, b.mark),
);

const movedBy = (box: PlacedMark['hit'], { x, y }: Point) => ({
  ...box,
  x: inPixels(box.x - x),
  y: inPixels(box.y - y),
});

/** What a form is drawn from: flat, so that what is the same is seen to be; px from the middle of the mark. */
interface FormProps extends PlacedSpan, MarkStyle {
  readonly form: 'bar' | 'pin' | 'undated';
  readonly glyph: PlacedMark['glyph'];
  readonly othersOnly: boolean;
  readonly color: string;
  /** Of what is drawn. */
  readonly width: number;
  readonly height: number;
  /** Height of what can be touched. */
  readonly tall: number;
}

const EventForm = memo(function EventForm(props: FormProps) {
  const Form = FORMS[props.form];
  return <Form {...props} />;
});

const FORMS = { bar: Bar, pin: Pin, undated: Undated };

function Bar({ fill, dash, color, glyph, othersOnly, width, height, x0, x1, certain0, certain1 }: FormProps) {
  const whole = fill === 'whole';
  const shape = {
    span: { x0, x1, certain0, certain1 },
    y: -height / 2,
    height,
    radius: othersOnly ? height / 2 : 1.5,
  };
  return (
    <>
      <UncertaintyBar
        {...shape}
        fill={whole ? color : palette.paper}
        stroke={whole ? palette.paper : color}
        outlined={!whole}
        dash={dash}
      />
      {fill === 'half' && (
        <UncertaintyBar {...shape} y={height / 2 - 4} height={4} radius={1.5} fill={color} />
      )}
      <Glyph
        form={glyph}
        x={0}
        y={fill === 'half' ? -2 : 0}
        scale={Math.min(fill === 'half' ? 0.75 : 1, width / 12)}
        color={glyphColor(fill, color)}
      />
    </>
  );
}

function Pin({ fill, dash, color, glyph, othersOnly, width, tall, x0, x1 }: FormProps) {
  const r = width / 2 - 0.5;
  return (
    <>
      <rect x={x0} y={1 - tall / 2} width={Math.max(1, x1 - x0)} height={tall - 2} fill={color} />
      <circle
        r={r}
        fill={fill === 'whole' ? color : palette.paper}
        stroke={color}
        strokeWidth={othersOnly ? 1.6 : 1}
        strokeDasharray={dash}
      />
      {fill === 'half' && (
        <path
          d={`M${1 - r} 1.5 A${r - 1} ${r - 1} 0 0 0 ${r - 1} 1.5`}
          fill="none"
          stroke={color}
          strokeWidth={2.6}
        />
      )}
      <Glyph form={glyph} x={0} y={0} scale={0.82} color={glyphColor(fill, color)} />
    </>
  );
}

function Undated({ color, glyph, width }: FormProps) {
  return (
    <>
      <circle
        r={width / 2 + 0.5}
        fill={palette.paper}
        stroke={color}
        strokeWidth={1.2}
        strokeDasharray="1.5 2"
      />
      <Glyph form={glyph} x={0} y={0} color={color} />
    </>
  );
}
