/** Trees of elements that are alike but for some places, as one: what differs stands there once for each band. */

/** Class of what stands only in some bands; `bandClass` says in which. */
export const VARIANT = 'v';
export const bandClass = (band: number): string => `b${band}`;

interface InBands<N> {
  readonly bands: readonly number[];
  readonly node: N;
}

/** HTML of the children of all `trees`, the tree at each index being that of a band. */
export const mergeBands = (trees: readonly Element[]): string =>
  mergeChildren(trees.map((node, band) => ({ bands: [band], node })));

function mergeChildren(parents: readonly InBands<Element>[]): string {
  const [first] = parents;
  return [...(first?.node.childNodes ?? [])]
    .map((_, at) => merge(parents.map(({ bands, node }) => ({ bands, node: node.childNodes[at] as Node }))))
    .join('');
}

function merge(nodes: readonly InBands<Node>[]): string {
  const distinct = distinctOf(nodes);
  const elements = distinct.flatMap(({ bands, node }) => (node instanceof Element ? [{ bands, node }] : []));
  const [first] = distinct;
  if (!first) return '';
  if (distinct.length === 1) return htmlOf(first.node);
  if (!isAlike(elements.map(({ node }) => node))) return elements.map(variantOf).join('');
  const shell = elements[0]?.node.cloneNode(false) as Element;
  const [start = '', end = ''] = shell.outerHTML.split(/(?=<\/[^<]*$)/);
  return `${start}${mergeChildren(elements)}${end}`;
}

/** Equal nodes as one, in the bands of them all. */
function distinctOf(nodes: readonly InBands<Node>[]): InBands<Node>[] {
  const byHtml = new Map<string, InBands<Node>>();
  for (const { bands, node } of nodes) {
    const html = htmlOf(node);
    byHtml.set(html, { bands: [...(byHtml.get(html)?.bands ?? []), ...bands], node });
  }
  return [...byHtml.values()];
}

const textHolder = (node: Node): Element => {
  const holder = document.createElement('i');
  holder.append(node.cloneNode(true));
  return holder;
};

const htmlOf = (node: Node): string =>
  node instanceof Element ? node.outerHTML : textHolder(node).innerHTML;

/** Whether elements differ only within their children, and each child in all of them is an element, or the same text. */
function isAlike(elements: readonly Element[]): boolean {
  const [first, ...others] = elements;
  if (!first) return false;
  const shell = (element: Element) => (element.cloneNode(false) as Element).outerHTML;
  return others.every(
    (other) =>
      shell(other) === shell(first) &&
      other.childNodes.length === first.childNodes.length &&
      [...other.childNodes].every((child, at) => {
        const same = first.childNodes[at] as Node;
        return (child instanceof Element && same instanceof Element) || htmlOf(child) === htmlOf(same);
      }),
  );
}

function variantOf({ bands, node }: InBands<Element>): string {
  const variant = node.cloneNode(true) as Element;
  variant.classList.add(VARIANT, ...bands.map(bandClass));
  return variant.outerHTML;
}
