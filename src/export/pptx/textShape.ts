import { paletteValues } from '../../geometry/paletteValues';
import { textWidth } from '../../geometry/textWidth';
import { hexOf, mixed, numberOf, type Paint, paintOf } from './paint';
import { isHidden, type Place, POINTS } from './place';
import type { Piece, TextShape } from './shape';
import { deckFonts } from './slideStyle';

/** Of the size of the text: from the top of its line to the baseline, and the whole line. */
const BASELINE = 0.92;
const LINE = 1.2;
/** Other fonts than ours may be wider, and bold is. */
const SPARE = 1.08;
const PAPER = hexOf(paletteValues.paper.light) ?? 'FFFFFF';
const BOLD = 1.04;

/** A line of text on its baseline; its pieces follow each other with the gaps that they have in the picture. */
export function textShape(element: Element, { at, clip, mark, paint }: Place): TextShape[] {
  const spans = [...element.querySelectorAll('tspan')];
  const parts = spans.length > 0 ? spans : [element];
  const pieces = parts.flatMap((part) => pieceOf(part, element, at.scale, paint));
  if (pieces.length === 0) return [];
  const size = Math.max(...pieces.map((piece) => piece.size)) / POINTS;
  const width =
    (SPARE *
      pieces.reduce((sum, { text, size: own, bold }) => sum + textWidth(text, own) * (bold ? BOLD : 1), 0)) /
    POINTS;
  const align = ALIGN[element.getAttribute('text-anchor') ?? 'start'] ?? 'left';
  const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
  if (isHidden({ x, y, width: 0, height: 0 }, clip)) return [];
  const box = {
    x: at.x + x * at.scale - SHARE[align] * width,
    y: at.y + y * at.scale - BASELINE * size,
    width,
    height: LINE * size,
  };
  const ground = numberOf(element, 'stroke-width') > 0 ? hexOf(paint.stroke) : null;
  return [{ kind: 'text', box, pieces, align, ground, mark }];
}

const ALIGN: Readonly<Record<string, TextShape['align']>> = { start: 'left', middle: 'center', end: 'right' };
const SHARE = { left: 0, center: 0.5, right: 1 };

function pieceOf(part: Element, text: Element, scale: number, paint: Paint): Piece[] {
  const own = (name: string) => part.getAttribute(name) ?? text.getAttribute(name);
  const color = hexOf(paintOf(part, paint).fill);
  const words = part.textContent ?? '';
  if (!color || words === '') return [];
  return [
    {
      text: `${part.hasAttribute('dx') ? '  ' : ''}${words}`,
      size: Number(own('font-size') ?? 16) * scale * POINTS,
      // Programs cut see-through text short, so it is paler instead.
      color: mixed(color, PAPER, paint.opacity),
      font: own('font-family')?.includes('Serif') ? deckFonts.serif : deckFonts.sans,
      bold: Number(own('font-weight') ?? 400) >= 600,
      italic: own('font-style') === 'italic',
    },
  ];
}
