/**
 * What the library that writes decks has no words for, and what it writes against Office's schemas (ECMA-376), for
 * which PowerPoint offers to repair a deck. The library's archive is opened, its parts mended, and packed again. Parts
 * are read by a DOM of JavaScript: the page's Trusted Types policy forbids the browser's parser, since it also reads HTML.
 */
import {
  DOMParser,
  type Document,
  type Element,
  type Node,
  onErrorStopParsing,
  XMLSerializer,
} from '@xmldom/xmldom';
import JSZip from 'jszip';
import type { Box } from '../../geometry/labels';
import { isRightToLeft, xmlText } from '../fileText';
import type { SlideLeaf, SlideNode } from './shape';
import { PLOT_START } from './sumChart';

/** Mends a part; `number` is the one in the part's name. */
type Patch = (part: Document, number: number) => void;

/** What is done to the parts of some names. */
type Patches = readonly (readonly [name: RegExp, patch: Patch])[];

/** Packs the deck again, with the tree of each slide in their order. Rejects when the deck lacks an object of a tree. */
export async function patchPptx(
  deck: ArrayBuffer,
  slides: readonly (readonly SlideNode[])[],
): Promise<ArrayBuffer> {
  const parts = await JSZip.loadAsync(deck);
  return repack(parts, [
    [/^\[Content_Types\]\.xml$/, (types) => dropMissing(types, new Set(Object.keys(parts.files)))],
    [/^ppt\/presentation\.xml$/, orderMasters],
    [/^ppt\/slides\/slide(\d+)\.xml$/, (slide, number) => patchSlide(slide, slides[number - 1] ?? [])],
    [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, breakNotes],
    [/^ppt\/charts\/chart\d+\.xml$/, patchChart],
  ]);
}

/**
 * The data sheet of a chart loses the cells that have nothing in them, and its parts what the schemas do not name: what to
 * pass over, where nothing is to be, and to keep blanks at the ends of texts, where there are none.
 */
const SHEET_PATCHES: Patches = [
  [
    /^xl\/(workbook|worksheets\/sheet\d+)\.xml$/,
    (part) => part.documentElement?.removeAttribute('mc:Ignorable'),
  ],
  [/^xl\/worksheets\/sheet\d+\.xml$/, (sheet) => dropEmpty(sheet, 'c', 'v')],
  [
    /^xl\/sharedStrings\.xml$/,
    (strings) => {
      for (const text of allNamed(strings, 't')) text.removeAttribute('xml:space');
    },
  ],
];

/** The first day that ZIP files know: the same deck is the same file. */
const DAY = new Date(Date.UTC(1980, 0));

async function repack(parts: JSZip, patches: Patches): Promise<ArrayBuffer> {
  const packed = new JSZip();
  for (const part of Object.values(parts.files))
    if (!part.dir) packed.file(part.name, await patched(part, patches), { date: DAY, createFolders: false });
  return packed.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
}

async function patched(part: JSZip.JSZipObject, patches: Patches): Promise<string | ArrayBuffer> {
  if (part.name.endsWith('.xlsx'))
    return repack(await JSZip.loadAsync(await part.async('arraybuffer')), SHEET_PATCHES);
  if (!/\.(xml|rels)$/.test(part.name)) return part.async('arraybuffer');
  let xml = await part.async('string');
  for (const [name, patch] of patches) {
    const found = name.exec(part.name);
    if (!found) continue;
    const tree = parser.parseFromString(xml, 'application/xml');
    patch(tree, Number(found[1]));
    xml = new XMLSerializer().serializeToString(tree);
  }
  return xmlText(xml);
}

const parser = new DOMParser({
  // The prefixes that Office itself uses, for elements that are put in.
  xmlns: {
    a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
    c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  },
  locator: false,
  onError: onErrorStopParsing,
  // As XML 1.0 (2.11) has it; the library goes by XML 1.1, which would take U+2028 from a text.
  normalizeLineEndings: (xml) => xml.replace(/\r\n?/g, '\n'),
});

/** All elements of a name within a node, in document order; the list stays as it is while the tree changes. */
const allNamed = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagName(name),
];

