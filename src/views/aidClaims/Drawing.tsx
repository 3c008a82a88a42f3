import { ClaimMark } from '../../chart/ClaimMark';
import { Hatch } from '../../chart/Hatch';
import { Label, SANS } from '../../chart/Label';
import { MATCH_OPACITY } from '../../chart/markStyle';
import { PlotClip } from '../../chart/PlotClip';
import { palette } from '../../geometry/palette';
import { AidForm } from './AidForm';
import type { AidClaimsScene, Magnitude, PlacedGroup, PlacedRow } from './layout';
import { type RowLine, SPACE, toneSize } from './rowText';

/** A row per claim under the heading of whom the money is for; the sum in a year at the left, the period in time. */
export function Drawing({ scene }: { scene: AidClaimsScene }) {
  const { dimensions, height, heading, notes, ticks, groups } = scene;
  if (height === 0) return null;
  const rows = groups.flatMap((group) => group.rows);
  return (
    <>
      <Label text={heading} size={14} weight={600} color={palette.ink} serif />
      {notes.map((text) => (
        <Label key={text.id} text={text} size={11} halo />
      ))}
      {ticks.map((text) => (
        <Label key={text.id} text={text} size={11} />
      ))}
      {groups.map((group) => (
        <GroupGround key={group.id} group={group} scene={scene} />
      ))}
      <PlotClip dimensions={dimensions} height={height}>
        {rows.filter(({ mark }) => mark.form !== 'undated').map(markOf)}
      </PlotClip>
      {rows.filter(({ mark }) => mark.form === 'undated').map(markOf)}
      {rows.map((row) => (
        <g key={row.mark.id} opacity={row.mark.match === 'possibly' ? 0.7 : 1}>
          {row.lines.map((line) => (
            <RowLabel key={line.y} line={line} />
          ))}
        </g>
      ))}
    </>
  );
}

/** A record claim's mark; an article claim is only drawn, since its mark stands in the aid chart. */
const markOf = (row: PlacedRow) =>
  row.own ? (
    <ClaimMark key={row.mark.id} mark={row.mark}>
      <AidForm row={row} />
    </ClaimMark>
  ) : (
    <g key={row.mark.id} opacity={MATCH_OPACITY[row.mark.match]} aria-hidden="true">
      <AidForm row={row} />
    </g>
  );

function GroupGround({ group, scene: { dimensions, ticks } }: { group: PlacedGroup; scene: AidClaimsScene }) {
  return (
    <g>
      <line x1={0} x2={dimensions.undated.x1} y1={group.y0} y2={group.y0} stroke={palette.hairline} />
      <RowLabel line={group.heading} />
      {ticks.map(({ id, x }) => (
        <line key={id} x1={x + 0.5} x2={x + 0.5} y1={group.top} y2={group.y1 - 6} stroke={palette.hairline} />
      ))}
      {group.rows.map(
        ({ mark, magnitude }) =>
          magnitude && (
            <g key={mark.id} opacity={MATCH_OPACITY[mark.match]} aria-hidden="true">
              <YearlyBar magnitude={magnitude} />
            </g>
          ),
      )}
      {dimensions.narrow &&
        group.rows
          .slice(1)
          .map(({ mark, y0 }) => (
            <line key={mark.id} x1={0} x2={dimensions.undated.x1} y1={y0} y2={y0} stroke={palette.hairline} />
          ))}
    </g>
  );
}

/** Solid as reported; hollow and hatched when it is arithmetic, hollow alone as far as it may reach. */
function YearlyBar({ magnitude: { x, y, low, high, arithmetic } }: { magnitude: Magnitude }) {
  const bar = { x, y: y - 4, height: 8 };
  if (!arithmetic) return <rect {...bar} width={Math.max(1, high)} fill={palette.aid} />;
  return (
    <Hatch color={palette.aid} ground={palette.paper}>
      {(fill) => (
        <>
          <rect {...bar} width={low} fill={fill} />
          <rect {...bar} width={high} fill="none" stroke={palette.aid} />
        </>
      )}
    </Hatch>
  );
}

const TONES = {
  group: { fill: palette.ink, fontWeight: 600 },
  count: { fill: palette.muted },
  layer: { fill: palette.ink, fontWeight: 600 },
  sum: { fill: palette.aidInk, fontWeight: 600 },
  title: { fill: palette.aidInk },
  maker: { fill: palette.muted },
  yearly: { fill: palette.aidInk, fontStyle: 'italic' },
};

/** One text of several tones, so that its pieces keep their distance whatever their true widths are. */
const RowLabel = ({ line }: { line: RowLine }) => (
  <text
    x={line.x}
    y={line.y}
    textAnchor={line.anchor}
    fontFamily={SANS}
    stroke={palette.paper}
    strokeWidth={4}
    paintOrder="stroke"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {line.pieces.map(({ tone, text }, at) => (
      <tspan key={tone} dx={at === 0 ? undefined : SPACE} fontSize={toneSize[tone]} {...TONES[tone]}>
        {text}
      </tspan>
    ))}
  </text>
);
