import { useLayoutEffect, useRef } from 'react';
import { MATCH_OPACITY } from '../../chart/markStyle';
import { useThemeCount } from '../../chart/theme/useThemeCount';
import type { Tone } from '../../geometry/density';
import { type DensityArea, rasterizeDensity } from '../../geometry/density';

interface Props {
  readonly lanes: readonly (DensityArea & { readonly color: string })[];
  readonly width: number;
  readonly height: number;
  /** Top of the canvas in the panel, px. */
  readonly top: number;
  readonly name: string;
}

/** Lanes of density on a canvas, as fine as the screen is; drawn again when what is seen of them or the theme changes. */
export function DensityCanvas({ lanes, width, height, top, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeCount();
  const colors = useRef<{ readonly theme: number; readonly rgbOf: (color: string) => number } | null>(null);
  const pixels = useRef<ImageData | null>(null);
  const last = useRef<readonly unknown[]>([]);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = globalThis.devicePixelRatio;
    const seen = [theme, ratio, width, height, top, ...lanes.flatMap(seenOf)];
    if (seen.length === last.current.length && seen.every((value, at) => value === last.current[at])) return;
    last.current = seen;
    // A canvas that is given a size is made anew, also where it is the same.
    const [across, down] = [Math.floor(width * ratio), Math.floor(height * ratio)];
    if (element.width !== across) element.width = across;
    if (element.height !== down) element.height = down;
    if (colors.current?.theme !== theme) colors.current = { theme, rgbOf: colorsOf(element, context) };
    const { rgbOf } = colors.current;
    if (across === 0 || down === 0) return;
    const image = pixels.current;
    const kept = image?.width === across && image.height === down ? image : new ImageData(across, down);
    pixels.current = kept;
    const values = new Uint32Array(kept.data.buffer).fill(0);
    for (const lane of lanes) {
      const color = rgbOf(lane.color);
      rasterizeDensity({ values, width: across, height: down, ratio, top }, lane, (tone) =>
        withAlpha(color, tone),
      );
    }
    context.putImageData(kept, 0, 0);
  }, [lanes, width, height, top, theme]);
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

/** All that a lane's pixels are made from. */
const seenOf = ({ ink, maximum, color, area }: Props['lanes'][number]): readonly unknown[] => [
  ...[ink.inside, ink.possibly, ink.outside, maximum, color],
  ...[area.x, area.y, area.width, area.height],
];

const withAlpha = (color: number, tone: Tone): number =>
  ((Math.round(MATCH_OPACITY[tone] * 255) << 24) | color) >>> 0;

/** The value of a colour where the element stands, 0xBBGGRR, asked once for each: canvas knows no variables of the style sheet. */
function colorsOf(element: HTMLElement, context: CanvasRenderingContext2D): (color: string) => number {
  const known = new Map<string, number>();
  return (color) => {
    const found = known.get(color);
    if (found !== undefined) return found;
    element.style.color = color;
    context.fillStyle = getComputedStyle(element).color;
    const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)$/.exec(context.fillStyle) ?? [];
    const value = Number.parseInt(blue + green + red, 16);
    known.set(color, value);
    return value;
  };
}
