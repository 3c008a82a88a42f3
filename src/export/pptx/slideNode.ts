/** What a slide holds, as its tree will be: single shapes, and groups that belong together. */
import type { Box } from '../../geometry/fitLabels';

interface Named {
  /** Shown in the list of a slide's objects. */
  readonly name: string;
  /** For those who do not see it; null for what only decorates. */
  readonly alt: string | null;
  /** Inches. */
  readonly box: Box;
}

export interface SlideLeaf extends Named {
  readonly kind: 'leaf';
  /** The name under which the deck's writer knows it. */
  readonly key: string;
  /** The slide's title, other text, or a form; only forms do not say themselves. */
  readonly role: 'title' | 'text' | 'form';
  /** How strong its fill is at its left and its right, 0 to 1; null where it is even. */
  readonly fade: readonly [left: number, right: number] | null;
}

export interface SlideGroup extends Named {
  readonly kind: 'group';
  readonly children: readonly SlideNode[];
}

export type SlideNode = SlideLeaf | SlideGroup;

/** A group of some nodes; alone, a node takes the group's name instead. */
export function groupOf(name: string, alt: string, children: readonly SlideNode[]): SlideNode[] {
  const [only] = children;
  if (!only) return [];
  if (children.length === 1) return [{ ...only, name, alt }];
  const [x, y] = [
    Math.min(...children.map(({ box }) => box.x)),
    Math.min(...children.map(({ box }) => box.y)),
  ];
  const right = Math.max(...children.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...children.map(({ box }) => box.y + box.height));
  return [{ kind: 'group', name, alt, box: { x, y, width: right - x, height: bottom - y }, children }];
}
