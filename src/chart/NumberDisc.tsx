import { memo } from 'react';
import { DISC_RADIUS } from '../geometry/markShape';
import { type Point, translateTo } from '../geometry/placedMark';
import { SANS } from './Label';
import { palette } from './theme/palette';

/** The number of a place to begin, as in Evidence beside the board. */
export const NumberDisc = ({ number, ...at }: Point & { readonly number: number }) => (
  <g transform={translateTo(at)} aria-hidden="true">
    <Disc text={`${number}`} ground={palette.accent} color={palette.onAccent} />
  </g>
);

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
