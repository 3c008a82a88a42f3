/**
 * Parts of an Office document as trees (XML 1.0 without DTDs): read, changed, written. The page's Trusted Types policy
 * forbids `DOMParser`, since it can also parse HTML. Names have the prefixes that Office itself uses.
 */

/** Anything but an element (text, a comment, CDATA) is kept as it is spelled in the file. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  /** Values as they are spelled in the file, with entities. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** What XML 1.0 (2.2) does not allow; a text that was pasted in may hold it. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** `text` without the characters that XML 1.0 does not allow. */
export const allowedInXml = (text: string): string => text.replace(FORBIDDEN, '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** An end tag, a start tag with its attributes, what is neither, or text. */
const TOKEN =
  /<\/(?<end>[^\s>]+)\s*>|<(?<start>[^\s!?/>]+)(?<attributes>(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>|<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|[^<]+/gsy;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads the root element of a part. Throws for one that is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: Draft = { name: '', attributes: {}, children: [] };
  const open = [root];
  let end = 0;
  for (const { 0: token, index, groups = {} } of xml.matchAll(TOKEN)) {
    end = index + token.length;
    const parent = open.at(-1);
    if (groups['end'] !== undefined) {
      if (open.length < 2 || open.pop()?.name !== groups['end']) throw fault(index);
    } else if (groups['start'] !== undefined) {
      const { start, attributes = '', empty } = groups;
      const element = { name: start, attributes: attributesOf(attributes), children: [] };
      parent?.children.push(element);
      if (!empty) open.push(element);
    } else parent?.children.push(token);
  }
  const [element] = root.children.filter(isElement);
  if (!element || open.length > 1 || end < xml.length) throw fault(end);
  return element;
}

interface Draft extends XmlElement {
  readonly children: XmlNode[];
}

const fault = (at: number): Error => new Error(`A part of the deck is not XML from character ${at + 1} on.`);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single = '']) => [
      name,
      double ?? single.replaceAll('"', '&quot;'),
    ]),
  );

/** Writes a part with its root element. */
export const formatXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${formatNode(root)}`;

function formatNode(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const tag = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ');
  return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.map(formatNode).join('')}</${name}>`;
}

/** Makes an element; attributes in plain text. */
export const makeElement = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlNode[] = [],
): XmlElement => withAttributes({ name, attributes: {}, children }, attributes);

/** The element with further attributes, in plain text. */
export const withAttributes = (
  element: XmlElement,
  attributes: Readonly<Record<string, string | number>>,
): XmlElement => ({
  ...element,
  attributes: {
    ...element.attributes,
    ...Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, escaped(allowedInXml(String(value)))]),
    ),
  },
});

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** Whether a node is an element of one of the names. */
export const isNamed = (node: XmlNode, ...names: readonly string[]): node is XmlElement =>
  isElement(node) && names.includes(node.name);

/** All elements of a name within an element, in document order. */
export const allNamed = ({ children }: XmlElement, name: string): XmlElement[] =>
  children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);

/** The first child of a name; undefined without one. */
export const childNamed = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.filter(isElement).find((child) => child.name === name);

/** The text within an element, as it is spelled in the file. */
export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (isElement(child) ? textIn(child) : child)).join('');

/** `root` with the nodes that `change` gives in the place of each element of a name within it, from the inside out. */
export const replaceNamed = (
  root: XmlElement,
  name: string,
  change: (element: XmlElement) => readonly XmlNode[],
): XmlElement => ({
  ...root,
  children: root.children.flatMap((child) => {
    if (!isElement(child)) return [child];
    const changed = replaceNamed(child, name, change);
    return child.name === name ? change(changed) : [changed];
  }),
});
