/** Keyboard navigation in the paragraph strip. */
import type { ParagraphSection } from './paragraphCells';

type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const KEYS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export const isStepKey = (key: string): key is StepKey => KEYS.includes(key);

/**
 * The paragraph that a key leads to: left and right to the neighbours, up and down to the same place in the previous or
 * next section, Home and End to the first and last. Returns the same paragraph at an edge.
 */
export function stepParagraph(
  sections: readonly ParagraphSection[],
  paragraph: number,
  key: StepKey,
): number {
  const rows = sections.map(({ cells }) => cells.map((cell) => cell.paragraph));
  const row = rows.findIndex((one) => one.includes(paragraph));
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = rows[row + (key === 'ArrowUp' ? -1 : 1)];
    const column = rows[row]?.indexOf(paragraph) ?? 0;
    return next?.[Math.min(column, next.length - 1)] ?? paragraph;
  }
  const all = rows.flat();
  const at = all.indexOf(paragraph);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[key];
  return all[to] ?? paragraph;
}
