import { ParseError } from '@xmldom/xmldom';
import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { openDeck } from '../../testing/deck';
import { patchPptx } from './patchPptx';
import { groupOf, type SlideLeaf, type SlideNode } from './shape';

const NAMESPACES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const root = (inner: string) => `${DECLARATION}<root ${NAMESPACES}>${inner}</root>`;

/** The parts of a deck that had `parts`, patched. */
async function patch(parts: Record<string, string | ArrayBuffer>, slides: readonly SlideNode[][] = []) {
  const deck = new JSZip();
  for (const [name, content] of Object.entries(parts)) deck.file(name, content);
  return openDeck(await patchPptx(await deck.generateAsync({ type: 'arraybuffer' }), slides));
}

/** What is within the root of a part once it is patched. */
async function patched(name: string, inner: string, nodes: SlideNode[] = []): Promise<string> {
  const { [name]: part = '' } = (await patch({ [name]: root(inner) }, [nodes])).texts;
  expect(part.startsWith(DECLARATION)).toBe(true);
  return part.slice(part.indexOf('>', DECLARATION.length) + 1, -'</root>'.length);
}

const SLIDE = 'ppt/slides/slide1.xml';

const leaf = (key: string, more: Partial<SlideLeaf> = {}): SlideLeaf => ({
  kind: 'leaf',
  key,
  name: `Name of ${key}`,
  alt: null,
  box: { x: 1, y: 2, width: 3, height: 4 },
  role: 'form',
  fade: null,
  ...more,
});

