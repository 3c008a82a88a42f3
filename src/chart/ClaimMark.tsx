import { type ReactNode, useContext } from 'react';
import { inPixels, type PlacedMark, type Point } from '../geometry/placedMark';
import { type Interaction, InteractionContext } from './interaction';
import { MATCH_OPACITY } from './markStyle';

interface Props {
  readonly mark: PlacedMark;
  /** Where the children's coordinates start, so that they stay as they are while the mark moves. */
  readonly origin?: Point;
  readonly children: ReactNode;
}

/** The group that stands for one claim: named, focusable, and alive where there is an interaction. */
export function ClaimMark(props: Props) {
  const interaction = useContext(InteractionContext);
  if (interaction) return <LiveMark {...props} interaction={interaction} />;
  const { mark, origin, children } = props;
  return (
    <g opacity={MATCH_OPACITY[mark.match]} transform={startAt(origin)}>
      <title>{mark.name}</title>
      {children}
    </g>
  );
}

function LiveMark({ mark, origin, interaction, children }: Props & { interaction: Interaction }) {
  const { id, hit, name, match, kind } = mark;
  const { emphasis, selected } = interaction.useMarkState(id);
  const tabStop = interaction.useTabStop(id);
  return (
    <g
      className="mark"
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      data-claim={id}
      data-match={match}
      data-kind={kind}
      data-emphasis={emphasis}
      transform={startAt(origin)}
      {...interaction.handlers}
    >
      <rect
        className="mark-ground"
        x={inPixels(hit.x - (origin?.x ?? 0))}
        y={inPixels(hit.y - (origin?.y ?? 0))}
        width={inPixels(hit.width)}
        height={hit.height}
        rx={4}
      />
      <g opacity={MATCH_OPACITY[match]}>{children}</g>
    </g>
  );
}

const startAt = (origin: Point | undefined) => origin && `translate(${origin.x} ${origin.y})`;
