import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** What is set on the page, in the order in which it is drawn, without spaces. */
  readonly text: string;
  /** The drawing as the file has it. */
  readonly drawing: string;
}

interface PdfObject {
  readonly dict: string;
  readonly stream: string;
}

/** The pages of a PDF as Chromium writes it (ISO 32000-1): each object in the open, drawings and fonts deflated. */
export function pdfPages(file: Buffer): readonly PdfPage[] {
  const objects = objectsIn(file);
  const get = (id: string | undefined) => objects.get(id ?? '') ?? { dict: '', stream: '' };
  return [...objects.values()]
    .filter(({ dict }) => /\/Type\s*\/Page\b/.test(dict))
    .map(({ dict }) => {
      const drawing = get(/\/Contents (\d+) 0 R/.exec(dict)?.[1]).stream;
      const fonts = /\/Font <<([^>]*)>>/.exec(dict)?.[1] ?? '';
      const letters = new Map(
        [...fonts.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', id]) => {
          const unicode = /\/ToUnicode (\d+) 0 R/.exec(get(id).dict)?.[1];
          return [name, lettersOf(get(unicode).stream)] as const;
        }),
      );
      return { drawing, text: textOf(drawing, letters) };
    });
}

function objectsIn(file: Buffer): ReadonlyMap<string, PdfObject> {
  const source = file.toString('latin1');
  return new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map(({ 0: { length }, 1: id = '', index }) => {
      const start = index + length;
      const dict = source.slice(start, source.indexOf('endobj', start)).split('stream\n', 1)[0] ?? '';
      const from = start + dict.length + 'stream\n'.length;
      const size = Number(/\/Length (\d+)/.exec(dict)?.[1] ?? 0);
      const isText = /\/FlateDecode/.test(dict) && !/\/(Image|FontFile\d?|Length1)\b/.test(dict);
      const stream = isText ? inflateSync(file.subarray(from, from + size)).toString('latin1') : '';
      return [id, { dict, stream }];
    }),
  );
}

/** Code of a glyph, in hexadecimal digits → its text, by the font's ToUnicode map. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const hex = (digits: string) => Number.parseInt(digits, 16);
  const letters = new Map<string, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(code, String.fromCharCode(...(text.match(/.{4}/g) ?? []).map(hex)));
  for (const [, body = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = hex(first); code <= hex(last); code += 1) {
        const digits = code.toString(16).toUpperCase().padStart(first.length, '0');
        letters.set(digits, String.fromCharCode(hex(text) + code - hex(first)));
      }
  return letters;
}

function textOf(drawing: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, name, codes = ''] of drawing.matchAll(/\/(\S+) \S+ Tf|<(\w+)> Tj/g)) {
    if (name !== undefined) font = letters.get(name) ?? new Map();
    const digits = [...font.keys()][0]?.length ?? 2;
    for (let at = 0; at < codes.length; at += digits) text += font.get(codes.slice(at, at + digits)) ?? '';
  }
  return text.replace(/\s/g, '');
}