/** The children of some names. */
const childrenNamed = ({ children }: Element, ...names: readonly string[]): Element[] =>
  children.filter(({ tagName }) => names.includes(tagName));

/** Puts an element, given as XML, before a child of a node; without one, to the end. */
function insertXml(parent: Node | null, xml: string, before: Node | null = null): Element {
  const { documentElement } = parser.parseFromString(xml, 'application/xml');
  if (!parent?.ownerDocument || !documentElement) throw new Error(`There is no place for ${xml}.`);
  const element = parent.ownerDocument.importNode(documentElement, true);
  parent.insertBefore(element, before);
  return element;
}

const remove = (node: Node) => node.parentNode?.removeChild(node);

function replaceByXml(node: Node, xml: string): void {
  insertXml(node.parentNode, xml, node);
  remove(node);
}

/** Puts the objects of a slide in the order and the groups of its tree, under their true names. */
function patchSlide(slide: Document, nodes: readonly SlideNode[]): void {
  keepFirstProperties(slide);
  turnParagraphs(slide);
  const [tree] = allNamed(slide, 'p:spTree');
  if (!tree) return;
  let id = Math.max(...allNamed(slide, 'p:cNvPr').map((own) => Number(own.getAttribute('id'))));
  const objects = new Map<string, Element>();
  for (const object of childrenNamed(tree, 'p:sp', 'p:graphicFrame', 'p:cxnSp')) {
    objects.set(allNamed(object, 'p:cNvPr')[0]?.getAttribute('name') ?? '', object);
    remove(object);
  }
  const put = (node: SlideNode, parent: Element): void => {
    if (node.kind === 'leaf') {
      const object = objects.get(node.key);
      if (!object) throw new Error(`The deck has lost what was to be “${node.name}”.`);
      parent.appendChild(object);
      patchObject(object, node);
      return;
    }
    id += 1;
    const group = insertXml(parent, groupXml(id, node.box));
    nameObject(group, node.name, node.alt ?? '');
    for (const child of node.children) put(child, group);
  };
  for (const node of nodes) put(node, tree);
}

/** English Metric Units of an inch. */
const EMU = 914_400;

/** A group without a name; in its frame its children keep their own places. */
function groupXml(id: number, { x, y, width, height }: Box): string {
  const emu = (inches: number) => Math.round(inches * EMU);
  const place = `x="${emu(x)}" y="${emu(y)}"`;
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const frame = `<a:xfrm><a:off ${place}/><a:ext ${size}/><a:chOff ${place}/><a:chExt ${size}/></a:xfrm>`;
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${frame}</p:grpSpPr></p:grpSp>`;
}

/** Readers pass over a shape that has this extension of Microsoft's. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function patchObject(object: Element, { key, name, alt, role, fade }: SlideLeaf): void {
  const own = nameObject(object, name || key, alt);
  if (alt === null && role === 'form') insertXml(own, DECORATIVE);
  if (role === 'title') markTitle(object);
  if (fade) fadeFill(object, fade);
}

/** Gives an object its name, and its alternative text if it has any. */
function nameObject(object: Element, name: string, alt: string | null): Element | null {
  const [own = null] = allNamed(object, 'p:cNvPr');
  own?.setAttribute('name', name);
  if (alt !== null) own?.setAttribute('descr', alt);
  return own;
}

/** A slide's title is known by its place, not by its looks: outlines and screen readers go by it. */
function markTitle(object: Element): void {
  for (const own of allNamed(object, 'p:cNvSpPr'))
    replaceByXml(own, '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>');
  for (const own of allNamed(object, 'p:nvPr')) insertXml(own, '<p:ph type="title"/>', own.firstChild);
}

/** An even fill becomes a gradient of the same colour, as strong at its left and its right as `fade` says, 0 to 1. */
function fadeFill(object: Element, fade: readonly [left: number, right: number]): void {
  const fills = allNamed(object, 'p:spPr').flatMap((look) => childrenNamed(look, 'a:solidFill'));
  for (const fill of fills) {
    const color = childrenNamed(fill, 'a:srgbClr')[0]?.getAttribute('val');
    if (color) replaceByXml(fill, gradientXml(color, fade));
  }
}

function gradientXml(color: string, strengths: readonly [left: number, right: number]): string {
  const stops = strengths.map((strength, end) => {
    const alpha = `<a:alpha val="${Math.round(strength * 100_000)}"/>`;
    return `<a:gs pos="${end * 100_000}"><a:srgbClr val="${color}">${alpha}</a:srgbClr></a:gs>`;
  });
  return `<a:gradFill rotWithShape="1"><a:gsLst>${stops.join('')}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
}

