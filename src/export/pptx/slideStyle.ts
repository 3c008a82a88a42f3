/** Measures, faces and colours of a deck, 16:9. Inches, and points for text. */
import { paletteValues } from '../../chart/theme/paletteValues';
import { hexOf } from './paint';

/** Faces that other people's machines have; ours are not on them. */
export const deckFonts = { serif: 'Georgia', sans: 'Arial' } as const;

export const page = { width: 13.333, height: 7.5, margin: 0.5 } as const;

/** Between the margins. */
export const column = { x: page.margin, width: page.width - 2 * page.margin } as const;

/** Points in an inch. */
export const POINTS = 72;

/** Height of a line of text, of its size. */
export const LINE_HEIGHT = 1.2;

/** Size of the labels and the legend of a chart, points. */
export const LABEL_SIZE = 8.5;

/** Six hex digits of a colour of the light theme, which decks have. */
export const inkOf = (name: keyof typeof paletteValues): string => hexOf(paletteValues[name].light) ?? '';
