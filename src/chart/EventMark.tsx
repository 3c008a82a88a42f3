import { memo } from 'react';
import { MARK_HEIGHT, OUTLINE } from '../geometry/markShape';
import { inPixels, middleOf, type PlacedMark, type Point, sameMark } from '../geometry/placedMark';
import type { PlacedSpan } from '../geometry/placedSpan';
import { ClaimMark } from './ClaimMark';
import { Glyph } from './Glyph';
import { type MarkStyle, markStyle } from './markStyle';
import { OffscreenMark } from './OffscreenMark';
import { palette } from './theme/palette';
import { UncertaintyBar } from './UncertaintyBar';

interface Props {
  readonly mark: PlacedMark;
  readonly color: string;
}

/**
 * An event, the paler the less its date is known: a disc, a block, or a frame as wide as the date. Its form counts from its
 * own middle, so that a mark that has only moved is not drawn anew.
 */
export const EventMark = memo(
  function EventMark({ mark, color }: Props) {
    const { form, span, body, tint = 1, glyph, arrow } = mark;
    const origin = { x: inPixels(middleOf(body)), y: inPixels(body.y + body.height / 2) };
    const from = (x: number) => inPixels(x - origin.x);
    const style = markStyle(mark, color);
    return (
      <ClaimMark mark={mark} origin={origin}>
        {form === 'before' || form === 'after' ? (
          <OffscreenMark mark={{ form, body: movedBy(body, origin) }} color={style.color} />
        ) : (
          <EventForm
            {...{ form, glyph, arrow, tint, ...style }}
            x0={from(span?.x0 ?? origin.x)}
            x1={from(span?.x1 ?? origin.x)}
            certain0={from(span?.certain0 ?? origin.x)}
            certain1={from(span?.certain1 ?? origin.x)}
            width={body.width}
            height={body.height}
          />
        )}
      </ClaimMark>
    );
  },
  (a, b) => a.color === b.color && sameMark(a.mark, b.mark),
);

const movedBy = (box: PlacedMark['body'], { x, y }: Point) => ({
  ...box,
  x: inPixels(box.x - x),
  y: inPixels(box.y - y),
});

/** What a form is drawn from: flat, so that what is the same is seen to be; px from the middle of the mark. */
interface FormProps extends PlacedSpan, MarkStyle, Pick<PlacedMark, 'glyph'> {
  readonly arrow: PlacedMark['arrow'] | undefined;
  readonly form: Exclude<PlacedMark['form'], 'before' | 'after'>;
  readonly tint: number;
  /** Of what is drawn. */
  readonly width: number;
  readonly height: number;
}

const EventForm = memo(function EventForm(props: FormProps) {
  const Form = FORMS[props.form];
  return <Form {...props} />;
});

const FORMS = {
  disc: Disc,
  block: Block,
  bar: Range,
  range: Range,
  brackets: Range,
  lasted: Lasted,
  tick: Tick,
  strip: Strip,
  ring: Ring,
  undated: Undated,
};

/** Width that a glyph needs, and one with an arrow, px; in less it is drawn smaller. */
const ALONE = 14;
const WITH_ARROW = 19;

function Sign({
  glyph,
  arrow,
  width,
  color,
  ground,
}: Pick<FormProps, 'glyph' | 'arrow' | 'width' | 'color'> & { ground?: string }) {
  const scale = Math.min(1, width / (arrow ? WITH_ARROW : ALONE));
  return <Glyph form={glyph} {...{ scale, arrow, color, ground }} />;
}

function Disc({ filled, dash, color, width, ...sign }: FormProps) {
  const isWhole = filled && !dash;
  return (
    <>
      <circle
        r={isWhole ? width / 2 : width / 2 - 0.6}
        fill={isWhole ? color : palette.paper}
        stroke={isWhole ? undefined : color}
        strokeWidth={isWhole ? undefined : 1.2}
        strokeDasharray={dash}
      />
      <Sign
        {...sign}
        width={width - 3}
        color={isWhole ? palette.paper : color}
        ground={isWhole ? color : palette.paper}
      />
    </>
  );
}

function Block({ filled, dash, color, tint, width, ...sign }: FormProps) {
  const isWhole = filled && !dash;
  const [x, y] = [-width / 2, -MARK_HEIGHT / 2];
  const box = { x, y, width, height: MARK_HEIGHT, rx: 2 };
  const line = { x: x + 0.6, y: y + 0.6, width: width - 1.2, height: MARK_HEIGHT - 1.2, rx: 2 };
  return (
    <>
      <rect {...box} fill={palette.paper} />
      {isWhole ? (
        <rect {...box} fill={color} opacity={tint} />
      ) : (
        <rect {...line} fill="none" stroke={color} strokeWidth={1.2} strokeDasharray={dash} />
      )}
      <Sign
        {...sign}
        width={width}
        color={isWhole ? palette.paper : color}
        ground={isWhole ? color : palette.paper}
      />
    </>
  );
}

/**
 * A frame as wide as the date; one that is very wide has only its ends, as nothing is known of its middle. Where a side is not
 * bounded its lines fade, since an end there would be made up.
 */
