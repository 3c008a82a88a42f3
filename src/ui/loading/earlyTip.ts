/** What a mark of the drawn first view is, said where one points at it or presses it, before the app stands in its place. */
import { clamp } from '../../lib/number';

/** Width of the note at a mark, px; the app's is as wide. */
export const TIP_WIDTH = 240;
/** Between a mark and its note, px. */
export const TIP_GAP = 6;
/** Between the note and the window's edge. */
const MARGIN = 8;

const MOVES = ['pointermove', 'click'] as const;

let tip: HTMLElement | null = null;

/** Between a mark and the words beside it at most, px. */
const BESIDE = 12;

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

const meet = (one: DOMRect, other: DOMRect, beside = 0): boolean =>
  one.left - beside <= other.right &&
  other.left <= one.right + beside &&
  one.top <= other.bottom &&
  other.top <= one.bottom;

/** The mark at a point, the last one drawn being on top, or else the one to which the words at that point belong. */
function markAt(view: Element, x: number, y: number): Element | undefined {
  const point = new DOMRect(x, y, 0, 0);
  const marks = [...view.querySelectorAll('.mark')];
  const words = [...view.querySelectorAll('.panel text')].find((text) => meet(boxOf(text), point));
  return (
    marks.findLast((mark) => meet(boxOf(mark), point)) ??
    (words && marks.find((mark) => meet(boxOf(words), boxOf(mark), BESIDE)))
  );
}

/** What the page says of its claims to search engines: see `tools/page/linkedData.ts`. */
interface LinkedData {
  readonly '@graph': readonly [
    { readonly hasPart: readonly { readonly name: string; readonly description: string }[] },
  ];
}

/** Title and date of the claim that a mark stands for. */
function wordsOf(mark: Element): HTMLElement[] {
  const { textContent } = document.querySelector('script[type="application/ld+json"]') ?? {};
  if (!textContent) return [];
  const { hasPart } = (JSON.parse(textContent) as LinkedData)['@graph'][0];
  const claim = hasPart[Number(mark.getAttribute('data-index'))];
  if (!claim) return [];
  const [title, date] = [document.createElement('strong'), document.createElement('span')];
  [title.textContent, date.textContent] = [claim.name, claim.description];
  return [title, date];
}

function tell({ clientX, clientY }: MouseEvent): void {
  const view = document.querySelector('.app.first');
  if (!view) for (const move of MOVES) removeEventListener(move, tell);
  tip?.remove();
  const mark = view && markAt(view, clientX, clientY);
  const words = mark ? wordsOf(mark) : [];
  if (!mark || words.length === 0) return;
  tip ??= document.createElement('div');
  tip.className = 'tooltip';
  tip.replaceChildren(...words);
  const { left, right, bottom } = boxOf(mark);
  const most = document.documentElement.clientWidth - TIP_WIDTH - MARGIN;
  Object.assign(tip.style, {
    left: `${clamp((left + right - TIP_WIDTH) / 2, MARGIN, most)}px`,
    top: `${bottom + TIP_GAP}px`,
    width: `${TIP_WIDTH}px`,
  });
  view.append(tip);
}

/** Tells what marks of the drawn first view are from now on, until it is gone. */
export function tellEarly(): void {
  for (const move of MOVES) addEventListener(move, tell);
}
