import { type KeyboardEvent, type ReactNode, useContext, useRef } from 'react';
import { palette } from '../geometry/palette';
import type { PlacedMark } from '../geometry/placedMark';
import { type Interaction, InteractionContext } from './interaction';
import { MATCH_OPACITY } from './markStyle';
import { useGlide } from './useGlide';

interface Props {
  readonly mark: PlacedMark;
  readonly children: ReactNode;
}

/** The group that stands for one claim: named, focusable, and alive where there is an interaction. */
export function ClaimMark({ mark, children }: Props) {
  const interaction = useContext(InteractionContext);
  if (!interaction) {
    return (
      <g opacity={MATCH_OPACITY[mark.match]}>
        <title>{mark.name}</title>
        {children}
        {mark.contested && <Contested mark={mark} />}
      </g>
    );
  }
  return (
    <LiveMark mark={mark} interaction={interaction}>
      {children}
    </LiveMark>
  );
}

function LiveMark({ mark, interaction, children }: Props & { interaction: Interaction }) {
  const { id, hit, name, match } = mark;
  const emphasis = interaction.useEmphasis(id);
  const selected = interaction.useSelected(id);
  const tabStop = interaction.useTabStop(id);
  const group = useRef<SVGGElement>(null);
  useGlide(group, mark, interaction.useOccasion());
  const onKeyDown = (event: KeyboardEvent) => {
    if (interaction.press(id, event.key)) event.preventDefault();
  };
  return (
    <g
      ref={group}
      className="mark"
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      data-claim={id}
      data-match={match}
      data-kind={mark.kind}
      data-emphasis={emphasis}
      onPointerEnter={() => interaction.highlight(id)}
      onPointerLeave={() => interaction.highlight(null)}
      onFocus={() => interaction.focus(id)}
      onBlur={() => interaction.highlight(null)}
      onClick={() => interaction.select(id)}
      onKeyDown={onKeyDown}
    >
      <rect className="mark-ground" x={hit.x} y={hit.y} width={hit.width} height={hit.height} rx={4} />
      <g opacity={MATCH_OPACITY[match]}>
        {children}
        {mark.contested && <Contested mark={mark} />}
      </g>
    </g>
  );
}

/** A sign at the mark's upper corner: the public record differs. Sums have it in their label, which stands there. */
function Contested({ mark: { hit, kind } }: { mark: PlacedMark }) {
  if (kind === 'aid') return null;
  const path = 'm-6 -1.5 h5.5 m-5.5 3 h5.5 m-1.2 -5 l-3 7';
  const at = `M${hit.x + hit.width} ${hit.y + 3} ${path}`;
  return (
    <g fill="none" strokeLinecap="round">
      <path d={at} stroke={palette.paper} strokeWidth={4} />
      <path d={at} stroke={palette.strainedInk} strokeWidth={1.3} />
    </g>
  );
}
