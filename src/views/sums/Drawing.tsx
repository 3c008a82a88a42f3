import { ClaimMark, OthersPart } from '../../chart/ClaimMark';
import { Label, OpenSign, SANS, SERIF } from '../../chart/Label';
import { LetterDisc, NumberDisc } from '../../chart/NumberDisc';
import { OffscreenMark } from '../../chart/OffscreenMark';
import { palette } from '../../chart/theme/palette';
import type { LineTone } from './blocks';
import {
  HEADING_SIZE,
  NOTE_SIZE,
  type PlacedGridLine,
  type PlacedSum,
  type SumsLayout,
  type SumWords,
} from './layout';
import { Ghost, Shape } from './Shape';
import { RING } from './shapes';
import { OTHER_RING } from './ties';

/** Sums on their scale: a rate is an area over its time, a sum named once a ring on a stem, each with its words. */
export function Drawing({ layout }: { layout: SumsLayout }) {
  const { dimensions, height, grid, sums, ends, undated, densities } = layout;
  if (height === 0) return null;
  const { plot } = dimensions;
  return (
    <>
      <Heading layout={layout} />
      {grid.map((line) => (
        <GridLine key={line.id} line={line} />
      ))}
      {sums.map(
        ({ mark, ghost, zero }) => ghost && <Ghost key={mark.id} shape={ghost} zero={zero} plot={plot} />,
      )}
      {ends.map((text) => (
        <Label key={text.id} text={text} size={11} />
      ))}
      {densities?.map(
        ({ id, undatedText }) => undatedText && <Label key={id} text={undatedText} size={11.5} />,
      )}
      {sums.map((sum) => (
        <ClaimMark key={sum.mark.id} mark={sum.mark} words={<Words sum={sum} words={sum.words} />}>
          {sum.shape ? (
            <Shape shape={sum.shape} mark={sum.mark} zero={sum.zero} plot={plot} />
          ) : (
            <OffscreenMark mark={sum.mark} color={palette.sum} />
          )}
        </ClaimMark>
      ))}
      {undated.map(({ mark, words }) => (
        <ClaimMark key={mark.id} mark={mark} words={<Words words={words} />}>
          <circle
            cx={mark.body.x + mark.body.width / 2}
            cy={mark.body.y + mark.body.height / 2}
            r={RING}
            fill={palette.paper}
            stroke={palette.sum}
            strokeWidth={1.6}
            strokeDasharray="1.5 2"
          />
        </ClaimMark>
      ))}
    </>
  );
}

/** The note goes on after the heading, whatever the heading's true width is. */
function Heading({ layout: { heading, note, isOpen } }: { layout: SumsLayout }) {
  const color = note.tone === 'sum' ? palette.sumInk : palette.muted;
  const last = heading.length - 1;
  const weight = note.tone === 'sum' ? 600 : 400;
  return (
    <>
      {isOpen !== null && <OpenSign at={{ x: 0, y: HEADING_SIZE }} isOpen={isOpen} />}
      {heading.map(({ id, text, x, y }, at) => (
        <text key={id} x={x} y={y} aria-hidden="true">
          <tspan fontSize={HEADING_SIZE} fontWeight={600} fontFamily={SERIF} fill={palette.ink}>
            {text}
          </tspan>
          {at === last && !note.own && note.text !== '' && (
            <tspan dx={10} fontSize={NOTE_SIZE} fontWeight={weight} fontFamily={SANS} fill={color}>
              {note.text}
            </tspan>
          )}
        </text>
      ))}
      {note.own && <Label text={note.own} size={NOTE_SIZE} weight={weight} color={color} />}
    </>
  );
}

const GridLine = ({ line: { y, label, isZero, pieces } }: { line: PlacedGridLine }) => (
  <>
    <path
      d={pieces.map(([x0, x1]) => `M${x0} ${y} H${x1}`).join(' ')}
      fill="none"
      stroke={isZero ? palette.line : palette.hairline}
    />
    {label.text !== '' && <Label text={label} size={11} halo />}
  </>
);

const TONES: Readonly<Record<LineTone, string>> = {
  sum: palette.sumInk,
  ink: palette.ink,
  rust: palette.strainedInk,
  muted: palette.muted,
};

const Line = ({ line }: { line: SumWords['lines'][number] }) => (
  <Label text={line} size={line.size} weight={line.isBold ? 600 : 400} color={TONES[line.tone]} halo />
);

/** A sum's words, its number and letter, and the ties to what the other reading has. */
function Words({ sum, words: { lines, number, tie, letter } }: { sum?: PlacedSum; words: SumWords }) {
  const [inList, atMark] = letter?.at ?? [];
  return (
    <>
      <OthersPart>
        {sum?.tie && <path d={sum.tie} fill="none" stroke={palette.strained} strokeWidth={1.3} />}
        {tie && <path d={tie} fill="none" stroke={palette.strained} strokeWidth={1.3} />}
        {sum?.ring && (
          <circle
            cx={sum.ring.x}
            cy={sum.ring.y}
            r={OTHER_RING}
            fill={palette.paper}
            stroke={palette.strained}
            strokeWidth={1.6}
          />
        )}
      </OthersPart>
      {lines.map((line) => line.tone !== 'rust' && <Line key={line.id} line={line} />)}
      <OthersPart>
        {lines.map((line) => line.tone === 'rust' && <Line key={line.id} line={line} />)}
      </OthersPart>
      {letter && inList && <LetterDisc letter={letter.text} {...inList} />}
      {letter && atMark && <LetterDisc letter={letter.text} {...atMark} />}
      {number && <NumberDisc number={number.value} {...number.at} />}
    </>
  );
}
