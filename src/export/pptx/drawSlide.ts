/** A placed slide → the calls that write it. */
import type PptxGenJS from 'pptxgenjs';
import { paletteValues } from '../../geometry/paletteValues';
import { LABEL_SIZE, plotIn } from './aidChart';
import { drawShape } from './drawShape';
import { hexOf } from './paint';
import type { SlideBody } from './placeBody';
import type { PlacedShapes } from './placeShapes';
import type { SlideScene, SlideText } from './placeSlide';
import { groupOf, type SlideLeaf, type SlideNode } from './slideNode';
import { column, deckFonts } from './slideStyle';

/** The name of the layout that all slides have. */
export const LAYOUT = 'Scene';

type Ink = keyof typeof paletteValues;

/** A colour of the light theme, as decks have it. */
export const inkOf = (name: Ink): string => hexOf(paletteValues[name].light) ?? '';

/** What is drawn on a slide. */
export interface Drawn {
  readonly scene: SlideScene;
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
  { scene, board, titleOf, alt }: Drawn,
  nextKey: Keys,
): SlideNode[] {
  const head = scene.texts.map((text) => drawText(slide, text, nextKey()));
  const rules = scene.rules.map((y) => {
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
  return [...head, ...rules, ...groupOf('Board', alt, parts), ...drawChart(slide, scene.body.chart, nextKey)];
}

const sizeOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x,
  y,
  w: width,
  h: height,
});

interface TextStyle {
  readonly color: Ink;
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
      dataBorder: { pt: 0.75, color: inkOf('aid') },
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
