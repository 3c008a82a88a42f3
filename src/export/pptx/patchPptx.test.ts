import { expect, test } from 'vitest';
import { arrangeSlide, breakNotes, dropMissing, mendChart } from './patchPptx';
import { groupOf, type SlideLeaf } from './slideNode';

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

const object = (key: string, inner = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="7" name="${key}">${inner}</p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr></p:nvPr></p:nvSpPr><p:spPr><a:solidFill><a:srgbClr val="9A6C00"></a:srgbClr></a:solidFill></p:spPr></p:sp>`;
const slide = (...objects: string[]) => `<p:spTree><p:grpSpPr/>${objects.join('')}</p:spTree>`;

test('objects stand in the order and the groups of the tree, under names for people', () => {
  const box = { x: 3, y: 1, width: 2, height: 1 };
  const tree = [...groupOf('A “mark” & more', 'It is <said>', [leaf('o2'), leaf('o1', { box })])];
  const xml = arrangeSlide(slide(object('o1'), object('o2')), tree);
  expect(xml.startsWith('<p:spTree><p:grpSpPr/><p:grpSp>')).toBe(true);
  expect(xml).toContain('name="A “mark” &amp; more" descr="It is &lt;said&gt;"');
  expect(xml.indexOf('Name of o2')).toBeLessThan(xml.indexOf('Name of o1'));
  expect(xml).toContain('<a:off x="914400" y="914400"/><a:ext cx="3657600" cy="4572000"/>');
  expect(xml.match(/adec:decorative/g)).toHaveLength(2);
  expect(xml).not.toContain('name="o1"');
  expect(xml.endsWith('</p:spTree>')).toBe(true);
});

test('a group of one is that one', () => {
  expect(groupOf('Mark', 'Its words', [leaf('o1')])).toEqual([
    { ...leaf('o1'), name: 'Mark', alt: 'Its words' },
  ]);
  expect(groupOf('Nothing', '', [])).toEqual([]);
});

test('a described form, a text and a link keep what they are', () => {
  const xml = arrangeSlide(slide(object('o1'), object('o2', '<a:hlinkClick r:id="rId2"/>')), [
    leaf('o1', { alt: 'Words' }),
    leaf('o2', { role: 'text' }),
  ]);
  expect(xml).toContain('descr="Words"');
  expect(xml).toContain('name="Name of o2"><a:hlinkClick r:id="rId2"/></p:cNvPr>');
  expect(xml).not.toContain('adec:decorative');
});

test('a title is one by its place', () => {
  const xml = arrangeSlide(slide(object('o1')), [leaf('o1', { role: 'title' })]);
  expect(xml).toContain('<p:nvPr><p:ph type="title"/></p:nvPr>');
  expect(xml).not.toContain('txBox');
});

test('a fading form has a gradient of its own colour', () => {
  const xml = arrangeSlide(slide(object('o1')), [leaf('o1', { fade: [0.08, 1] })]);
  expect(xml).toContain('<a:gs pos="0"><a:srgbClr val="9A6C00"><a:alpha val="8000"/></a:srgbClr></a:gs>');
  expect(xml).toContain(
    '<a:gs pos="100000"><a:srgbClr val="9A6C00"><a:alpha val="100000"/></a:srgbClr></a:gs>',
  );
  expect(xml).not.toContain('solidFill');
});

test('an object that is missing is said', () => {
  expect(() => arrangeSlide(slide(object('o1')), [leaf('o9')])).toThrow('Name of o9');
});

test('each line of the notes is a paragraph', () => {
  const notes = (text: string) => `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${text}</a:t></a:r></a:p>`;
  expect(breakNotes(notes('One\r\nTwo\nThree'))).toBe(['One', 'Two', 'Three'].map(notes).join(''));
});

test('points without a value and parts that are not there go', () => {
  expect(mendChart('<c:pt idx="0"><c:v></c:v></c:pt><c:pt idx="1"><c:v>5</c:v></c:pt>')).toBe(
    '<c:pt idx="1"><c:v>5</c:v></c:pt>',
  );
  const types =
    '<Types><Override PartName="/a.xml" ContentType="t"/><Override PartName="/b.xml" ContentType="t"/></Types>';
  expect(dropMissing(types, new Map([['a.xml', new Uint8Array()]]))).toBe(
    '<Types><Override PartName="/a.xml" ContentType="t"/></Types>',
  );
});
