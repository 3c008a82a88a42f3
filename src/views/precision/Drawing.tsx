import { Label } from '../../chart/Label';
import { TONE_COLORS } from '../../chart/markStyle';
import { palette } from '../../chart/theme/palette';
import type { DateWidth } from './data';
import { type PlacedBox, type PrecisionLayout, TEXT } from './layout';

/** A box a claim, the paler the less is known of its date, and under them how many of each there are. */
export function Drawing({ layout: { height, boxes, rules, labels, name } }: { layout: PrecisionLayout }) {
  if (height === 0) return null;
  return (
    <g role="img" aria-label={name}>
      {boxes.map((box) => (
        <ClaimBox key={box.id} box={box} />
      ))}
      <path
        d={rules.map(({ x0, x1, y }) => `M${x0} ${y} H${x1}`).join(' ')}
        fill="none"
        stroke={palette.muted}
      />
      {labels.map(({ isFirst, ...label }) => (
        <Label
          key={label.id}
          text={label}
          size={TEXT}
          weight={isFirst ? 650 : 400}
          color={isFirst ? palette.ink : palette.muted}
        />
      ))}
    </g>
  );
}

/** How strong the fill of a box is, by the width of its date. */
const STRENGTH: Readonly<Record<DateWidth, number>> = {
  time: 1,
  day: 1,
  month: 0.68,
  year: 0.14,
  longer: 0.06,
  open: 0.14,
  period: 1,
  none: 0,
};

function ClaimBox({ box: { id: _id, dateWidth, look, ...box } }: { box: PlacedBox }) {
  const isTone = look !== 'plain' && look !== 'sum';
  const color = isTone ? TONE_COLORS[look] : look === 'sum' ? palette.sum : palette.ink;
  const radius = Math.min(2, box.width / 4);
  const isFull = STRENGTH[dateWidth] > 0.5;
  const inset = isFull ? 0 : 0.5;
  const place = {
    x: box.x + inset,
    y: box.y + inset,
    width: Math.max(0.5, box.width - 2 * inset),
    height: box.height - 2 * inset,
    rx: radius,
  };
  return (
    <>
      {STRENGTH[dateWidth] > 0 && <rect {...place} fill={color} opacity={STRENGTH[dateWidth]} />}
      {!isFull && (
        <rect
          {...place}
          fill="none"
          stroke={look === 'sum' ? palette.sum : palette.muted}
          strokeDasharray={dateWidth === 'none' ? '2.5 2' : undefined}
        />
      )}
    </>
  );
}
