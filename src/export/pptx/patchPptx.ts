/**
 * What the library that writes decks has no words for, and what it writes against Office's schemas (ECMA-376), for
 * which PowerPoint offers to repair a deck. The library's archive is opened, its parts mended, and packed again.
 */
import JSZip from 'jszip';
import type { Box } from '../../geometry/labels';
import { PLOT_START } from './aidChart';
import type { SlideLeaf, SlideNode } from './shape';
import {
  allNamed,
  allowedInXml,
  childNamed,
  formatXml,
  isNamed,
  makeElement,
  parseXml,
  replaceNamed,
  textIn,
  withAttributes,
  type XmlElement,
  type XmlNode,
} from './xmlTree';

/** Root element of a part → the mended one; `number` is the one in the part's name. */
type Patch = (root: XmlElement, number: number) => XmlElement;

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

/** The data sheet of a chart loses the cells that have nothing in them. */
const SHEET_PATCHES: Patches = [[/^xl\/worksheets\/sheet\d+\.xml$/, (sheet) => dropEmpty(sheet, 'c', 'v')]];

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
  const xml = allowedInXml(await part.async('string'));
  for (const [name, patch] of patches) {
    const found = name.exec(part.name);
    if (found) return formatXml(patch(parseXml(xml), Number(found[1])));
  }
  return xml;
}

/** Puts the objects of a slide in the order and the groups of its tree, under their true names. */
function patchSlide(slide: XmlElement, nodes: readonly SlideNode[]): XmlElement {
  let id = Math.max(...allNamed(slide, 'p:cNvPr').map(({ attributes }) => Number(attributes['id'])));
  return replaceNamed(keepFirstProperties(slide), 'p:spTree', (tree) => {
    const objects = new Map<string, XmlElement>();
    for (const object of tree.children)
      if (isObject(object)) objects.set(allNamed(object, 'p:cNvPr')[0]?.attributes['name'] ?? '', object);
    const put = (node: SlideNode): XmlElement => {
      if (node.kind === 'leaf') return patchObject(objects.get(node.key), node);
      id += 1;
      return makeElement('p:grpSp', {}, [
        makeElement('p:nvGrpSpPr', {}, [
          makeElement('p:cNvPr', { id, name: node.name, descr: node.alt ?? '' }),
          makeElement('p:cNvGrpSpPr'),
          makeElement('p:nvPr'),
        ]),
        makeElement('p:grpSpPr', {}, [frameOf(node.box)]),
        ...node.children.map(put),
      ]);
    };
    return [{ ...tree, children: [...tree.children.filter((child) => !isObject(child)), ...nodes.map(put)] }];
  });
}

const isObject = (node: XmlNode): node is XmlElement => isNamed(node, 'p:sp', 'p:graphicFrame', 'p:cxnSp');

