import { CutLabel } from '../../chart/CutLabel';
import { DateShift } from '../../chart/DateShift';
import { EventMark } from '../../chart/EventMark';
import { Label } from '../../chart/Label';
import { PlotClip } from '../../chart/PlotClip';
import { palette } from '../../chart/theme/palette';
import { LANE_NAME_SIZE } from '../density';
import type { LanesScene, PlacedLane } from './layout';

/** The swimlane: one lane under the other, marks over their labels, the undated in the column of the undated. */
export function Drawing({ scene }: { scene: LanesScene }) {
  const { dimensions, height, heading, undated, placedLanes, densities } = scene;
  return (
    <>
      <Label text={heading} size={14} weight={600} color={palette.ink} serif />
      {undated && (
        <>
          <Label text={undated} size={11} />
          <line
            x1={dimensions.undated.x0 - 6}
            x2={dimensions.undated.x0 - 6}
            y1={22}
            y2={height}
            stroke={palette.hairline}
          />
        </>
      )}
      {placedLanes.map((lane) => (
        <LaneGround key={lane.id} lane={lane} width={dimensions.undated.x1} />
      ))}
      {densities?.map(
        ({ id, undatedText }) => undatedText && <Label key={id} text={undatedText} size={11.5} />,
      )}
      <PlotClip dimensions={dimensions} height={height}>
        {placedLanes.flatMap(({ ties }) => ties.map((tie) => <DateShift key={tie.id} tie={tie} />))}
        {placedLanes.map((lane) => (
          <LaneMarks key={lane.id} lane={lane} dated />
        ))}
      </PlotClip>
      {placedLanes.map((lane) => (
        <LaneMarks key={lane.id} lane={lane} dated={false} />
      ))}
      {placedLanes.map(({ id, tone, title, name }) => (
        <CutLabel
          key={id}
          text={title}
          whole={name}
          size={LANE_NAME_SIZE}
          color={tone === 'quiet' ? palette.muted : palette.ink}
          width={dimensions.undated.x1}
        />
      ))}
    </>
  );
}

function LaneGround({ lane, width }: { lane: PlacedLane; width: number }) {
  return (
    <g>
      <line x1={0} x2={width} y1={lane.y1} y2={lane.y1} stroke={palette.hairline} />
      {lane.silences.map((text) => (
        <Label key={text.id} text={text} size={11} italic halo />
      ))}
      {lane.labels.map((text) => (
        <Label key={text.id} text={text} halo />
      ))}
    </g>
  );
}

function LaneMarks({ lane, dated }: { lane: PlacedLane; dated: boolean }) {
  const color = lane.tone === 'quiet' ? palette.quiet : palette.ink;
  return lane.marks
    .filter(({ form }) => (form !== 'undated') === dated)
    .map((mark) => <EventMark key={mark.id} mark={mark} color={mark.othersOnly ? palette.others : color} />);
}
