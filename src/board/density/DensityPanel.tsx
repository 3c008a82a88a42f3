import { useContext } from 'react';
import { CutLabel } from '../../chart/CutLabel';
import { InteractionContext } from '../../chart/interaction';
import { Label } from '../../chart/Label';
import { MATCH_OPACITY } from '../../chart/markStyle';
import { palette } from '../../chart/theme/palette';
import { areaPath, tones } from '../../geometry/density';
import { LANE_NAME_SIZE, type PlacedDensity } from '../../views/density';
import type { DensityLayout } from './layoutDensity';

/** A whole panel of density: lanes under a heading that says how many claims they hold. */
export function DensityPanel({ layout }: { layout: DensityLayout }) {
  const { heading, note, undated, densities, width } = layout;
  return (
    <>
      <Label text={heading} size={14} weight={600} color={palette.ink} serif />
      <Label text={note} size={11} />
      {undated && <Label text={undated} size={11} />}
      {densities.map((lane) => (
        <g key={lane.id}>
          <line
            x1={0}
            x2={width}
            y1={lane.area.y + lane.area.height + 0.5}
            y2={lane.area.y + lane.area.height + 0.5}
            stroke={palette.hairline}
          />
          <DensityLane lane={lane} />
        </g>
      ))}
      {densities.map(
        ({ id, name, title }) =>
          title && (
            <CutLabel
              key={id}
              text={title}
              whole={name}
              size={LANE_NAME_SIZE}
              color={palette.ink}
              width={width}
            />
          ),
      )}
    </>
  );
}

/**
 * A lane of density. In a picture each tone is one path; on screen the same area is on a canvas under the drawing, and
 * only words are drawn here.
 */
function DensityLane({ lane }: { lane: PlacedDensity }) {
  const { color, undatedText } = lane;
  const isLive = useContext(InteractionContext) !== null;
  return (
    <>
      {!isLive &&
        tones.map((tone) => (
          <path key={tone} d={areaPath(lane, tone)} fill={color} opacity={MATCH_OPACITY[tone]} />
        ))}
      {undatedText && <Label text={undatedText} size={11.5} />}
    </>
  );
}
