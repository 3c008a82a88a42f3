import { type ReactNode, useContext } from 'react';
import { inPixels, type PlacedMark, type Point, translateTo } from '../geometry/placedMark';
import { type Interaction, InteractionContext } from './interaction';
import { MATCH_OPACITY } from './markStyle';

interface Props {
  readonly mark: PlacedMark;
  /** Where the children's coordinates start, so that they stay as they are while the mark moves. */
  readonly origin?: Point;
  readonly children: ReactNode;
  /** Words that belong to the mark: part of what can be touched, and never fainter than they can be read. */
  readonly words?: ReactNode;
}

/** The group that stands for one claim: named, focusable, and alive where there is an interaction. */
export function ClaimMark(props: Props) {
  const interaction = useContext(InteractionContext);
  if (interaction) return <LiveMark {...props} interaction={interaction} />;
  const { mark, origin, children, words } = props;
  const drawn = <>{children}</>;
  const opacity = MATCH_OPACITY[mark.match];
  return (
    <g opacity={words ? undefined : opacity} transform={origin && translateTo(origin)}>
      <title>{mark.name}</title>
      {words ? <g opacity={opacity}>{drawn}</g> : drawn}
      {words}
    </g>
  );
}

function LiveMark({ mark, origin, interaction, children, words }: Props & { interaction: Interaction }) {
  const { id, hit, name, kind } = mark;
  const match = interaction.useMatch(id, mark.match);
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
      transform={origin && translateTo(origin)}
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
      {words}
    </g>
  );
}

/** What other sources have, as a part of the drawing that a scene on stage may bring in after the rest. */
export const OthersPart = ({ children }: { children: ReactNode }) => <g data-part="others">{children}</g>;
