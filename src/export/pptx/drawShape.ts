import type PptxGenJS from 'pptxgenjs';
import type { BoxShape, Look, PathShape, Point, Shape, TextShape } from './shape';
import type { SlideLeaf } from './slideNode';

/** Writes one shape on a slide, under a name by which it is found again. */
export function drawShape(slide: PptxGenJS.Slide, shape: Shape, key: string): SlideLeaf {
  const leaf = { kind: 'leaf', key, alt: null, box: shape.box, fade: null } as const;
  switch (shape.kind) {
    case 'text':
      drawText(slide, shape, key);
      return { ...leaf, name: shape.pieces.map(({ text }) => text.trim()).join(' '), role: 'text' };
    case 'path':
      drawPath(slide, shape, key);
      return { ...leaf, name: shape.fill ? 'Form' : 'Lines', role: 'form' };
    default:
      drawBox(slide, shape, key);
      return { ...leaf, name: 'Form', role: 'form', fade: fadeOf(shape) };
  }
}

/** The strength of a fill at its ends. */
const fadeOf = ({ fade, opacity }: BoxShape): SlideLeaf['fade'] =>
  fade && [fade[0] * opacity, fade[1] * opacity];

/** How see-through, in whole percent. */
const transparencyOf = (opacity: number): number => Math.round(100 * (1 - opacity));

const lookOf = ({ fill, stroke, opacity }: Look): Pick<PptxGenJS.ShapeProps, 'fill' | 'line'> => ({
  ...(fill ? { fill: { color: fill, transparency: transparencyOf(opacity) } } : {}),
  ...(stroke
    ? {
        line: {
          color: stroke.color,
          width: stroke.width,
          dashType: stroke.dash,
          transparency: transparencyOf(opacity),
        },
      }
    : {}),
});

function drawBox(slide: PptxGenJS.Slide, shape: BoxShape, key: string): void {
  const { kind, box, radius } = shape;
  const { x, y, width: w, height: h } = box;
  const round = kind === 'rect' && radius > 0;
  slide.addShape(round ? 'roundRect' : kind, {
    ...{ x, y, w, h },
    ...lookOf(shape),
    ...(round ? { rectRadius: radius } : {}),
    objectName: key,
  });
}

/** A name of ECMA-376 (20.1.10.56 has only presets) that the library knows, and its types do not. */
const CUSTOM = 'custGeom' as PptxGenJS.ShapeType & PptxGenJS.SHAPE_NAME;

function drawPath(slide: PptxGenJS.Slide, shape: PathShape, key: string): void {
  const { box, runs } = shape;
  const { x, y, width: w, height: h } = box;
  // A path of no width or no height has no scale to be drawn by; a line has.
  if (w === 0 || h === 0) {
    slide.addShape('line', { x, y, w, h, ...lookOf({ ...shape, fill: null }), objectName: key });
    return;
  }
  const here = (point: Point) => ({ x: point.x - x, y: point.y - y });
  const points = runs.flatMap((run) => [
    ...run.points.map((point, at) => ({ ...here(point), moveTo: at === 0 })),
    ...(run.closed ? [{ close: true as const }] : []),
  ]);
  slide.addShape(CUSTOM, { x, y, w, h, points, ...lookOf(shape), objectName: key });
}

function drawText(slide: PptxGenJS.Slide, { box, pieces, align, ground }: TextShape, key: string): void {
  const { x, y, width: w, height: h } = box;
  slide.addText(
    pieces.map(({ text, size, color, font, bold, italic }) => ({
      text,
      options: { fontSize: size, color, fontFace: font, bold, italic },
    })),
    {
      ...{ x, y, w, h, align },
      objectName: key,
      isTextBox: true,
      margin: 0,
      valign: 'top',
      wrap: false,
      lang: 'en-GB',
      ...(ground ? { fill: { color: ground } } : {}),
    },
  );
}
