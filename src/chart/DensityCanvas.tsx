import { useLayoutEffect, useRef } from 'react';
import { tones } from '../geometry/densityColumns';
import { traceInk } from '../geometry/densityInk';
import type { PlacedInk } from '../geometry/placedDensity';
import { MATCH_OPACITY } from './markStyle';
import { useThemeCount } from './useThemeCount';

interface Props {
  readonly inks: readonly PlacedInk[];
  readonly width: number;
  readonly height: number;
  /** Top of the canvas in the panel, px. */
  readonly top: number;
  readonly name: string;
}

/** Lanes of density as ink on a canvas, as fine as the screen is; drawn again when they or the theme change. */
export function DensityCanvas({ inks, width, height, top, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeCount();
  const colors = useRef({ theme: -1, valueOf: (color: string) => color });
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = globalThis.devicePixelRatio;
    if (element.width !== width * ratio) element.width = width * ratio;
    if (element.height !== height * ratio) element.height = height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, -top * ratio);
    context.clearRect(0, top, width, height);
    if (colors.current.theme !== theme) colors.current = { theme, valueOf: colorsOf(element) };
    for (const ink of inks) drawInk(context, ink, colors.current.valueOf(ink.color));
  }, [inks, width, height, top, theme]);
  return (
    <canvas
      ref={canvas}
      className="density-canvas"
      style={{ width, height, top }}
      role="img"
      aria-label={name}
    />
  );
}

function drawInk(context: CanvasRenderingContext2D, ink: PlacedInk, color: string): void {
  context.fillStyle = color;
  for (const tone of tones) {
    context.globalAlpha = MATCH_OPACITY[tone];
    context.beginPath();
    traceInk(ink.counts, tone, ink.area, ink.most, (x, y, width, height) =>
      context.rect(x, y, width, height),
    );
    context.fill();
  }
}

/** The value of a colour where the element stands, asked once for each: canvas knows no variables of the style sheet. */
function colorsOf(element: HTMLElement): (color: string) => string {
  const known = new Map<string, string>();
  return (color) => {
    const found = known.get(color);
    if (found) return found;
    element.style.color = color;
    const value = getComputedStyle(element).color;
    known.set(color, value);
    return value;
  };
}
