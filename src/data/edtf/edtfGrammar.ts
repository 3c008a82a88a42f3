/** The grammar of all EDTF, the package `edtf`: heavy, and needed for few files. */
import type { EdtfNode } from 'edtf';

/** `parse` of the package. */
type ParseEdtf = (text: string, constraints: { readonly level: number }) => EdtfNode;

let grammar: ParseEdtf | null = null;

/** A date is met that only the grammar reads, and the grammar is not there: `loadGrammar`, then begin again. */
export class GrammarMissing extends Error {
  override readonly name = 'GrammarMissing';
}

/** From now on all of EDTF is read. */
export function keepGrammar(parse: ParseEdtf): void {
  grammar = parse;
}

/** Fetches the grammar and keeps it. */
export async function loadGrammar(): Promise<void> {
  const { parse } = await import('edtf');
  keepGrammar(parse);
}

/** The package's reading of one date or set, null when it cannot read the text. Throws `GrammarMissing`. */
export function readByGrammar(text: string): EdtfNode | null {
  if (!grammar) throw new GrammarMissing(`“${text}” needs the grammar of EDTF`);
  try {
    return grammar(text, { level: 3 });
  } catch {
    return null;
  }
}
