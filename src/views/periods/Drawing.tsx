import { ClaimMark, OthersPart } from '../../chart/ClaimMark';
import { EventMark } from '../../chart/EventMark';
import { Label } from '../../chart/Label';
import { TONE_COLORS } from '../../chart/markStyle';
import { NumberDisc } from '../../chart/NumberDisc';
import { OffscreenMark } from '../../chart/OffscreenMark';
import { PlotClip } from '../../chart/PlotClip';
import { palette } from '../../chart/theme/palette';
import { isOffscreen } from '../../geometry/placedMark';
import { LINE_SIZE, type PeriodsLayout, type PlacedPeriod } from './layout';
import { NOTE_SIZE } from './notes';
import type { PeriodTie, PlacedNote } from './placeNotes';

/** The band: flat blocks whose edges say how their boundaries are known, with names, notes and ties to other dates. */
export function Drawing({ layout }: { layout: PeriodsLayout }) {
  const { dimensions, height, heading, lines, periods, undated, stems, ties, notes, numbers } = layout;
  return (
    <>
      {heading && <Label text={heading} size={heading.size} weight={600} color={palette.ink} serif />}
      {lines.map((line) => (
        <Label key={line.id} text={line} size={LINE_SIZE} />
      ))}
      {stems.map(({ id, path }) => (
        <path key={id} d={path} fill="none" stroke={palette.line} />
      ))}
      <PlotClip dimensions={dimensions} height={height}>
        <OthersPart>
          {ties.map((tie) => (
            <Tie key={tie.id} tie={tie} />
          ))}
        </OthersPart>
      </PlotClip>
      {periods.map((period) => (
        <Period key={period.mark.id} period={period} />
      ))}
      {undated.map((mark) => (
        <EventMark key={mark.id} mark={mark} color={palette.ink} />
      ))}
      <OthersPart>
        {ties.map(
          ({ id, text }) =>
            text && (
              <Label key={id} text={text} size={NOTE_SIZE} weight={450} color={palette.strainedInk} halo />
            ),
        )}
      </OthersPart>
      {notes.map((note) => (
        <Label key={note.id} text={note} size={NOTE_SIZE} {...NOTES[note.tone]} halo />
      ))}
      {numbers.map(({ id, ...disc }) => (
        <NumberDisc key={id} claim={id} {...disc} />
      ))}
    </>
  );
}

const NOTES: Readonly<Record<PlacedNote['tone'], { color: string; italic?: boolean; weight?: number }>> = {
  name: { color: palette.ink, weight: 600 },
  start: { color: palette.muted, italic: true },
  strain: { color: palette.strainedInk, italic: true },
  date: { color: palette.ink },
  remark: { color: palette.muted },
};

/** A name keeps its full strength where its block is pale. */
function Period({ period }: { period: PlacedPeriod }) {
  const { mark, name, path } = period;
  return (
    <ClaimMark mark={mark} words={name && <Name period={period} />}>
      {path && <Block period={period} />}
      {isOffscreen(mark) && !name?.isBelow && <OffscreenMark mark={mark} color={palette.muted} />}
    </ClaimMark>
  );
}

/** The line between two blocks, px; thinner where a block would have nothing left. */
const PAPER_LINE = 1.5;

function Block({ period: { mark, tone, look, path } }: { period: PlacedPeriod }) {
  const hollow = { fill: palette.paper, strokeWidth: 1 };
  const styles = {
    block: {
      fill: TONE_COLORS[tone],
      stroke: palette.paper,
      strokeWidth: Math.min(PAPER_LINE, mark.body.width / 4),
    },
    lone: { ...hollow, stroke: palette.ghost, strokeDasharray: '2 2' },
    others: { ...hollow, stroke: palette.others },
  };
  return <path d={path} {...styles[look]} />;
}

function Name({ period: { mark, name, tone, look } }: { period: PlacedPeriod }) {
  if (!name) return null;
  const isOnStrain = tone === 'strained' && look === 'block' && mark.match === 'inside' && !name.isBelow;
  const isQuiet = look === 'lone' || mark.match === 'outside';
  return (
    <Label
      text={name}
      size={name.size}
      weight={isQuiet ? 450 : isOnStrain ? 650 : 550}
      color={isOnStrain ? palette.paper : isQuiet ? palette.muted : palette.ink}
      halo={name.isBelow}
    />
  );
}

const Tie = ({ tie: { id, path, frame, isGhost } }: { tie: PeriodTie }) => (
  <g data-tie={id} fill="none">
    <path d={path} stroke={palette.strained} strokeWidth={1.3} />
    {frame && <rect {...frame} {...(isGhost ? GHOST : RING)} fill={palette.paper} />}
  </g>
);

const GHOST = { rx: 2, stroke: palette.ghost };
const RING = { rx: 5, stroke: palette.strained, strokeWidth: 1.6 };
