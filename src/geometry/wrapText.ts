import { textWidth } from './textWidth';

/** `text` in lines of at most `room` px at `size` px, broken at spaces; a longer word has a line to itself. */
export function wrapText(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
