/** Measures and faces of a deck, 16:9. Inches, and points for text. */

/** Faces that other people's machines have; ours are not on them. */
export const deckFonts = { serif: 'Georgia', sans: 'Arial' } as const;

export const page = { width: 13.333, height: 7.5, margin: 0.5 } as const;

/** Between the margins. */
export const column = { x: page.margin, width: page.width - 2 * page.margin } as const;
