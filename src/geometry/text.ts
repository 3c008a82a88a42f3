/** The width of text without the DOM, so that layout can run anywhere; text cut or wrapped to a width. */

const NARROW = /[\s.,:;'’“”"|!ijlftI()[\]–-]/;
const WIDE = /[mwMW@%—]/;

/** Estimated width in px of `text` set in Inter at `size` px: mean advance per class of letter, a little generous. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += ASCII[letter.charCodeAt(0)] ?? advanceOf(letter);
  return em * size;
}

/** East Asian wide and full-width signs, and emoji (UAX #11). */
const FULL =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that stand over the letter before them, and signs that are not seen. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

function advanceOf(letter: string): number {
  if (FULL.test(letter)) return 1.02;
  if (NO_WIDTH.test(letter)) return 0;
  return NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.88 : /[A-Z0-9$]/.test(letter) ? 0.66 : 0.58;
}

/** Looked up: all labels are measured at every step of a zoom. */
const ASCII = Float64Array.from({ length: 128 }, (_, code) => advanceOf(String.fromCharCode(code)));

/** The length of the longest beginning of `text`, of one letter at least, that fits `room` px before `end`. */
function fittingLength(text: string, size: number, room: number, end = ''): number {
  let [em, length] = [0, 0];
  const last = textWidth(end, 1);
  for (const letter of text) {
    em += textWidth(letter, 1);
    if ((em + last) * size > room && length > 0) break;
    length += letter.length;
  }
  return length;
}

/** `text`, cut with an ellipsis to fit `room` px; never within a letter. */
export function ellipsize(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  return `${text.slice(0, fittingLength(text, size, room, '…')).trimEnd()}…`;
}

/** Letters of a word that no language has: addresses, and text of scripts without blanks. */
const UNBROKEN = 30;

/** One letter over and over is not as wide as the mean of its class: a W takes up to 1.04 em in fonts that stand in for others. */
const WIDEST = 1.2;

/** The word in pieces that fit, where it is one of those that must be broken. */
function piecesOf(word: string, size: number, room: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  const widest = word.length > UNBROKEN ? WIDEST * size : size;
  if (word.length > UNBROKEN || FULL.test(word))
    while (textWidth(rest, widest) > room) {
      const length = fittingLength(rest, widest, room);
      pieces.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
  return rest === '' ? pieces : [...pieces, rest];
}

/**
 * `text` in lines of at most `room` px at `size` px, broken at spaces, and within a word where it has more than 30
 * letters or is written without blanks; any other longer word has a line to itself.
 */
export function wrapText(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(...piecesOf(word, size, room));
  }
  return lines;
}

/** A name where it has room, else its short form, else the name cut. */
export function fitName(name: string, shortName: string | undefined, size: number, room: number): string {
  const whole = [name, shortName].find((form) => form !== undefined && textWidth(form, size) <= room);
  return whole ?? ellipsize(name, size, room);
}
