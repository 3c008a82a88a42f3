import { Label } from '../chart/Label';
import { NumberDisc } from '../chart/NumberDisc';
import { palette } from '../chart/theme/palette';
import { LegendRow } from '../views/LegendRow';
import { stageSample } from '../views/sumClaims/RateSample';
import { DETAIL_SIZE } from './annotations';
import { ANNOTATION_SIZE } from './annotationTries';
import type { BoardLayout, PlacedAnnotation } from './layoutBoard';

/** What is written on a board, and its legend at the foot. */
export const BoardWords = ({ board: { annotations, legend } }: { board: BoardLayout }) => (
  <>
    {legend && (
      <g transform={`translate(0 ${legend.top})`}>
        <LegendRow items={legend.items} draw={stageSample} />
      </g>
    )}
    {annotations.length > 0 && (
      <g data-part="annotations">
        {annotations.map((annotation) => (
          <Annotation key={annotation.id} annotation={annotation} />
        ))}
      </g>
    )}
  </>
);

/** Words in serif italics, with a bracket, a line to a mark or a number. */
function Annotation({ annotation: { lines, detail = [], path, number } }: { annotation: PlacedAnnotation }) {
  return (
    <g>
      {path && <path d={path} fill="none" stroke={palette.ink} strokeWidth={1.1} />}
      {lines.map((line) => (
        <Label key={line.id} text={line} size={ANNOTATION_SIZE} color={palette.ink} serif italic halo />
      ))}
      {detail.map((line) => (
        <Label key={line.id} text={line} size={DETAIL_SIZE} />
      ))}
      {number && <NumberDisc number={number.value} {...number.at} />}
      {number?.there.map(({ x, y }) => (
        <NumberDisc key={`${x} ${y}`} number={number.value} x={x} y={y} />
      ))}
    </g>
  );
}
