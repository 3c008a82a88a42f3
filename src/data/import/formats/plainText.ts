/** Text with markup → the words that a reader would see. It never becomes markup again: the page shows text as text. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  copy: '©',
};

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Elements whose content is no text. */
const HIDDEN = /<(script|style|iframe|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BLOCK = /<\/?(?:p|br|div|li|ul|ol|blockquote|h[1-6]|tr|table)\b[^>]*>/gi;
const TAG = /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi;

/** The text of an HTML fragment, with one space for any space and for each block. */
export const textOfHtml = (html: string): string =>
  html
    .replace(HIDDEN, ' ')
    .replace(BLOCK, ' ')
    .replace(TAG, '')
    .replace(/&(#x?[\da-f]+|[a-z]+);/gi, entity)
    .replace(/\s+/g, ' ')
    .trim();
