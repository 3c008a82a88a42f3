import { OthersPart } from '../../chart/ClaimMark';
import { CutLabel } from '../../chart/CutLabel';
import { EventMark } from '../../chart/EventMark';
import { Label, OpenSign } from '../../chart/Label';
import { NumberDisc } from '../../chart/NumberDisc';
import { PlotClip } from '../../chart/PlotClip';
import { palette } from '../../chart/theme/palette';
import { LANE_NAME_SIZE, SIGN_ROOM } from '../density';
import { LegendRow } from '../LegendRow';
import { type DateLabel, NOTE_SIZE, type PlacedTie, RING } from '../laneRows';
import { SECOND_SIZE } from './arrange';
import type { LanesLayout, PlacedLane } from './layout';
import type { Silence } from './silence';

/** Strength of the ground of what only other sources make. */
const APART = 0.08;

/** The swimlane: its legend, one lane under the other, marks with their dates, the undated in a column of their own. */
export function Drawing({ layout }: { layout: LanesLayout }) {
  const { dimensions, height, heading, legend, undated, placedLanes, densities, silence, laneControls } =
    layout;
  const top = placedLanes[0]?.y0 ?? height;
  return (
    <>
      {!dimensions.stage && (
        <>
          <Label text={heading} size={16} weight={600} color={palette.ink} serif />
          <LegendRow items={legend.items} />
        </>
      )}
      {undated && (
        <>
          <Label text={undated} size={11} weight={500} />
          <line
            x1={dimensions.undated.x0 - 6}
            x2={dimensions.undated.x0 - 6}
            y1={top}
            y2={height}
            stroke={palette.hairline}
          />
        </>
      )}
      <line x1={0} x2={dimensions.undated.x1} y1={top} y2={top} stroke={palette.hairline} />
      {placedLanes.map((lane) => (
        <LaneGround
          key={lane.id}
          lane={lane}
          width={dimensions.undated.x1}
          isStage={dimensions.stage}
          isSaid={laneControls?.some(({ id, does }) => id === lane.id && does === 'open') === true}
        />
      ))}
      {silence && <SilenceMark silence={silence} />}
      {densities?.map(
        ({ id, undatedText }) => undatedText && <Label key={id} text={undatedText} size={11.5} />,
      )}
      <PlotClip dimensions={dimensions} height={height}>
        <OthersPart>
          {placedLanes.flatMap(({ ties }) => ties.map((tie) => <TieMark key={tie.id} tie={tie} />))}
        </OthersPart>
        {placedLanes.map((lane) => (
          <LaneMarks key={lane.id} lane={lane} dated />
        ))}
      </PlotClip>
      {placedLanes.map((lane) => (
        <LaneMarks key={lane.id} lane={lane} dated={false} />
      ))}
    </>
  );
}

interface GroundProps {
  readonly lane: PlacedLane;
  readonly width: number;
  readonly isStage: boolean;
  /** Whether a control over its name says all of that. */
  readonly isSaid: boolean;
}

function LaneGround({ lane, width, isStage, isSaid }: GroundProps) {
  const isRug = lane.tone === 'quiet' && !isStage;
  const { title, apart } = lane;
  const rings = new Set(lane.marks.filter(({ form }) => form === 'ring').map(({ id }) => id));
  return (
    <g>
      {apart && (
        <OthersPart>
          <rect
            y={apart.y0}
            width={width}
            height={lane.y1 - apart.y0}
            fill={palette.othersGround}
            opacity={APART}
          />
          {apart.text && <Label text={apart.text} size={NOTE_SIZE} color={palette.others} />}
        </OthersPart>
      )}
      <line x1={0} x2={width} y1={lane.y1} y2={lane.y1} stroke={palette.hairline} />
      {isRug && <OpenSign at={title} isOpen={lane.isOpen} />}
      <CutLabel
        text={isRug ? { ...title, x: title.x + SIGN_ROOM } : title}
        whole={isSaid ? title.text : lane.name}
        size={LANE_NAME_SIZE}
        weight={isRug ? 400 : 550}
        color={apart?.isWhole ? palette.others : palette.ink}
        width={width}
      />
      {lane.note && <Label text={lane.note} size={NOTE_SIZE} />}
      {lane.ties.length > 0 && (
        <OthersPart>
          {lane.ties.map(
            ({ id, text, tone }) =>
              text && (
                <Label
                  key={id}
                  text={text}
                  size={SECOND_SIZE}
                  weight={450}
                  color={tone === 'rust' ? palette.strainedInk : palette.muted}
                  halo
                />
              ),
          )}
        </OthersPart>
      )}
      {lane.labels.map((label) => {
        const drawn = <DateText key={label.id} label={label} />;
        return rings.has(label.id) ? <OthersPart key={label.id}>{drawn}</OthersPart> : drawn;
      })}
      {lane.numbers.map(({ id, ...disc }) => (
        <NumberDisc key={id} claim={id} {...disc} />
      ))}
    </g>
  );
}

/** A date in bold, and what happened in a few words. */
function DateText({ label: { text, words, fontSize, isQuiet, ...place } }: { label: DateLabel }) {
  return (
    <Label
      text={{ ...place, text }}
      after={words && `, ${words}`}
      size={fontSize}
      weight={isQuiet || fontSize <= SECOND_SIZE ? 400 : 600}
      color={isQuiet ? palette.muted : palette.ink}
      halo
    />
  );
}

/** From a mark to the date of another source: a ring, or a ghost as wide as that date. */
function TieMark({ tie: { id, tone, path, ring, ghost } }: { tie: PlacedTie }) {
  const stroke = tone === 'rust' ? palette.strained : palette.muted;
  return (
    <g data-tie={id} fill="none">
      {path && <path d={path} stroke={stroke} strokeWidth={1.3} />}
      {ghost && <rect {...ghost} rx={2} fill={palette.paper} stroke={palette.ghost} />}
      {ring && ring.width <= 2 * RING && (
        <circle cx={ring.x} cy={ring.y} r={RING} fill={palette.paper} stroke={stroke} strokeWidth={1.6} />
      )}
      {ring && ring.width > 2 * RING && (
        <rect
          x={ring.x - ring.width / 2}
          y={ring.y - RING}
          width={ring.width}
          height={2 * RING}
          rx={RING}
          fill={palette.paper}
          stroke={stroke}
          strokeWidth={1.6}
        />
      )}
    </g>
  );
}

/** A stretch without a report: words over a bracket of exactly its years. */
const SilenceMark = ({ silence: { text, path } }: { silence: Silence }) => (
  <>
    <Label text={text} size={13} color={palette.ink} serif italic halo />
    <path d={path} fill="none" stroke={palette.line} />
  </>
);

function LaneMarks({ lane, dated }: { lane: PlacedLane; dated: boolean }) {
  return lane.marks
    .filter(({ form }) => (form !== 'undated') === dated)
    .map((mark) => {
      const drawn = <EventMark key={mark.id} mark={mark} color={palette.ink} />;
      return mark.othersOnly || mark.form === 'ring' ? <OthersPart key={mark.id}>{drawn}</OthersPart> : drawn;
    });
}
