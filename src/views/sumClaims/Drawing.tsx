import { ClaimMark } from '../../chart/ClaimMark';
import { Label, SANS } from '../../chart/Label';
import { MATCH_OPACITY } from '../../chart/markStyle';
import { OffscreenMark } from '../../chart/OffscreenMark';
import { palette } from '../../chart/theme/palette';
import { translateTo } from '../../geometry/placedMark';
import { type Guide, NOTE_SIZE, type PlacedGroup, type PlacedRow, type SumClaimsLayout } from './layout';
import { outlineOf, PERIOD_RING, type PlacedPeriod } from './period';
import { type PlacedSize, SIZE_RING } from './size';
import { type RowLine, WORDS } from './words';

/** A row for each claim, hollow where only other sources make it and filled where the primary source does. */
export function Drawing({ layout }: { layout: SumClaimsLayout }) {
  const { dimensions, height, heading, notes, heads, groups } = layout;
  if (height === 0) return null;
  return (
    <>
      <Label text={heading} size={16} weight={600} color={palette.ink} serif />
      {notes.map((text) => (
        <Label key={text.id} text={text} size={NOTE_SIZE} halo />
      ))}
      {heads && (
        <>
          <line x1={0} x2={dimensions.undated.x1} y1={heads.y0} y2={heads.y0} stroke={palette.line} />
          {heads.texts.map((text) => (
            <Label key={text.id} text={text} size={11} weight={600} />
          ))}
        </>
      )}
      {groups.map((group) => (
        <Group key={group.id} group={group} layout={layout} />
      ))}
    </>
  );
}

function Group({ group, layout: { dimensions } }: { group: PlacedGroup; layout: SumClaimsLayout }) {
  const { heading, count, note, ticks, scale, guides, ends, y0, top, y1, rows, kind } = group;
  const { narrow, undated } = dimensions;
  const foot = rows.at(-1)?.y1 ?? top;
  return (
    <g>
      {kind === 'once' && !narrow && (
        <rect
          x={undated.x0}
          y={y0 + 1}
          width={undated.x1 - undated.x0}
          height={y1 - y0 - 2}
          fill={palette.hairline}
          opacity={0.5}
        />
      )}
      <line x1={0} x2={undated.x1} y1={y0} y2={y0} stroke={palette.hairline} />
      <text x={heading.x} y={heading.y} fontFamily={SANS} aria-hidden="true">
        <tspan fontSize={13} fontWeight={600} fill={palette.ink}>
          {heading.text}
        </tspan>
        <tspan dx={10} fontSize={11} fill={palette.muted}>
          {count}
        </tspan>
      </text>
      {note && <Label text={note} size={11} halo />}
      {ticks.map((text) => (
        <Label key={text.id} text={text} size={11} />
      ))}
      {!narrow && ticks[0] && (
        <line x1={ticks[0].x} x2={ticks[0].x} y1={top} y2={foot} stroke={palette.line} />
      )}
      {!narrow && ends.map((line) => <Upright key={line.y0} line={line} color={palette.hairline} />)}
      {!narrow &&
        guides.map((line) => (
          <Upright key={`${line.x} ${line.y0}`} line={line} color={palette.sum} dash="1.5 3" />
        ))}
      {narrow &&
        rows.map(({ mark, y0: line, size }) => (
          <g key={mark.id}>
            <line x1={0} x2={undated.x1} y1={line} y2={line} stroke={palette.hairline} />
            {size.form !== 'words' && (
              <line
                x1={scale.column.x0}
                x2={scale.column.x1}
                y1={size.y}
                y2={size.y}
                stroke={palette.hairline}
              />
            )}
          </g>
        ))}
      {rows.map((row) => (
        <Row key={row.mark.id} row={row} />
      ))}
    </g>
  );
}

const Upright = ({ line: { x, y0, y1 }, color, dash }: { line: Guide; color: string; dash?: string }) => (
  <line x1={x} x2={x} y1={y0} y2={y1} stroke={color} strokeDasharray={dash} />
);

/** A claim of the primary source is only drawn: its mark stands in the chart of sums. */
function Row({ row }: { row: PlacedRow }) {
  const { mark, isOwn } = row;
  const color = isOwn ? palette.others : palette.sum;
  const drawn = (
    <>
      <Period row={row} color={color} />
      <Size size={row.size} color={color} isFilled={!isOwn} />
    </>
  );
  if (isOwn)
    return (
      <ClaimMark mark={mark} words={<Words row={row} color={palette.others} />}>
        {drawn}
      </ClaimMark>
    );
  return (
    <g aria-hidden="true">
      <g opacity={MATCH_OPACITY[mark.match]}>{drawn}</g>
      <Words row={row} color={palette.sumInk} />
    </g>
  );
}

