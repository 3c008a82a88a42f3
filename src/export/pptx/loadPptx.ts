/** The one place where the library that writes decks comes in, only when one is asked for. */
import type PptxGenJS from 'pptxgenjs';

/** What `new` makes a deck from. */
export type Pptx = typeof PptxGenJS;

/** Loads the library; rejects when it cannot be had. */
export const loadPptx = async (): Promise<Pptx> => (await import('pptxgenjs')).default;
