/**
 * What the library that writes decks has no words for (ECMA-376): names and alternative text of shapes, groups,
 * paragraphs in notes. Its parts are taken out of its archive, mended, and packed.
 */
import type { Box } from '../../geometry/fitLabels';
import { PLOT_START } from './aidChart';
import type { SlideLeaf, SlideNode } from './slideNode';
import { type Files, readZip, writeZip } from './zip';

/** Control characters that XML 1.0 (2.2) has no place for; a text that was pasted in may hold them. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]/gu;

/** English Metric Units of an inch. */
const EMU = 914_400;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text.replace(FORBIDDEN, ''));

/** How the parts of some names are mended. */
type Menders = readonly (readonly [name: RegExp, mend: (xml: string, number: number) => string])[];

/** The deck as a file, with the tree of each slide in their order. */
export async function patchPptx(
  deck: Uint8Array,
  slides: readonly (readonly SlideNode[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = readZip(deck);
  const menders: Menders = [
    [/^ppt\/slides\/slide(\d+)\.xml$/, (xml, number) => arrangeSlide(xml, slides[number - 1] ?? [])],
    [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, breakNotes],
    [/^ppt\/charts\/chart\d+\.xml$/, mendChart],
    [/^docProps\/core\.xml$/, (xml) => xml],
    [/^\[Content_Types\]\.xml$/, (xml) => dropMissing(xml, parts)],
  ];
  const mended = new Map(mendParts(parts, menders));
  for (const [name, bytes] of mended) if (name.endsWith('.xlsx')) mended.set(name, await finishSheet(bytes));
  return writeZip(mended);
}

/** The data sheet of a chart, without the cells that have nothing in them. */
const finishSheet = (book: Uint8Array): Promise<Uint8Array> =>
  writeZip(
    new Map(
      mendParts(readZip(book), [[/^xl\/.*\.xml$/, (xml) => xml.replace(/<c r="\w+"><v><\/v><\/c>/g, '')]]),
    ),
  );

function mendParts(parts: Files, menders: Menders): [string, Uint8Array][] {
  return [...parts].map(([name, bytes]) => {
    for (const [pattern, mend] of menders) {
      const found = pattern.exec(name);
      if (found) return [name, encoded(mend(decoded(bytes), Number(found[1])))];
    }
    return [name, bytes];
  });
}

/** Puts the objects of a slide in the order and the groups of its tree, under their true names. */
export function arrangeSlide(xml: string, nodes: readonly SlideNode[]): string {
  const objects = new Map<string, string>();
  for (const [object] of xml.matchAll(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs))
    objects.set(/<p:cNvPr id="\d+" name="([^"]*)"/.exec(object)?.[1] ?? '', object);
  let id = objects.size + 2;
  const put = (node: SlideNode): string => {
    if (node.kind === 'leaf') return named(objects.get(node.key), node);
    id += 1;
    const own = `<p:cNvPr id="${id}" name="${escapeXml(node.name)}" descr="${escapeXml(node.alt ?? '')}"/>`;
    return `<p:grpSp><p:nvGrpSpPr>${own}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${frameOf(node.box)}</p:grpSpPr>${node.children.map(put).join('')}</p:grpSp>`;
  };
  const [first, last] = [[...objects.values()][0] ?? '', [...objects.values()].at(-1) ?? ''];
  const [start, end] = [xml.indexOf(first), xml.lastIndexOf(last) + last.length];
  return `${xml.slice(0, start)}${nodes.map(put).join('')}${xml.slice(end)}`;
}

/** An extension of Microsoft's that tells readers to pass over a shape. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function named(object: string | undefined, { key, name, alt, role, fade }: SlideLeaf): string {
  if (object === undefined) throw new Error(`The deck has lost what was to be “${name}”.`);
  return titled(faded(object, fade), role).replace(
    /<p:cNvPr id="(\d+)"[^>]*?(\/>|>(.*?)<\/p:cNvPr>)/s,
    (_, id: string, __, inner = '') => {
      const said = alt === null ? '' : ` descr="${escapeXml(alt)}"`;
      const more = alt === null && role === 'form' ? DECORATIVE : '';
      return `<p:cNvPr id="${id}" name="${escapeXml(name || key)}"${said}>${inner}${more}</p:cNvPr>`;
    },
  );
}

/** A slide's title is known by its place, not by its looks: outlines and screen readers go by it. */
const titled = (object: string, role: SlideLeaf['role']): string =>
  role === 'title'
    ? object
        .replace('<p:cNvSpPr txBox="1"/>', '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
        .replace('<p:nvPr></p:nvPr>', '<p:nvPr><p:ph type="title"/></p:nvPr>')
    : object;

/** An even fill as a gradient of the same colour from left to right. */
function faded(object: string, fade: SlideLeaf['fade']): string {
  if (!fade) return object;
  return object.replace(/<a:solidFill><a:srgbClr val="(\w+)".*?<\/a:solidFill>/s, (_, color: string) => {
    const stops = fade.map((strength, at) => {
      const alpha = `<a:alpha val="${Math.round(strength * 100_000)}"/>`;
      return `<a:gs pos="${at * 100_000}"><a:srgbClr val="${color}">${alpha}</a:srgbClr></a:gs>`;
    });
    return `<a:gradFill rotWithShape="1"><a:gsLst>${stops.join('')}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
  });
}

/** A group's frame, in which its children keep their own places. */
function frameOf({ x, y, width, height }: Box): string {
  const emu = (inches: number) => Math.round(inches * EMU);
  const [off, ext] = [`x="${emu(x)}" y="${emu(y)}"`, `cx="${emu(width)}" cy="${emu(height)}"`];
  return `<a:xfrm><a:off ${off}/><a:ext ${ext}/><a:chOff ${off}/><a:chExt ${ext}/></a:xfrm>`;
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => XML[sign] ?? sign);

/** Each line of the notes as a paragraph: a break within one would be shown as a space. */
export const breakNotes = (xml: string): string =>
  xml.replace(/(<a:p><a:r><a:rPr[^>]*\/><a:t>)([^<]*)/, (_, open: string, text: string) =>
    text
      .split(/\r?\n/)
      .map((line, at) => (at === 0 ? `${open}${line}` : `</a:t></a:r></a:p>${open}${line}`))
      .join(''),
  );

/** A point without a value is one that is not there; the legend stands beside the title, over the bars. */
export const mendChart = (xml: string): string =>
  xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '').replace(/<c:legendPos val="t"\/>/, `$&${LEGEND}`);

const LEGEND = `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${PLOT_START}"/><c:y val="0"/></c:manualLayout></c:layout>`;

/** The library lists parts that it does not write, which strict readers take for damage. */
export const dropMissing = (xml: string, parts: Files): string =>
  xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, name: string) =>
    parts.has(name) ? whole : '',
  );
