/** A placed slide → the calls that write it. */
import type PptxGenJS from 'pptxgenjs';
import type { SlideBody } from './placeBody';
import type { PlacedShapes } from './placeShapes';
import type { SlideLayout, SlideText } from './placeSlide';
import {
  type BoxShape,
  groupOf,
  type Look,
  type PathShape,
  type Point,
  type Shape,
  type SlideLeaf,
  type SlideNode,
  type TextShape,
} from './shape';
import { column, deckFonts, inkOf, LABEL_SIZE } from './slideStyle';
import { plotIn } from './sumChart';

/** The name of the layout that all slides have. */
export const LAYOUT = 'Scene';

/** What is drawn on a slide. */
export interface Drawn {
  readonly layout: SlideLayout;
  readonly board: PlacedShapes;
  /** Accessible name of a mark → title of its claim. */
  readonly titleOf: (mark: string) => string;
  /** The whole board in words. */
  readonly alt: string;
}

/** Gives every object a name of its own, by which it is found again in what is written. */
export type Keys = () => string;

/** Writes all of it on a slide and returns the tree that it is to be. */
export function drawSlide(
  slide: PptxGenJS.Slide,
  { layout, board, titleOf, alt }: Drawn,
  nextKey: Keys,
): SlideNode[] {
  const head = layout.texts.map((text) => drawText(slide, text, nextKey()));
  const rules = layout.rules.map((y) => {
    const box = { x: column.x, y, width: column.width, height: 0 };
    const key = nextKey();
    slide.addShape('line', {
      ...sizeOf(box),
      objectName: key,
      line: { color: inkOf('hairline'), width: 0.75 },
    });
    return { kind: 'leaf', key, name: 'Rule', alt: null, box, role: 'form', fade: null } as const;
  });
  const shapes = board.shapes.map((shape) => ({ shape, node: drawShape(slide, shape, nextKey()) }));
  const parts: SlideNode[] = [];
  for (let at = 0; at < shapes.length; ) {
    const mark = shapes[at]?.shape.mark ?? null;
    const end = shapes.findIndex(({ shape }, index) => index > at && shape.mark !== mark);
    const nodes = shapes.slice(at, end < 0 ? shapes.length : end).map(({ node }) => node);
    const name = mark === null ? null : (board.marks[mark] ?? '');
    parts.push(...(name === null ? nodes : groupOf(titleOf(name), name, nodes)));
    at += nodes.length;
  }
  return [
    ...head,
    ...rules,
    ...groupOf('Board', alt, parts),
    ...drawChart(slide, layout.body.chart, nextKey),
  ];
}

const sizeOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x,
  y,
  w: width,
  h: height,
});

interface TextStyle {
  readonly color: Parameters<typeof inkOf>[0];
  readonly font: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

const STYLES: Readonly<Record<SlideText['look'], TextStyle>> = {
  title: { color: 'ink', font: deckFonts.serif, bold: true },
  label: { color: 'ink', font: deckFonts.sans, bold: true, align: 'center' },
  caption: { color: 'ink', font: deckFonts.serif },
  shows: { color: 'muted', font: deckFonts.sans },
  origin: { color: 'muted', font: deckFonts.sans },
  place: { color: 'muted', font: deckFonts.sans, align: 'right' },
};

const NAMES: Readonly<Record<SlideText['look'], string>> = {
  title: 'Title',
  label: 'Handling label',
  caption: 'Caption',
  shows: 'What is shown',
  origin: 'Source',
  place: 'Place',
};

function drawText(
  slide: PptxGenJS.Slide,
  { look, text, size, box, link }: SlideText,
  key: string,
): SlideLeaf {
  const { color, font, bold = false, align = 'left' } = STYLES[look];
  slide.addText([{ text, options: link ? { hyperlink: { url: link } } : {} }], {
    ...sizeOf(box),
    objectName: key,
    isTextBox: true,
    margin: look === 'label' ? [7, 7, 2, 2] : 0,
    fontFace: font,
    fontSize: size,
    bold,
    align,
    valign: look === 'label' ? 'middle' : 'top',
    color: link ? inkOf('accent') : inkOf(color),
    lang: 'en-GB',
    ...(look === 'label' ? { line: { color: inkOf('ink'), width: 0.75 } } : {}),
  });
  return {
    kind: 'leaf',
    key,
    name: NAMES[look],
    alt: null,
    box,
    role: look === 'title' ? look : 'text',
    fade: null,
  };
}

function drawChart(slide: PptxGenJS.Slide, chart: SlideBody['chart'], nextKey: Keys): SlideLeaf[] {
  if (!chart) return [];
  const { data, box } = chart;
  const plot = plotIn(box);
  const key = nextKey();
  slide.addChart(
    'bar',
    data.series.map(({ name, values }) => ({
      name,
      labels: [...data.labels],
      values: [...values] as number[],
    })),
    {
      ...sizeOf(box),
      objectName: key,
      altText: data.alt,
      barDir: 'bar',
      barGapWidthPct: 60,
      barOverlapPct: 100,
      chartColors: data.series.map(({ color }) => color),
      dataBorder: { pt: 0.75, color: inkOf('sum') },
      layout: { x: plot.x, y: plot.y, w: plot.width, h: plot.height },
      chartArea: { roundedCorners: false },
      showTitle: true,
      title: data.title,
      titleFontFace: deckFonts.serif,
      titleFontSize: 11,
      titleBold: true,
      titleColor: inkOf('ink'),
      titleAlign: 'left',
      // The library measures from the slide's corner, and so from here back to it.
      titlePos: { x: -box.x, y: -box.y },
      showLegend: data.series.length > 0,
      legendPos: 't',
      legendFontFace: deckFonts.sans,
      legendFontSize: LABEL_SIZE,
      legendColor: inkOf('muted'),
      catAxisLabelFontFace: deckFonts.sans,
      catAxisLabelFontSize: LABEL_SIZE,
      catAxisLabelColor: inkOf('ink'),
      catAxisLineColor: inkOf('muted'),
      catAxisMajorTickMark: 'none',
      catAxisLabelFrequency: '1',
      valAxisMinVal: 0,
      valAxisLabelFormatCode: data.format,
      valAxisLabelFontFace: deckFonts.sans,
      valAxisLabelFontSize: 8,
      valAxisLabelColor: inkOf('muted'),
      valAxisLineShow: false,
      valAxisMajorTickMark: 'none',
      valGridLine: { color: inkOf('hairline'), size: 0.75, style: 'solid' },
    },
  );
  return [{ kind: 'leaf', key, name: data.title, alt: data.alt, box, role: 'form', fade: null }];
}

/** Writes one shape on a slide, under a name by which it is found again. */
function drawShape(slide: PptxGenJS.Slide, shape: Shape, key: string): SlideLeaf {
  const leaf = { kind: 'leaf', key, alt: null, box: shape.box, fade: null } as const;
  switch (shape.kind) {
    case 'text':
      drawTextShape(slide, shape, key);
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

function drawTextShape(slide: PptxGenJS.Slide, { box, pieces, align, ground }: TextShape, key: string): void {
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