function Range({ form, filled, dash, color, tint, width, x0, x1, certain0, certain1, ...sign }: FormProps) {
  // A narrow range is drawn as wide as its glyph; one that has room keeps apart from its neighbours.
  const [left, right] = [-width / 2, width / 2];
  const span = {
    x0: left,
    x1: right,
    certain0: certain0 > x0 ? Math.min(right, certain0) : left,
    certain1: certain1 < x1 ? Math.max(left, certain1) : right,
  };
  const shape = { span, y: -MARK_HEIGHT / 2, height: MARK_HEIGHT, radius: 2 };
  const outline = filled ? OUTLINE : undefined;
  return (
    <>
      <UncertaintyBar {...shape} fill={palette.paper} />
      {filled && <UncertaintyBar {...shape} fill={color} opacity={tint} />}
      {form === 'brackets' && certain0 <= x0 && certain1 >= x1 ? (
        <path
          d={`${bracket(left, 1)} ${bracket(right, -1)}`}
          fill="none"
          stroke={color}
          strokeDasharray={dash}
          opacity={outline}
        />
      ) : (
        <UncertaintyBar {...shape} fill="none" stroke={color} outlined dash={dash} opacity={outline} />
      )}
      <Sign {...sign} width={width} color={color} />
    </>
  );
}

/** Height of the rule of what lasted, and least width of an end that is not known to the day, px. */
const RULE = 4;
const LEAST_END = 5;
/** An end no wider than this is a tick, px. */
const TICK_END = 2.5;
/** Least width in which the glyph of what lasted stands on its rule, px. */
const SIGN_ROOM = 44;

/** What went on from one date to another: a rule, and at each end a tick or a box as wide as that end is known. */
function Lasted({
  filled,
  startDash,
  endDash,
  color,
  width,
  x0,
  x1,
  certain0,
  certain1,
  ...sign
}: FormProps) {
  // What is narrower than it can be drawn is drawn wider by as much on each side.
  const spare = Math.max(0, (width - (x1 - x0)) / 2);
  const [left, right] = [(x0 + certain0) / 2 - spare, (certain1 + x1) / 2 + spare];
  const rule = { x: left, y: -RULE / 2, width: right - left, height: RULE };
  return (
    <>
      <rect
        {...rule}
        fill={filled ? color : palette.paper}
        stroke={filled ? undefined : color}
        opacity={filled ? OUTLINE : 1}
      />
      <End from={x0 - spare} to={certain0 - spare} color={color} dash={startDash} />
      <End from={certain1 + spare} to={x1 + spare} color={color} dash={endDash} />
      {width >= SIGN_ROOM && (
        <>
          <rect x={-9} y={-MARK_HEIGHT / 2} width={18} height={MARK_HEIGHT} fill={palette.paper} />
          <Sign {...sign} width={16} color={color} />
        </>
      )}
    </>
  );
}

interface EndProps {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly dash: string | undefined;
}

function End({ from, to, color, dash }: EndProps) {
  const middle = (from + to) / 2;
  const isTick = to - from <= TICK_END && !dash;
  const width = isTick ? 2 : Math.max(LEAST_END, to - from);
  return (
    <rect
      x={middle - width / 2}
      y={-MARK_HEIGHT / 2 + (isTick ? 0 : 2)}
      width={width}
      height={MARK_HEIGHT - (isTick ? 0 : 4)}
      fill={isTick ? color : palette.paper}
      stroke={isTick ? undefined : color}
      strokeDasharray={dash}
    />
  );
}

/** An end of a wide range; `side` is 1 at its start and −1 at its end. */
const bracket = (x: number, side: 1 | -1): string =>
  `M${x + 10 * side} ${0.5 - MARK_HEIGHT / 2} H${x + 0.5 * side} V${MARK_HEIGHT / 2 - 0.5} H${x + 10 * side}`;

/** In a rug: a tick for a date known to two months. */
function Tick({ filled, dash, color, width, height }: FormProps) {
  const box = { x: -width / 2, y: -height / 2, width, height };
  return filled && !dash ? (
    <rect {...box} fill={color} />
  ) : (
    <rect {...box} fill={palette.paper} stroke={color} strokeDasharray={dash && '2 1.5'} />
  );
}

/** In a rug: a frame as wide as the date. */
function Strip({ filled, dash, color, height, x0, x1 }: FormProps) {
  const box = { x: x0 + 0.75, y: -height / 2, width: Math.max(2, x1 - x0 - 1.5), height };
  return (
    <>
      <rect {...box} fill={palette.paper} />
      {filled && !dash && <rect {...box} fill={color} opacity={0.22} />}
      <rect
        {...box}
        fill="none"
        stroke={color}
        strokeDasharray={dash}
        opacity={filled ? OUTLINE : undefined}
      />
    </>
  );
}

/** At a date that only other sources give. */
function Ring({ color, width, height }: FormProps) {
  return (
    <rect
      x={-width / 2}
      y={-height / 2}
      width={width}
      height={height}
      rx={height / 2}
      fill={palette.paper}
      stroke={color}
      strokeWidth={1.6}
    />
  );
}

function Undated({ color, width, ...sign }: FormProps) {
  return (
    <>
      <circle r={width / 2} fill={palette.paper} stroke={color} strokeWidth={1.2} strokeDasharray="1.5 2" />
      {width >= MARK_HEIGHT && <Sign {...sign} width={width - 3} color={color} />}
    </>
  );
}
