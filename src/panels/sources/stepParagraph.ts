/** The keyboard's way through the paragraph strip. */
import type { ParagraphSection } from './paragraphCells';

type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const KEYS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export const isStepKey = (key: string): key is StepKey => KEYS.includes(key);

/**
 * The paragraph to go to: left and right to its neighbours, up and down to the same place in the section before or
 * after, Home and End to the first and the last. At an edge it stays.
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
