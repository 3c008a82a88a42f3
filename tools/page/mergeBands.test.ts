// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandClass, mergeBands, VARIANT } from './mergeBands.ts';

function treeOf(html: string): HTMLElement {
  const tree = document.createElement('div');
  tree.innerHTML = html;
  return tree;
}

const merged = (...bands: readonly string[]): string => mergeBands(bands.map(treeOf));

/** What is left of the merged trees in a band. */
function inBand(html: string, band: number): string {
  const tree = treeOf(html);
  for (const variant of tree.querySelectorAll(`.${VARIANT}:not(.${bandClass(band)})`)) variant.remove();
  for (const one of tree.querySelectorAll(`.${VARIANT}`)) {
    one.classList.remove(VARIANT, ...[0, 1, 2].map(bandClass));
    if (one.classList.length === 0) one.removeAttribute('class');
  }
  return tree.innerHTML;
}

it.each([
  ['what is the same once', ['<p>a<b>b</b></p>', '<p>a<b>b</b></p>'], '<p>a<b>b</b></p>'],
  [
    'what differs once for each band',
    ['<p>a<b x="1">b</b></p>', '<p>a<b x="2">b</b></p>'],
    '<p>a<b x="1" class="v b0">b</b><b x="2" class="v b1">b</b></p>',
  ],
  [
    'what two bands share once for both',
    ['<i x="1"></i>', '<i x="2"></i>', '<i x="1"></i>'],
    '<i x="1" class="v b0 b2"></i><i x="2" class="v b1"></i>',
  ],
  [
    'a text that differs with its element',
    ['<p>a</p>', '<p>b</p>'],
    '<p class="v b0">a</p><p class="v b1">b</p>',
  ],
  [
    'an element with more children as a whole',
    ['<p><b></b></p>', '<p><b></b><i></i></p>'],
    '<p class="v b0"><b></b></p><p class="v b1"><b></b><i></i></p>',
  ],
])('writes %s', (_what, bands, html) => {
  expect(merged(...bands)).toBe(html);
});

const node: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '<i x="1"></i>', '<i x="2"></i>'),
    fc
      .tuple(
        fc.constantFrom('p', 'b'),
        fc.constantFrom('', ' x="1"'),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([tag, attributes, children]) => `<${tag}${attributes}>${children.join('')}</${tag}>`),
  ),
})).node;

it('shows in each band what it was made of', () => {
  // A paragraph ends where another begins, so all stand in one that holds anything.
  const tree = fc
    .array(node, { minLength: 1, maxLength: 3 })
    .map((nodes) => `<div>${nodes.join('').replaceAll('p>', 'u>').replaceAll('<p', '<u')}</div>`);
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (trees) => {
      const html = merged(...trees);
      trees.forEach((one, band) => {
        expect(inBand(html, band)).toBe(treeOf(one).innerHTML);
      });
    }),
  );
});