const object = (key: string, inner = '', text = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="7" name="${key}">${inner}</p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr></p:nvSpPr><p:spPr><a:solidFill><a:srgbClr val="9A6C00"><a:alpha val="50000"/></a:srgbClr></a:solidFill><a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></p:spPr>${text}</p:sp>`;
const slideOf = (...objects: string[]) =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/></p:nvGrpSpPr><p:grpSpPr/>${objects.join('')}</p:spTree>`;
const slide = (objects: readonly string[], nodes: SlideNode[]) => patched(SLIDE, slideOf(...objects), nodes);

test('objects stand in the order and the groups of the tree, under names for people', async () => {
  const box = { x: 3, y: 1, width: 2, height: 1 };
  const tree = groupOf('A “mark” & more', 'It is <said>', [leaf('o2'), leaf('o1', { box })]);
  const xml = await slide([object('o1'), object('o2')], tree);
  expect(xml).toContain('<p:grpSpPr/><p:grpSp><p:nvGrpSpPr><p:cNvPr id="8" name="A “mark” &amp; more"');
  expect(xml).toContain('descr="It is &lt;said&gt;"');
  expect(xml.indexOf('Name of o2')).toBeLessThan(xml.indexOf('Name of o1'));
  expect(xml).toContain('<a:off x="914400" y="914400"/><a:ext cx="3657600" cy="4572000"/>');
  expect(xml.match(/<adec:decorative /g)).toHaveLength(2);
  expect(xml).not.toContain('name="o1"');
  expect(xml.match(/<p:sp>/g)).toHaveLength(2);
});

test('a group of one is that one', () => {
  expect(groupOf('Mark', 'Its words', [leaf('o1')])).toEqual([
    { ...leaf('o1'), name: 'Mark', alt: 'Its words' },
  ]);
  expect(groupOf('Nothing', '', [])).toEqual([]);
});

test('a described form, a text and a link keep what they are', async () => {
  const xml = await slide(
    [object('o1'), object('o2', '<a:hlinkClick r:id="rId2"/>')],
    [leaf('o1', { alt: 'Words' }), leaf('o2', { role: 'text' })],
  );
  expect(xml).toContain('descr="Words"');
  expect(xml).toContain('name="Name of o2"><a:hlinkClick r:id="rId2"/></p:cNvPr>');
  expect(xml).not.toContain('decorative');
});

test('a title is one by its place', async () => {
  const xml = await slide([object('o1')], [leaf('o1', { role: 'title' })]);
  expect(xml).toContain('<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>');
  expect(xml).toContain('<p:nvPr><p:ph type="title"/></p:nvPr>');
  expect(xml).not.toContain('txBox');
});

test('a fading form has a gradient of its own colour, and its line stays', async () => {
  const xml = await slide([object('o1')], [leaf('o1', { fade: [0.08, 1] })]);
  expect(xml).toContain('<a:gs pos="0"><a:srgbClr val="9A6C00"><a:alpha val="8000"/></a:srgbClr></a:gs>');
  expect(xml).toContain(
    '<a:gs pos="100000"><a:srgbClr val="9A6C00"><a:alpha val="100000"/></a:srgbClr></a:gs>',
  );
  expect(xml.match(/<a:solidFill>/g)).toHaveLength(1);
  expect(xml).toContain('<a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>');
});

test('an object that is missing is said', async () => {
  await expect(slide([object('o1')], [leaf('o9')])).rejects.toThrow('Name of o9');
});

const run = (text: string) => `<a:r><a:t>${text}</a:t></a:r>`;
const PROPERTIES = '<a:pPr algn="ctr"/>';

test('the properties of a paragraph come once, before its first run', async () => {
  const text = `<p:txBody><a:p>${PROPERTIES}${run('One')}${PROPERTIES}${run('two')}</a:p><a:p>${run('Three')}${PROPERTIES}${run('four')}</a:p></p:txBody>`;
  expect(await slide([object('o1', '', text)], [leaf('o1', { role: 'text' })])).toContain(
    `<a:p>${PROPERTIES}${run('One')}${run('two')}</a:p><a:p>${run('Three')}${run('four')}</a:p>`,
  );
});

test('a paragraph from right to left says so, on slides and in notes', async () => {
  const of = (text: string) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p>`;
  const turned = (text: string) => `<a:p><a:pPr rtl="1"/><a:r><a:rPr/><a:t>${text}</a:t></a:r></a:p>`;
  const text = `${of('פגישה עם HAMAS')}${of('A meeting')}<a:p><a:pPr algn="l"/>${run('دیدار')}</a:p>`;
  expect(await slide([object('o1', '', text)], [leaf('o1', { role: 'text' })])).toContain(
    `${turned('פגישה עם HAMAS')}${of('A meeting')}<a:p><a:pPr algn="l" rtl="1"/>${run('دیدار')}</a:p>`,
  );
  expect(await patched('ppt/notesSlides/notesSlide1.xml', of('One\nדו'))).toBe(of('One') + turned('דו'));
});

test('each line of the notes is a paragraph', async () => {
  const notes = (text: string) =>
    `<a:p><a:r><a:rPr lang="en-US" dirty="0"/>${text ? `<a:t>${text}</a:t>` : '<a:t/>'}</a:r></a:p>`;
  const name = 'ppt/notesSlides/notesSlide12.xml';
  expect(await patched(name, notes('One\r\nTwo\n\nThree &lt;'))).toBe(
    ['One', 'Two', '', 'Three &lt;'].map(notes).join(''),
  );
});

const CHART = 'ppt/charts/chart3.xml';

test('a chart names the axes that it has, and no other', async () => {
  const axes =
    '<c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx>';
  const kind = (...ids: number[]) =>
    `<c:barChart>${ids.map((id) => `<c:axId val="${id}"/>`).join('')}</c:barChart>`;
  expect(await patched(CHART, kind(1, 2, 3) + axes)).toBe(kind(1, 2) + axes);
});

test('what is said of an axis stands in the order of the schema', async () => {
  const axis = (...children: string[]) => `<c:catAx><c:axId val="1"/>${children.join('')}</c:catAx>`;
  const [skip, last, more] = ['<c:tickLblSkip val="1"/>', '<c:noMultiLvlLbl val="1"/>', '<c:extLst/>'];
  expect(await patched(CHART, axis(last, skip))).toBe(axis(skip, last));
  expect(await patched(CHART, axis(last, skip, more))).toBe(axis(skip, last, more));
});

test('points without a value go, and the legend has its place', async () => {
  const point = (value: string) => `<c:pt idx="0"><c:v>${value}</c:v></c:pt>`;
  expect(await patched(CHART, `${point('')}${point('5')}<c:legendPos val="t"/><c:overlay val="0"/>`)).toMatch(
    /^<c:pt idx="0"><c:v>5<\/c:v><\/c:pt><c:legendPos val="t"\/><c:layout>.*<\/c:layout><c:overlay val="0"\/>$/,
  );
});

test('the masters of slides and of notes come before the slides', async () => {
  const [masters, slides, notes] = ['<p:sldMasterIdLst/>', '<p:sldIdLst/>', '<p:notesMasterIdLst/>'];
  expect(await patched('ppt/presentation.xml', masters + slides + notes)).toBe(masters + notes + slides);
});

test('the list of parts names none that is not there', async () => {
  const types = (...names: string[]) =>
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${names.map((name) => `<Override PartName="${name}" ContentType="t"/>`).join('')}</Types>`;
  const { texts } = await patch({ '[Content_Types].xml': types('/a.xml', '/b.xml'), 'a.xml': root('') });
  expect(texts['[Content_Types].xml']).toBe(types('/a.xml'));
});

test('the data sheet of a chart has no empty cells, and other files are left as they are', async () => {
  const sheet = (...cells: string[]) =>
    `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells.map((cell) => `<c r="A1"><v>${cell}</v></c>`).join('')}</worksheet>`;
  const name = 'xl/worksheets/sheet1.xml';
  const book = await new JSZip().file(name, sheet('', '5')).generateAsync({ type: 'arraybuffer' });
  const image = Uint8Array.of(0, 255, 7).buffer;
  const { files } = await patch({ 'ppt/embeddings/data.xlsx': book, 'ppt/media/image.png': image });
  expect((await openDeck(files['ppt/embeddings/data.xlsx'])).texts[name]).toBe(sheet('5'));
  expect([...(files['ppt/media/image.png'] ?? [])]).toEqual([0, 255, 7]);
});

test('the workbook of a chart says nothing that the schema does not name', async () => {
  const part = (attribute: string, inner: string) =>
    `${DECLARATION}<x xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"${attribute}>${inner}</x>`;
  const text = (attribute: string) => `<t${attribute}>A b</t>`;
  const book = new JSZip();
  const names = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'];
  for (const name of names)
    book.file(
      name,
      name.endsWith('Strings.xml')
        ? part('', text(' xml:space="preserve"'))
        : part(' mc:Ignorable="x14ac"', ''),
    );
  const { files } = await patch({
    'ppt/embeddings/data.xlsx': await book.generateAsync({ type: 'arraybuffer' }),
  });
  const { texts } = await openDeck(files['ppt/embeddings/data.xlsx']);
  for (const name of names) expect(texts[name]).not.toMatch(/Ignorable|preserve/);
  expect(texts['xl/sharedStrings.xml']).toContain('<t>A b</t>');
});

/** Whether XML 1.0 (2.2) allows a character. */
const isChar = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  const isText = (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
  return isText || ['\t', '\n', '\r'].includes(sign);
};

test('characters that XML does not allow go from every part, and no other', () => {
  const sign = fc.oneof(
    fc.constantFrom(
      '\u0000',
      '\u0007',
      '\u000b',
      '\u001f',
      '\u007f',
      '\u0085',
      '\u2028',
      '\ufffd',
      '\uffff',
      '\ufffe',
      '😀',
      'א',
    ),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  );
  return fc.assert(
    fc.asyncProperty(fc.array(sign), async (signs) => {
      const text = signs.join('').replace(/[<>&\r]/g, '');
      const kept = [...text].filter(isChar).join('');
      const inner = `<a:t>A${text}</a:t>`;
      const parts = { [CHART]: root(inner), 'docProps/core.xml': root(inner), 'x.rels': root(inner) };
      const { texts } = await patch(parts);
      for (const part of Object.values(texts)) expect(part).toContain(`<a:t>A${kept}</a:t>`);
    }),
    { numRuns: 40 },
  );
});

test('names and descriptions lose what XML does not allow', async () => {
  const xml = await slide([object('o1')], [leaf('o1', { name: 'Bell\u0007', alt: 'A\uffffB\u000b' })]);
  expect(xml).toContain('name="Bell" descr="AB"');
});

test('the same deck is the same bytes', async () => {
  const deck = async () =>
    patchPptx(
      await new JSZip().file('docProps/core.xml', root('')).generateAsync({ type: 'arraybuffer' }),
      [],
    );
  const bytes = new Uint8Array(await deck());
  expect(new Uint8Array(await deck())).toEqual(bytes);
  // Date and time of the first part (APPNOTE 4.3.7): 1 January 1980.
  expect([...bytes.slice(10, 14)]).toEqual([0, 0, 33, 0]);
});

test.each(['<a>', '<a></b>', '</a>', '<a b="1" b="2"/>', '<x:a/>', '<a', 'no element'])(
  '%s is no part of a deck',
  async (xml) => {
    await expect(patch({ [CHART]: xml })).rejects.toThrow(ParseError);
  },
);

test('comments, CDATA, entities and either quotes are kept', async () => {
  const inner = `<!-- <a> --><a:t><![CDATA[<b>]]>&amp;&#10;</a:t><c:x val='say "it"' y = "it's"/>`;
  expect(await patched(CHART, inner)).toBe(
    '<!-- <a> --><a:t><![CDATA[<b>]]>&amp;\n</a:t><c:x val="say &quot;it&quot;" y="it\'s"/>',
  );
});
