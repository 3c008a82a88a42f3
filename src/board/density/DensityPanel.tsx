import { useContext } from 'react';
import { InteractionContext } from '../../chart/interaction';
import { Label } from '../../chart/Label';
import { MATCH_OPACITY } from '../../chart/markStyle';
import { inkPath } from '../../geometry/densityArea';
import { tones } from '../../geometry/densityColumns';
import { palette } from '../../geometry/palette';
import type { PlacedInk, PlacedInks } from '../../geometry/placedDensity';

/**
 * A lane of density. In a picture each tone is one path; on screen the same ink is on a canvas under the drawing, and
 * only words are drawn here.
 */
function DensityInk({ ink }: { ink: PlacedInk }) {
  const { counts, area, most, color, title, undatedText } = ink;
  const isLive = useContext(InteractionContext) !== null;
  return (
    <>
      {!isLive &&
        tones.map((tone) => (
          <path key={tone} d={inkPath(counts, tone, area, most)} fill={color} opacity={MATCH_OPACITY[tone]} />
        ))}
      {title && <Label text={title} size={12.5} color={palette.ink} />}
      {undatedText && <Label text={undatedText} size={11.5} />}
    </>
  );
}

/** A whole panel of density: lanes under a heading that says how many claims they hold. */
export function DensityRows({ rows, width }: { rows: PlacedInks; width: number }) {
  const { heading, note, undated, inks } = rows;
  return (
    <>
      <Label text={heading} size={14} weight={600} color={palette.ink} serif />
      <Label text={note} size={11} />
      {undated && <Label text={undated} size={11} />}
      {inks.map((ink) => (
        <g key={ink.id}>
          <line
            x1={0}
            x2={width}
            y1={ink.area.y + ink.area.height + 0.5}
            y2={ink.area.y + ink.area.height + 0.5}
            stroke={palette.hairline}
          />
          <DensityInk ink={ink} />
        </g>
      ))}
    </>
  );
}