function Words({ row: { sum, lines, mark, size }, color }: { row: PlacedRow; color: string }) {
  const isQuiet = mark.match === 'outside';
  return (
    <>
      <Label
        text={sum}
        size={sum.size}
        weight={isQuiet ? 400 : 600}
        color={isQuiet ? palette.muted : color}
      />
      {lines.map((line) => (
        <RowText key={line.y} line={line} />
      ))}
      {size.text && !isQuiet && (
        <Label
          text={size.text}
          size={WORDS}
          weight={size.form === 'words' ? 400 : 500}
          color={size.form === 'words' ? palette.muted : color}
          halo
        />
      )}
    </>
  );
}

const TONES = {
  maker: { fill: palette.ink, fontWeight: 400 },
  kind: { fill: palette.muted, fontWeight: 400 },
  special: { fill: palette.ink, fontWeight: 600 },
};

/** One text of several tones, so that its pieces keep together whatever their true widths are. */
const RowText = ({ line }: { line: RowLine }) => (
  <g transform={translateTo(line)} aria-hidden="true">
    <text
      textAnchor={line.anchor}
      fontFamily={SANS}
      fontSize={WORDS}
      stroke={palette.paper}
      strokeWidth={2.6}
      paintOrder="stroke"
      strokeLinejoin="round"
    >
      {line.pieces.map(({ tone, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
        <tspan key={at} {...TONES[tone]}>
          {text}
        </tspan>
      ))}
    </text>
  </g>
);

/** Height of a period, px, and how strongly the primary source's is filled. */
const BAR = 9;
const FILL = 0.4;

function Period({ row: { period, mark, isOwn }, color }: { row: PlacedRow; color: string }) {
  if (!period) return <OffscreenMark mark={mark} color={color} />;
  const { form, y } = period;
  if (form !== 'bar') {
    const circle = { cx: (period.x0 + period.x1) / 2, cy: y, r: PERIOD_RING };
    const dash = form === 'undated' ? '1.5 2' : dashOf(period);
    return (
      <>
        <circle {...circle} fill={palette.paper} stroke={color} strokeWidth={1.3} strokeDasharray={dash} />
        {!isOwn && <circle {...circle} fill={color} opacity={FILL} />}
      </>
    );
  }
  return (
    <>
      <rect x={period.x0} y={y - BAR / 2} width={period.x1 - period.x0} height={BAR} fill={palette.paper} />
      {!isOwn && (
        <rect
          x={period.x0}
          y={y - BAR / 2}
          width={period.x1 - period.x0}
          height={BAR}
          fill={color}
          opacity={FILL}
        />
      )}
      <path
        d={outlineOf(period, y, BAR)}
        fill="none"
        stroke={color}
        strokeWidth={1.3}
        strokeDasharray={dashOf(period)}
      />
    </>
  );
}

const dashOf = ({ isDashed }: PlacedPeriod): string | undefined => (isDashed ? '3 2' : undefined);

/** A ring, drawn out to a pill over a range; a diamond on a scale of its own. */
function Size({ size, color, isFilled }: { size: PlacedSize; color: string; isFilled: boolean }) {
  const { form, x0, x1, y, isDashed, from } = size;
  if (form === 'words') return null;
  const look = {
    fill: isFilled ? color : palette.paper,
    stroke: color,
    strokeWidth: 1.6,
    strokeDasharray: isDashed ? '2.4 1.8' : undefined,
  };
  const r = SIZE_RING;
  return (
    <>
      {from !== null && (
        <line x1={from} x2={x1 - r} y1={y} y2={y} stroke={color} strokeWidth={1.2} strokeDasharray="1.5 2" />
      )}
      {form === 'diamond' ? (
        <path
          d={`M${x0 - 5} ${y} L${x0} ${y - 5} H${x1} L${x1 + 5} ${y} L${x1} ${y + 5} H${x0} Z`}
          {...look}
        />
      ) : x1 - x0 < 1 ? (
        <circle cx={x1} cy={y} r={r} {...look} />
      ) : (
        <rect x={x0 - r} y={y - r} width={x1 - x0 + 2 * r} height={2 * r} rx={r} {...look} />
      )}
    </>
  );
}