/** Readers pass over a shape that has this extension of Microsoft's. */
const DECORATIVE = makeElement('a:extLst', {}, [
  makeElement('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
    makeElement('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ]),
]);

function patchObject(object: XmlElement | undefined, node: SlideLeaf): XmlElement {
  const { key, name, alt, role, fade } = node;
  if (!object) throw new Error(`The deck has lost what was to be “${name}”.`);
  const named = replaceNamed(object, 'p:cNvPr', (own) => {
    const said = withAttributes(own, { name: name || key, ...(alt === null ? {} : { descr: alt }) });
    const isSilent = alt === null && role === 'form';
    return [isSilent ? { ...said, children: [...said.children, DECORATIVE] } : said];
  });
  const placed = role === 'title' ? markTitle(named) : named;
  return fade ? fadeFill(placed, fade) : placed;
}

/** A slide's title is known by its place, not by its looks: outlines and screen readers go by it. */
const markTitle = (object: XmlElement): XmlElement =>
  replaceNamed(
    replaceNamed(object, 'p:cNvSpPr', ({ name }) => [
      makeElement(name, {}, [makeElement('a:spLocks', { noGrp: 1 })]),
    ]),
    'p:nvPr',
    (own) => [{ ...own, children: [makeElement('p:ph', { type: 'title' }), ...own.children] }],
  );

/** An even fill becomes a gradient of the same colour, as strong at its left and its right as `fade` says, 0 to 1. */
const fadeFill = (object: XmlElement, fade: readonly [left: number, right: number]): XmlElement =>
  replaceNamed(object, 'p:spPr', (look) => [
    {
      ...look,
      children: look.children.map((child) => {
        const color = isNamed(child, 'a:solidFill') && childNamed(child, 'a:srgbClr')?.attributes['val'];
        return color ? gradientOf(color, fade) : child;
      }),
    },
  ]);

const gradientOf = (color: string, strengths: readonly [left: number, right: number]): XmlElement =>
  makeElement('a:gradFill', { rotWithShape: 1 }, [
    makeElement(
      'a:gsLst',
      {},
      strengths.map((strength, end) =>
        makeElement('a:gs', { pos: end * 100_000 }, [
          makeElement('a:srgbClr', { val: color }, [
            makeElement('a:alpha', { val: Math.round(strength * 100_000) }),
          ]),
        ]),
      ),
    ),
    makeElement('a:lin', { ang: 0, scaled: 0 }),
  ]);

/** English Metric Units of an inch. */
const EMU = 914_400;

/** A group's frame, in which its children keep their own places. */
function frameOf({ x, y, width, height }: Box): XmlElement {
  const emu = (inches: number) => Math.round(inches * EMU);
  const place = { x: emu(x), y: emu(y) };
  const size = { cx: emu(width), cy: emu(height) };
  return makeElement('a:xfrm', {}, [
    makeElement('a:off', place),
    makeElement('a:ext', size),
    makeElement('a:chOff', place),
    makeElement('a:chExt', size),
  ]);
}

/** The properties of a paragraph come before its first run (CT_TextParagraph); the library repeats them before each. */
const keepFirstProperties = (slide: XmlElement): XmlElement =>
  replaceNamed(slide, 'a:p', (paragraph) => [
    {
      ...paragraph,
      children: paragraph.children.filter((child, at) => at === 0 || !isNamed(child, 'a:pPr')),
    },
  ]);

/** Each line of the notes becomes a paragraph: a break within one would be shown as a space. */
const breakNotes = (notes: XmlElement): XmlElement =>
  replaceNamed(notes, 'a:p', (paragraph) => {
    const lines = textIn(paragraph).split(/\r?\n/);
    if (lines.length === 1) return [paragraph];
    return lines.map((line) => replaceNamed(paragraph, 'a:t', (text) => [{ ...text, children: [line] }]));
  });

/**
 * A point without a value is not there; a chart names only axes that it has; what it says of an axis stands in the order
 * of the schema (CT_CatAx); and the legend stands beside the title, over the bars.
 */
function patchChart(chart: XmlElement): XmlElement {
  const axes = [...allNamed(chart, 'c:catAx'), ...allNamed(chart, 'c:valAx')];
  const ids = new Set(axes.map((axis) => childNamed(axis, 'c:axId')?.attributes['val']));
  const patches: readonly (readonly [name: string, change: (element: XmlElement) => readonly XmlNode[]])[] = [
    ['c:axId', (axis) => (ids.has(axis.attributes['val']) ? [axis] : [])],
    ['c:catAx', (axis) => [moveLast(axis, 'c:noMultiLvlLbl', 'c:extLst')]],
    ['c:legendPos', (position) => [position, LEGEND]],
  ];
  return patches.reduce(
    (root, [name, change]) => replaceNamed(root, name, change),
    dropEmpty(chart, 'c:pt', 'c:v'),
  );
}

const LEGEND = makeElement('c:layout', {}, [
  makeElement('c:manualLayout', {}, [
    makeElement('c:xMode', { val: 'edge' }),
    makeElement('c:yMode', { val: 'edge' }),
    makeElement('c:x', { val: PLOT_START }),
    makeElement('c:y', { val: 0 }),
  ]),
]);

/** Moves the children of some names to the end, in the order of the names. */
const moveLast = (element: XmlElement, ...names: readonly string[]): XmlElement => ({
  ...element,
  children: [
    ...element.children.filter((child) => !isNamed(child, ...names)),
    ...names.flatMap((name) => childNamed(element, name) ?? []),
  ],
});

/** Removes the elements of a name whose value is empty. */
const dropEmpty = (root: XmlElement, name: string, value: string): XmlElement =>
  replaceNamed(root, name, (element) => {
    const own = childNamed(element, value);
    return own && textIn(own) === '' ? [] : [element];
  });

/** The list of masters of the notes comes right after the one of the slides (CT_Presentation). */
function orderMasters(presentation: XmlElement): XmlElement {
  const notes = childNamed(presentation, 'p:notesMasterIdLst');
  const others = presentation.children.filter((child) => child !== notes);
  return replaceNamed({ ...presentation, children: others }, 'p:sldMasterIdLst', (slides) =>
    notes ? [slides, notes] : [slides],
  );
}

/** The library lists parts that it does not write, which strict readers take for damage. */
const dropMissing = (types: XmlElement, names: ReadonlySet<string>): XmlElement =>
  replaceNamed(types, 'Override', (part) =>
    names.has((part.attributes['PartName'] ?? '').slice(1)) ? [part] : [],
  );
