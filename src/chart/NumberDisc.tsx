import { memo, useContext } from 'react';
import { DISC_RADIUS } from '../geometry/markShape';
import { type Point, translateTo } from '../geometry/placedMark';
import { InteractionContext } from './interaction';
import { SANS } from './Label';
import { palette } from './theme/palette';

interface NumberDiscProps extends Point {
  readonly number: number;
  /** Id of the claim that the place is: the number answers the pointer as its mark does. */
  readonly claim?: string;
}

/** The number of a place to begin, as in Evidence beside the board. */
export function NumberDisc({ number, claim, ...at }: NumberDiscProps) {
  const interaction = useContext(InteractionContext);
  const alive = claim && interaction && { 'data-of': claim, ...interaction.handlers };
  return (
    <g transform={translateTo(at)} aria-hidden="true" {...alive}>
      <Disc text={`${number}`} ground={palette.accent} color={palette.onAccent} />
    </g>
  );
}

/** A letter that stands at a mark and again at its words. */
export const LetterDisc = ({ letter, ...at }: Point & { readonly letter: string }) => (
  <g transform={translateTo(at)} aria-hidden="true">
    <Disc text={letter} ground={palette.paper} color={palette.sumInk} rim={palette.sumInk} />
  </g>
);

interface DiscProps {
  readonly text: string;
  readonly ground: string;
  readonly color: string;
  readonly rim?: string;
}

const Disc = memo(({ text, ground, color, rim }: DiscProps) => (
  <>
    <circle r={DISC_RADIUS} fill={ground} stroke={rim} strokeWidth={rim && 1.2} />
    <text y={4} textAnchor="middle" fontSize={11} fontFamily={SANS} fontWeight={700} fill={color}>
      {text}
    </text>
  </>
));
