import { ClaimMark, OthersPart } from '../../chart/ClaimMark';
import { Label } from '../../chart/Label';
import { palette } from '../../chart/theme/palette';
import { UncertaintyBar } from '../../chart/UncertaintyBar';
import type { PlacedOffScale, PlacedRateRow } from './rateRows';
import type { PlacedRate, RatesLayout } from './rates';

/** Rates on a scale of money: filled where the primary source has them, hollow where only other sources do. */
export function RatesDrawing({ layout }: { layout: RatesLayout }) {
  const { dimensions, height, heading, notes, zero, grid, rates, rows, lanes } = layout;
  if (height === 0) return null;
  const { plot, narrow } = dimensions;
  const marked = new Set(lanes.flat().map(({ id }) => id));
  return (
    <>
      {heading.map((text) => (
        <Label key={text.id} text={text} size={14} weight={600} color={palette.ink} serif />
      ))}
      {notes.map((text) => (
        <Label key={text.id} text={text} size={11} />
      ))}
      {grid.map((line) => (
        <g key={line.id}>
          <line
            x1={plot.x0}
            x2={plot.x1}
            y1={line.y}
            y2={line.y}
            stroke={line.y === zero ? palette.muted : palette.hairline}
          />
          <Label text={{ ...line, y: line.y + (narrow ? -3 : 4) }} size={11} />
        </g>
      ))}
      {rates.map((rate) => {
        const drawn = <RateBox key={rate.mark.id} rate={rate} isMark={marked.has(rate.mark.id)} />;
        return rate.isOwn ? drawn : <OthersPart key={rate.mark.id}>{drawn}</OthersPart>;
      })}
      {rows.map((row) => (
        <g key={row.id}>
          <line x1={0} x2={dimensions.width} y1={row.bottom} y2={row.bottom} stroke={palette.hairline} />
          <Row row={row} />
        </g>
      ))}
    </>
  );
}

/** What is off the scale: under a line of its own, with its number. */
function Row({ row: { title, note, items } }: { row: PlacedRateRow }) {
  return (
    <>
      {title.map((text) => (
        <Label key={text.id} text={text} size={12.5} weight={550} color={palette.ink} />
      ))}
      {note && <Label text={note} size={11} />}
      {items.map((item) => {
        const drawn = <OffScale key={item.mark.id} item={item} />;
        return item.isOwn ? drawn : <OthersPart key={item.mark.id}>{drawn}</OthersPart>;
      })}
    </>
  );
}

function OffScale({ item: { mark, box, extent, label, isOwn, isUndated } }: { item: PlacedOffScale }) {
  const color = isOwn ? palette.sum : palette.others;
  return (
    <>
      <ClaimMark mark={mark}>
        <Bar
          {...{ box, extent, color }}
          isFilled={isOwn && !isUndated}
          radius={box.height / 2}
          dash={isUndated ? '1.5 2' : undefined}
        />
      </ClaimMark>
      <Label
        text={label}
        size={11}
        weight={isOwn ? 600 : 400}
        color={isOwn ? palette.sumInk : palette.others}
        halo
      />
    </>
  );
}

interface BarProps extends Pick<PlacedRate, 'box' | 'extent'> {
  readonly color: string;
  readonly isFilled: boolean;
  readonly radius: number;
  readonly dash: string | undefined;
}

/** A filled or hollow bar; it fades where an end is not given. */
function Bar({ box: { y, height }, extent, color, isFilled, radius, dash }: BarProps) {
  const bar = { span: extent, y, height, radius };
  return (
    <>
      <UncertaintyBar {...bar} fill={isFilled ? color : palette.paper} />
      <UncertaintyBar {...bar} fill="none" stroke={color} outlined dash={dash} />
    </>
  );
}

function RateBox({
  rate: { mark, box, extent, stem, label, isMonthly, isOwn },
  isMark,
}: {
  rate: PlacedRate;
  isMark: boolean;
}) {
  const color = isOwn ? palette.sum : palette.others;
  const drawn = (
    <>
      {stem && (
        <line
          x1={stem.x}
          x2={stem.x}
          y1={stem.y0}
          y2={stem.y1}
          stroke={color}
          strokeWidth={1.2}
          strokeDasharray="1.5 2.5"
        />
      )}
      <Bar
        {...{ box, extent, color }}
        isFilled={isOwn}
        radius={Math.min(4, box.height / 2)}
        dash={isMonthly ? '4 2' : undefined}
      />
    </>
  );
  return (
    <>
      {isMark ? <ClaimMark mark={mark}>{drawn}</ClaimMark> : <g aria-hidden="true">{drawn}</g>}
      {label && (
        <Label
          text={label}
          size={11}
          weight={isOwn ? 600 : 400}
          color={isOwn ? palette.sumInk : palette.others}
          halo
        />
      )}
    </>
  );
}
