import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PageParts } from './pageParts.tsx';
import { tagsOf, withParts } from './staticPage.ts';

const parts: PageParts = {
  title: 'A & B: "what" <they> said $&',
  description: 'All of it, "so to say".',
  language: 'en',
  plain: '<main>$& as tables</main>',
  linkedData: '{}',
  firstView: { html: '<b>drawn $&</b>', style: '' },
  ahead: null,
  card: new Uint8Array(),
};

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');

it('puts the words of a dataset in the places of index.html, as text', () => {
  const html = withParts(page, parts);
  expect(html).toContain('<title>A &amp; B: &quot;what&quot; &lt;they&gt; said $&amp; – Relata</title>');
  expect(html).toContain('<h1>A &amp; B: &quot;what&quot; &lt;they&gt; said $&amp;</h1>');
  expect(html).toContain('content="All of it, &quot;so to say&quot;."');
  expect(html).toContain('<noscript><main>$& as tables</main></noscript>');
  expect(html).toContain('<div id="root"><b>drawn $&</b>');
  expect(html).not.toMatch(/Khamenei/);
});

it.each(['<title>', '<h1>', '<noscript>', '<div id="root">', 'name="description"'])(
  'asks for %s',
  (place) => {
    expect(() => withParts(page.replace(place, '<x>'), parts)).toThrow('mend tools/page');
  },
);

it.each([
  [undefined, './board.png'],
  ['https://example.org/a/', 'https://example.org/a/board.png'],
])('names the picture of a page at %s', (address, picture) => {
  const image = tagsOf(parts, address).find(({ attrs }) => attrs?.['property'] === 'og:image');
  expect(image?.attrs?.['content']).toBe(picture);
});
