/** The width of text without the DOM, so that layout can run anywhere; text cut or wrapped to a width. */

const NARROW = /[\s.,:;'’“”"|!ijlftI()[\]–-]/;
const WIDE = /[mwMW@%—]/;

/** Estimated width in px of `text` set in Inter at `size` px: mean advance per class of letter, a little generous. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += ASCII[letter.charCodeAt(0)] ?? advanceOf(letter);
  return em * size;
}

const advanceOf = (letter: string): number =>
  NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.88 : /[A-Z0-9$]/.test(letter) ? 0.66 : 0.58;

/** Looked up: all labels are measured at every step of a zoom. */
const ASCII = Float64Array.from({ length: 128 }, (_, code) => advanceOf(String.fromCharCode(code)));

/** `text`, cut with an ellipsis to fit `room` px. */
export function ellipsize(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, size) > room) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

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

/** A name where it has room, else its short form, else the name cut. */
export function fitName(name: string, shortName: string | undefined, size: number, room: number): string {
  const whole = [name, shortName].find((form) => form !== undefined && textWidth(form, size) <= room);
  return whole ?? ellipsize(name, size, room);
}
