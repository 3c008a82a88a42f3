/** A picture → the shapes of a slide. What a new view draws with the same few elements needs nothing of its own. */
import type { PictureLayout } from '../picture/placePicture';
import { elementShapes, type Place } from './elementShapes';
import { boxOf, paintOf, plainPaint, referred } from './paint';
import { type BoxShape, mergeLines, type Shape, type Spot } from './shape';
import { inkOf } from './slideStyle';

export interface PlacedShapes {
  /** From the back to the front. */
  readonly shapes: readonly Shape[];
  /** The names of the marks that shapes belong to. */
  readonly marks: readonly string[];
}

/** All that the picture draws, in its order; what its clips hide is left out. Throws for an element that it cannot draw. */
export function placeShapes(picture: SVGSVGElement, spot: Spot): PlacedShapes {
  const marks: string[] = [];
  const walk = (element: Element, place: Place): Shape[] => {
    const tag = element.tagName.toLowerCase();
    if (tag !== 'g' && tag !== 'svg') return elementShapes(element, place);
    const inner = tag === 'g' ? within(element, place) : place;
    const name = tag === 'g' ? element.querySelector(':scope > title')?.textContent : null;
    const mark = name ? marks.push(name) - 1 : inner.mark;
    return [...element.children].flatMap((child) => walk(child, { ...inner, mark }));
  };
  const shapes = walk(picture, { at: spot, paint: plainPaint, clip: null, mark: null });
  return { shapes: mergeLines(shapes), marks };
}

/** The place of a group's children. */
function within(group: Element, place: Place): Place {
  const transform = group.getAttribute('transform') ?? '';
  const [dx = 0, dy = 0] =
    /translate\(([^)]*)\)/
      .exec(transform)?.[1]
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const by = Number(/scale\(([^)]*)\)/.exec(transform)?.[1] ?? 1);
  const { at, clip } = place;
  const own = referred(group, group.getAttribute('clip-path'))?.querySelector('rect');
  const outer = clip && {
    x: (clip.x - dx) / by,
    y: (clip.y - dy) / by,
    width: clip.width / by,
    height: clip.height / by,
  };
  return {
    ...place,
    at: { x: at.x + dx * at.scale, y: at.y + dy * at.scale, scale: at.scale * by },
    paint: paintOf(group, place.paint),
    clip: own ? boxOf(own) : outer,
  };
}

/** Between the mark and its frame, and the frame's corners, px. */
const CLEAR = 3;
const RADIUS = 4;
/** Points. */
const LINE = 1.5;

/** A frame around the mark of the claim that a scene is about; none where it has no mark on the board. */
export function highlightShape(
  { board, chart }: Pick<PictureLayout, 'board' | 'chart'>,
  { x, y, scale }: Spot,
  claim: string | null,
): BoxShape[] {
  const place = board.marks.get(claim ?? '');
  if (!place) return [];
  const { hit } = place.mark;
  const box = {
    x: x + (chart.x + hit.x - CLEAR) * scale,
    y: y + (chart.y + place.top + hit.y - CLEAR) * scale,
    width: (hit.width + 2 * CLEAR) * scale,
    height: (hit.height + 2 * CLEAR) * scale,
  };
  const stroke = { color: inkOf('accent'), width: LINE, dash: 'solid' } as const;
  return [
    { kind: 'rect', box, mark: null, radius: RADIUS * scale, fade: null, fill: null, stroke, opacity: 1 },
  ];
}