/** The properties of a paragraph come before its first run (CT_TextParagraph); the library repeats them before each. */
function keepFirstProperties(slide: Document): void {
  for (const properties of allNamed(slide, 'a:pPr'))
    if (properties.parentNode?.nodeName === 'a:p' && properties.previousSibling) remove(properties);
}

/** A paragraph of another direction says so, and leaves its language to be seen from its letters. */
function turnParagraphs(part: Document): void {
  for (const paragraph of allNamed(part, 'a:p')) {
    const texts = allNamed(paragraph, 'a:t');
    if (!isRightToLeft(texts.map(({ textContent }) => textContent).join(''))) continue;
    const [first] = childrenNamed(paragraph, 'a:pPr');
    (first ?? insertXml(paragraph, '<a:pPr/>', paragraph.firstChild)).setAttribute('rtl', '1');
    for (const look of allNamed(paragraph, 'a:rPr')) look.removeAttribute('lang');
  }
}

/** Each line of the notes becomes a paragraph: a break within one would be shown as a space. */
function breakNotes(notes: Document): void {
  for (const paragraph of allNamed(notes, 'a:p')) {
    const lines = (paragraph.textContent ?? '').split('\n');
    if (lines.length === 1) continue;
    for (const line of lines) {
      const own = notes.importNode(paragraph, true);
      for (const text of allNamed(own, 'a:t')) text.textContent = line;
      paragraph.parentNode?.insertBefore(own, paragraph);
    }
    remove(paragraph);
  }
  turnParagraphs(notes);
}

const LEGEND = `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${PLOT_START}"/><c:y val="0"/></c:manualLayout></c:layout>`;

/**
 * A point without a value is not there; a chart names only axes that it has; what it says of an axis stands in the order
 * of the schema (CT_CatAx); and the legend stands beside the title, over the bars.
 */
function patchChart(chart: Document): void {
  dropEmpty(chart, 'c:pt', 'c:v');
  const bands = allNamed(chart, 'c:catAx');
  const axes = [...bands, ...allNamed(chart, 'c:valAx')];
  const ids = new Set(axes.map((axis) => childrenNamed(axis, 'c:axId')[0]?.getAttribute('val')));
  for (const axis of allNamed(chart, 'c:axId')) if (!ids.has(axis.getAttribute('val'))) remove(axis);
  for (const band of bands)
    for (const name of ['c:noMultiLvlLbl', 'c:extLst'])
      for (const last of childrenNamed(band, name)) band.appendChild(last);
  for (const position of allNamed(chart, 'c:legendPos'))
    insertXml(position.parentNode, LEGEND, position.nextSibling);
}

/** Removes the elements of a name whose value is empty. */
function dropEmpty(part: Document, name: string, value: string): void {
  for (const element of allNamed(part, name))
    if (childrenNamed(element, value)[0]?.textContent === '') remove(element);
}

/** The list of masters of the notes comes right after the one of the slides (CT_Presentation). */
function orderMasters(presentation: Document): void {
  const [slides] = allNamed(presentation, 'p:sldMasterIdLst');
  const [notes] = allNamed(presentation, 'p:notesMasterIdLst');
  if (slides && notes) slides.parentNode?.insertBefore(notes, slides.nextSibling);
}

/** The library lists parts that it does not write, which strict readers take for damage. */
function dropMissing(types: Document, names: ReadonlySet<string>): void {
  for (const part of allNamed(types, 'Override'))
    if (!names.has((part.getAttribute('PartName') ?? '').slice(1))) remove(part);
}
